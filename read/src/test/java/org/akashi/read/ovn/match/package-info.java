@NullMarked
package org.akashi.read.ovn.match;

import org.jspecify.annotations.NullMarked;
