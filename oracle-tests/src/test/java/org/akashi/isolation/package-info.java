/** Looks into proofs, for oracles that judge single pairs. */
@NullMarked
package org.akashi.isolation;

import org.jspecify.annotations.NullMarked;
