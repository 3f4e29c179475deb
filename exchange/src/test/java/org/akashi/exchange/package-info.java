@NullMarked
package org.akashi.exchange;

import org.jspecify.annotations.NullMarked;
