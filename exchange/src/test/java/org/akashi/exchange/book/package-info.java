@NullMarked
package org.akashi.exchange.book;

import org.jspecify.annotations.NullMarked;
