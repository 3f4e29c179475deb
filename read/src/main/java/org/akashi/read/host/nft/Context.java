package org.akashi.read.host.nft;

import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;

/**
 * What is known of the packets that a hook looks at, besides their boxes. They are the first of new connections.
 *
 * @param arp whether they are ARP answers; then the box's source is the address that is claimed
 * @param in name of the interface they came in by; empty before there is one
 * @param out name of the interface they leave by; empty before it is known
 * @param bridge name of the bridge whose port they came in by, if any
 * @param etherSource their sender's MAC address; empty for one that no rule mentions
 */
public record Context(
        Family family,
        boolean arp,
        Optional<String> in,
        Optional<String> out,
        Optional<String> bridge,
        Optional<MacAddress> etherSource) {

    public static Context ip(Family family, Optional<String> in, Optional<String> out) {
        return new Context(family, false, in, out, Optional.empty(), Optional.empty());
    }

    public Context fromMac(Optional<MacAddress> mac) {
        return new Context(family, arp, in, out, bridge, mac);
    }
}
