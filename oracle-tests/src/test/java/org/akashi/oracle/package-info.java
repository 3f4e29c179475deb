/**
 * The fast engine never judges itself: slow, obvious evaluators and real components do.
 */
@NullMarked
package org.akashi.oracle;

import org.jspecify.annotations.NullMarked;
