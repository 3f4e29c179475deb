/** What of the vendors' languages the reader knows, and how it treats the rest. */
@NullMarked
package org.akashi.read.closedworld;

import org.jspecify.annotations.NullMarked;
