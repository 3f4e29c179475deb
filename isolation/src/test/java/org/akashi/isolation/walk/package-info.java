@NullMarked
package org.akashi.isolation.walk;

import org.jspecify.annotations.NullMarked;
