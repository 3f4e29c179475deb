/** Random topologies: what OVN itself makes of them, asked by ovn-trace and ofproto/trace, against the isolation engine. */
@NullMarked
package org.akashi.oracle.ovn.random;

import org.jspecify.annotations.NullMarked;
