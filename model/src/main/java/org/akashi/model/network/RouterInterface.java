package org.akashi.model.network;

import java.util.List;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;

/**
 * A router's interface on a segment. Besides its addresses it has the IPv6 link-local address that follows from its MAC, which is not
 * repeated among them.
 *
 * @param id id of the port that represents it on the segment
 * @param gateway whether address translation to the outside happens here
 * @param asked whether other routers ask who has its addresses; if not, they know them, even when it is switched off
 * @param filters ids of the {@link Filter}s that its segment applies to what the router sends into it and gets from it; seen from the
 *     router, as those of a {@link Port} are seen from what is behind it
 */
public record RouterInterface(
        String id,
        String segment,
        MacAddress mac,
        List<Address> addresses,
        boolean enabled,
        boolean gateway,
        boolean asked,
        List<String> filters,
        EvidenceRef evidence) {

    /** An address of the interface and the length of the prefix that is on-link there. */
    public record Address(IpAddress address, int length) {

        /** The connected prefix. */
        public Prefix prefix() {
            return Prefix.holding(address, length);
        }
    }

    public RouterInterface {
        addresses = List.copyOf(addresses);
        filters = List.copyOf(filters);
    }

    /** An interface that its segment does not filter, and that others ask for. */
    public RouterInterface(
            String id,
            String segment,
            MacAddress mac,
            List<Address> addresses,
            boolean enabled,
            boolean gateway,
            EvidenceRef evidence) {
        this(id, segment, mac, addresses, enabled, gateway, true, List.of(), evidence);
    }
}
