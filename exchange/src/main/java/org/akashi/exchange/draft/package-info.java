/** What a file says, item by item, before it becomes files of the library. */
@NullMarked
package org.akashi.exchange.draft;

import org.jspecify.annotations.NullMarked;
