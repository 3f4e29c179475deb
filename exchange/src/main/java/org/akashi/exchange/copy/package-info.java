/** A copy of an edition to make the next one of. Start at {@link org.akashi.exchange.copy.NextEdition}. */
@NullMarked
package org.akashi.exchange.copy;

import org.jspecify.annotations.NullMarked;
