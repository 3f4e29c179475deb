/** What storage systems and their clients tell: exports, targets, pools, accounts, sessions, from their own formats into the model. */
@NullMarked
package org.akashi.read.storage;

import org.jspecify.annotations.NullMarked;
