package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;

/** What is known of the provider's management side: its addresses, and the provider's segment that carries them. */
record ManagementSide(List<ManagementAddress> addresses, Optional<Segment> carrier) {

    private static final List<Prefix> LOOPBACK = List.of(Prefix.of("127.0.0.0/8"), Prefix.of("::1/128"));

    ManagementSide {
        addresses = List.copyOf(addresses);
    }

    static ManagementSide of(AuditContext context) {
        List<ManagementAddress> addresses = Stream.concat(
                        context.cloud().management().stream(), context.declarations().management().stream())
                .filter(address -> LOOPBACK.stream().noneMatch(loop -> loop.contains(address.prefix())))
                .toList();
        Optional<Segment> carrier = addresses.isEmpty()
                ? Optional.empty()
                : context.network().segments().values().stream()
                        .filter(segment -> isCarrier(context, segment, addresses))
                        .findFirst();
        return new ManagementSide(addresses, carrier);
    }

    /** A tagged segment of the provider, not the way out, whose subnets hold every management address. */
    private static boolean isCarrier(AuditContext context, Segment segment, List<ManagementAddress> addresses) {
        return context.inventory().isProviders(segment)
                && !segment.external()
                && segment.uplinks().stream().anyMatch(uplink -> uplink.vlan().isPresent())
                && addresses.stream().allMatch(address -> holds(segment, address.prefix()));
    }

    static boolean holds(Segment segment, Prefix prefix) {
        return segment.subnets().stream().map(Subnet::prefix).anyMatch(subnet -> subnet.contains(prefix));
    }
}
