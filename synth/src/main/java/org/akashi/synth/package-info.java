/**
 * Synthetic clouds: written as the vendors' own answers, of any size, the same from the same seed, with known defects. See
 * {@code docs/synthetic-clouds.md}.
 */
@NullMarked
package org.akashi.synth;

import org.jspecify.annotations.NullMarked;
