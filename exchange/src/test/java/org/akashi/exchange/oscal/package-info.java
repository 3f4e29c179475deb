@NullMarked
package org.akashi.exchange.oscal;

import org.jspecify.annotations.NullMarked;
