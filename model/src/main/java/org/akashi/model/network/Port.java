package org.akashi.model.network;

import java.util.List;
import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;

/**
 * An attachment point of a segment.
 *
 * @param segment id of the segment; it may name one that is not in evidence, then nothing can be said about the port
 * @param project project id the port belongs to, empty if unknown
 * @param device id of the server, router or service behind it
 * @param addresses addresses assigned to it, in the order of the evidence; the first of a family is the port's own
 * @param antiSpoofing which source addresses it may use, and receive for
 * @param receivesUnknown whether frames to addresses the segment does not know are sent to it
 * @param announced whether the segment was told its MAC address and its addresses; if not, frames to it go where all unknown ones go,
 *     and whoever looks for one of its addresses asks, and believes who answers
 * @param filters ids of the {@link Filter}s in force, in order; none means nothing is filtered
 * @param parent for a subport, the port whose VLAN it is
 * @param host where it is bound
 * @param hasDhcpV4 whether the network answers its DHCP requests
 * @param hasDhcpV6 whether the network answers its DHCPv6 requests
 */
public record Port(
        String id,
        String name,
        String segment,
        Role role,
        String project,
        Optional<String> device,
        Optional<MacAddress> mac,
        List<IpAddress> addresses,
        AntiSpoofing antiSpoofing,
        boolean receivesUnknown,
        boolean announced,
        List<String> filters,
        boolean enabled,
        Optional<Parent> parent,
        Optional<String> host,
        boolean hasDhcpV4,
        boolean hasDhcpV6,
        EvidenceRef evidence)
        implements Element {

    /** What stands behind a port. */
    public enum Role {
        /** A server, or nobody yet: an endpoint of its project. */
        GUEST,
        /** A service of the provider on the segment (DHCP, metadata, DNS): an endpoint of the provider. */
        SERVICE,
        /** A router's interface or gateway; described by {@link RouterInterface}. */
        ROUTER,
        /** A place holder for an address, such as a floating address; nothing is attached. */
        PLACEHOLDER
    }

    /** The trunk parent of a subport and the VLAN id that leads to it. */
    public record Parent(String port, int vlan) {}

    public Port {
        addresses = List.copyOf(addresses);
        filters = List.copyOf(filters);
    }

    /** A port that the segment was told everything about. */
    public Port(
            String id,
            String name,
            String segment,
            Role role,
            String project,
            Optional<String> device,
            Optional<MacAddress> mac,
            List<IpAddress> addresses,
            AntiSpoofing antiSpoofing,
            boolean receivesUnknown,
            List<String> filters,
            boolean enabled,
            Optional<Parent> parent,
            Optional<String> host,
            boolean hasDhcpV4,
            boolean hasDhcpV6,
            EvidenceRef evidence) {
        this(
                id,
                name,
                segment,
                role,
                project,
                device,
                mac,
                addresses,
                antiSpoofing,
                receivesUnknown,
                true,
                filters,
                enabled,
                parent,
                host,
                hasDhcpV4,
                hasDhcpV6,
                evidence);
    }

    /** Whether somebody is behind it who sends and receives: a guest, or a service of the provider. */
    public boolean isEndpoint() {
        return role == Role.GUEST || role == Role.SERVICE;
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_NETWORK;
    }
}
