package org.akashi.isolation.walk;

import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;

/** IPv6 neighbour discovery and listener reports, which no filter stops on their own segment (RFC 4861, RFC 3810). */
final class Neighbours {

    private static final AddressSet LINK_LOCAL = AddressSet.of(Prefix.of("fe80::/10"));

    private static final List<TrafficMatch> DISCOVERY = List.of(
            icmp(133, 136, Optional.empty(), Optional.empty()),
            icmp(130, 132, Optional.of(LINK_LOCAL), Optional.empty()),
            icmp(143, 143, Optional.empty(), Optional.of(AddressSet.of(IpAddress.of("ff02::16")))));

    private Neighbours() {}

    /** Whether all packets of a box are neighbour discovery or listener reports. */
    static boolean isDiscovery(TrafficMatch box) {
        return DISCOVERY.stream().anyMatch(d -> Boxes.minus(box, d).isEmpty());
    }

    private static TrafficMatch icmp(int first, int last, Optional<AddressSet> from, Optional<AddressSet> to) {
        IntRanges types = IntRanges.NONE;
        for (int type = first; type <= last; type++) {
            types = types.union(IntRanges.of(type << 8));
        }
        return new TrafficMatch(
                from.orElse(AddressSet.all(Family.V6)),
                to.orElse(AddressSet.all(Family.V6)),
                IntRanges.of(Protocols.ICMPV6),
                IntRanges.ALL,
                types);
    }
}
