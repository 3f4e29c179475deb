@NullMarked
package org.akashi.read.host;

import org.jspecify.annotations.NullMarked;
