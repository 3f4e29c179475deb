@NullMarked
package org.akashi.collect;

import org.jspecify.annotations.NullMarked;
