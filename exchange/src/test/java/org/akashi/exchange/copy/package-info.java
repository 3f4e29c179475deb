@NullMarked
package org.akashi.exchange.copy;

import org.jspecify.annotations.NullMarked;
