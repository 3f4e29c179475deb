@NullMarked
package org.akashi.evidence.bag;

import org.jspecify.annotations.NullMarked;
