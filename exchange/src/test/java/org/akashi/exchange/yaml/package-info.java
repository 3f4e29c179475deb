@NullMarked
package org.akashi.exchange.yaml;

import org.jspecify.annotations.NullMarked;
