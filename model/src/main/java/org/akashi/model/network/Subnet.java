package org.akashi.model.network;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;

/**
 * A block of addresses used on a segment, and what guests are told about it.
 *
 * @param gateway what guests are told to use; restricts nobody
 * @param hostRoutes what guests are told besides; restricts nobody
 */
public record Subnet(
        String id,
        String name,
        Prefix prefix,
        Optional<IpAddress> gateway,
        boolean dhcp,
        List<HostRoute> hostRoutes,
        EvidenceRef evidence) {

    /** A route told to guests (RFC 3442). */
    public record HostRoute(Prefix destination, IpAddress nextHop) {}

    public Subnet {
        hostRoutes = List.copyOf(hostRoutes);
    }
}
