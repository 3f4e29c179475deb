/**
 * Real packets as a judge of the isolation engine: network namespaces as guests, joined by Open vSwitch under OVN or by the kernel's
 * own bridges, routes and nftables. The evidence is collected from that very set-up, {@code reach} predicts from it, then frames are
 * sent and watched. {@link org.akashi.oracle.packets.Trial} is the entry; the scenarios are tables under
 * {@code src/test/resources/org/akashi/oracle/packets}.
 */
@NullMarked
package org.akashi.oracle.packets;

import org.jspecify.annotations.NullMarked;
