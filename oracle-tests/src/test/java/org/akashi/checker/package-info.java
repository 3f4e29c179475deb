/** Certificates of isolation as the prover writes them, against the checker that knows nothing of the prover. */
@NullMarked
package org.akashi.checker;

import org.jspecify.annotations.NullMarked;
