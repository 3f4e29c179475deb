/** Comments as they come in: tables, forms and commenting templates of other people. */
@NullMarked
package org.akashi.exchange.comment;

import org.jspecify.annotations.NullMarked;
