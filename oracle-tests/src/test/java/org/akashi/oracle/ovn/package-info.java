/**
 * OVN's own simulator as a judge of the isolation engine: {@code ovn-trace} answers questions on the very databases that were
 * recorded, and every answer is compared. {@link org.akashi.oracle.ovn.OvnOracle} is the entry.
 */
@NullMarked
package org.akashi.oracle.ovn;

import org.jspecify.annotations.NullMarked;
