/** Documents without columns, plain text and DOCX, whose items are told by their numbers. */
@NullMarked
package org.akashi.exchange.prose;

import org.jspecify.annotations.NullMarked;
