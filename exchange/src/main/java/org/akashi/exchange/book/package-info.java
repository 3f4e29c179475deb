/** The library as a workbook and back: every value of every file in a cell. */
@NullMarked
package org.akashi.exchange.book;

import org.jspecify.annotations.NullMarked;
