@NullMarked
package org.akashi.read.ovn;

import org.jspecify.annotations.NullMarked;
