/**
 * Seals: the signed head of a package's log, and what time-stamp authorities say about it.
 */
@NullMarked
package org.akashi.evidence.seal;

import org.jspecify.annotations.NullMarked;
