@NullMarked
package org.akashi.checker;

import org.jspecify.annotations.NullMarked;
