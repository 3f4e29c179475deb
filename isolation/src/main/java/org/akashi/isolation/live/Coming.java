package org.akashi.isolation.live;

import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;

/**
 * Packets on a wire, before anybody takes them off it.
 *
 * @param out the router interface that put them there; null if somebody on the wire did, in a frame of his own
 * @param nextHop the address to which all of them are sent; null if each goes to its own destination
 * @param certain whether they really come
 */
record Coming(
        String wire,
        Kind kind,
        @Nullable String out,
        @Nullable IpAddress nextHop,
        TrafficMatch box,
        boolean certain) {

    /** How they find who takes them. */
    enum Kind {
        /** The sender chooses the MAC address. */
        FRAME,
        /** The frame goes to a group address. */
        GROUP,
        /** A router sends them to whoever speaks for the destination, or for the next hop. */
        ROUTED
    }
}
