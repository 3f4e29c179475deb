/** Other people's spreadsheets: cells as they are, a map of columns, and what each row says. */
@NullMarked
package org.akashi.exchange.table;

import org.jspecify.annotations.NullMarked;
