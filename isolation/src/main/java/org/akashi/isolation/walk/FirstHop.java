package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.walk.Wire.Holders;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;

/**
 * Where a guest would send a packet, by what it was told: on-link destinations to the neighbour, others by the longest host route,
 * else to the gateway; and whose MAC address answers for that next hop.
 */
final class FirstHop {

    /** Where guests find the metadata service (link-local, RFC 3927). */
    private static final IpAddress METADATA = IpAddress.of("169.254.169.254");

    private static final IpAddress BROADCAST = IpAddress.of("255.255.255.255");

    /**
     * @param macs the MAC addresses that may answer; several if anybody may claim the next hop
     * @param outside whether the next hop may be behind the physical network
     */
    record Choice(List<MacAddress> macs, boolean outside) {}

    private static final Prefix LINK_LOCAL = Prefix.of("fe80::/10");

    private FirstHop() {}

    static Choice of(Attachment from, IpAddress destination) {
        Port port = from.port();
        Wire wire = from.wire();
        if (from.own(destination.family()).contains(destination)) {
            return new Choice(List.of(), false); // never leaves it
        }
        List<Subnet> subnets = subnets(wire, port.segment());
        Optional<MacAddress> group = group(destination, subnets);
        if (group.isPresent()) {
            return new Choice(List.of(group.get()), false);
        }
        if (destination.equals(METADATA) && port.hasDhcpV4()) {
            Optional<MacAddress> service = wire.services().stream()
                    .filter(a -> a.port().segment().equals(port.segment()))
                    .flatMap(a -> a.port().mac().stream())
                    .findFirst();
            if (service.isPresent()) {
                return new Choice(List.of(service.get()), false);
            }
        }
        return nextHop(port, subnets, destination)
                .map(hop -> resolve(wire, from, hop))
                .orElseGet(() -> new Choice(List.of(), false));
    }

    /** The MAC address of a neighbour as the world behind an uplink would find it. */
    static Choice fromOutside(Wire wire, IpAddress destination) {
        Optional<MacAddress> group = group(
                destination,
                wire.segments().stream().flatMap(s -> s.subnets().stream()).toList());
        return group.map(mac -> new Choice(List.of(mac), false)).orElseGet(() -> resolve(wire, null, destination));
    }

    private static List<Subnet> subnets(Wire wire, String segment) {
        return wire.segments().stream()
                .filter(s -> s.id().equals(segment))
                .map(Segment::subnets)
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<MacAddress> group(IpAddress destination, List<Subnet> subnets) {
        if (destination.isMulticast()) {
            return Optional.of(MacAddress.ofMulticast(destination));
        }
        boolean broadcast = destination.equals(BROADCAST)
                || subnets.stream()
                        .map(Subnet::prefix)
                        .anyMatch(p -> p.family() == org.akashi.model.net.Family.V4
                                && p.length() < 31
                                && p.last().equals(destination));
        return broadcast ? Optional.of(MacAddress.BROADCAST) : Optional.empty();
    }

    /**
     * The longest prefix. What is on-link depends on the subnets the port has an address of; link-local addresses always are. A route
     * by way of its own address is none: no system takes it.
     */
    private static Optional<IpAddress> nextHop(Port port, List<Subnet> subnets, IpAddress destination) {
        List<Subnet> own = subnets.stream()
                .filter(s -> port.addresses().stream().anyMatch(s.prefix()::contains))
                .toList();
        if (LINK_LOCAL.contains(destination)) {
            return Optional.of(destination);
        }
        int onLink = own.stream()
                .map(Subnet::prefix)
                .filter(p -> p.contains(destination))
                .mapToInt(Prefix::length)
                .max()
                .orElse(-1);
        Optional<Subnet.HostRoute> told = own.stream()
                .flatMap(s -> s.hostRoutes().stream())
                .filter(r ->
                        r.destination().contains(destination) && r.destination().length() > onLink)
                .filter(r -> !port.addresses().contains(r.nextHop()))
                .max(Comparator.comparingInt(r -> r.destination().length()));
        if (told.isEmpty() && onLink >= 0) {
            return Optional.of(destination);
        }
        return told.map(Subnet.HostRoute::nextHop)
                .or(() -> own.stream()
                        .filter(s -> s.prefix().family() == destination.family())
                        .flatMap(s -> s.gateway().stream())
                        .filter(gateway -> !port.addresses().contains(gateway))
                        .findFirst());
    }

    private static Choice resolve(Wire wire, @org.jspecify.annotations.Nullable Attachment asker, IpAddress hop) {
        List<MacAddress> macs = new ArrayList<>();
        Holders holders = wire.holders().get(hop);
        if (holders != null) {
            holders.attachments().forEach(a -> a.port().mac().ifPresent(macs::add));
            holders.gates().forEach(g -> macs.add(g.face().mac()));
        } else {
            for (Attachment a : wire.claimants(hop)) {
                if (a != asker && a.port().role() == Port.Role.GUEST) {
                    macs.addAll(a.claims(hop));
                }
            }
        }
        return new Choice(
                macs.stream().distinct().sorted().toList(),
                holders == null && !wire.uplinked().isEmpty());
    }
}
