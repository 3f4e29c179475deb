/**
 * The log of custody events: a Merkle tree after RFC 9162, its proofs, and the files that hold it.
 */
@NullMarked
package org.akashi.evidence.log;

import org.jspecify.annotations.NullMarked;
