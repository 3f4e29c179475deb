@NullMarked
package org.akashi.read.closedworld;

import org.jspecify.annotations.NullMarked;
