@NullMarked
package org.akashi.read;

import org.jspecify.annotations.NullMarked;
