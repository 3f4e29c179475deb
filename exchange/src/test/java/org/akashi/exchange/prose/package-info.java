@NullMarked
package org.akashi.exchange.prose;

import org.jspecify.annotations.NullMarked;
