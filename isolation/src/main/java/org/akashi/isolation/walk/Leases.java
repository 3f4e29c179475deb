package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;

/** DHCP requests that the network answers itself, so that nobody receives them (RFC 2131, RFC 8415). */
final class Leases {

    private static final Prefix BROADCAST = Prefix.of("255.255.255.255/32");

    private static final TrafficMatch REQUEST_V6 = new TrafficMatch(
            AddressSet.all(Family.V6),
            AddressSet.of(IpAddress.of("ff02::1:2")),
            IntRanges.of(Protocols.UDP),
            IntRanges.of(546),
            IntRanges.of(547));

    private Leases() {}

    /**
     * What of an attachment's packets is answered, with a source MAC or with every MAC it may use. The network knows a guest by its own
     * MAC only.
     */
    static List<TrafficMatch> answered(Attachment from, Optional<MacAddress> mac) {
        Port port = from.port();
        boolean own = mac.map(m -> port.mac().filter(m::equals).isPresent()).orElseGet(() -> usesOwnMacOnly(port));
        List<TrafficMatch> answered = new ArrayList<>();
        if (port.hasDhcpV6() && own) {
            answered.add(REQUEST_V6);
        }
        if (!port.hasDhcpV4() || !own) {
            return answered;
        }
        List<Prefix> servers = new ArrayList<>(servers(from));
        answered.add(request(AddressSet.of(IpAddress.v4(0)), List.of(BROADCAST)));
        servers.add(BROADCAST);
        AddressSet assigned = AddressSet.of(
                Family.V4, port.addresses().stream().map(Prefix::host).toList());
        if (!assigned.isEmpty()) {
            answered.add(request(assigned, servers));
        }
        return answered;
    }

    private static boolean usesOwnMacOnly(Port port) {
        return port.antiSpoofing().enabled()
                && port.antiSpoofing().bindings().stream()
                        .map(Binding::mac)
                        .allMatch(m -> port.mac().filter(m::equals).isPresent());
    }

    private static TrafficMatch request(AddressSet from, List<Prefix> to) {
        return new TrafficMatch(
                from, AddressSet.of(Family.V4, to), IntRanges.of(Protocols.UDP), IntRanges.of(68), IntRanges.of(67));
    }

    /** The servers' addresses: each subnet's gateway, else the address of the service port. */
    private static List<Prefix> servers(Attachment from) {
        return from.wire().segments().stream()
                .filter(s -> s.id().equals(from.port().segment()))
                .map(Segment::subnets)
                .flatMap(List::stream)
                .filter(s -> s.dhcp() && from.port().addresses().stream().anyMatch(s.prefix()::contains))
                .flatMap(s -> server(from, s).stream())
                .map(Prefix::host)
                .toList();
    }

    private static Optional<IpAddress> server(Attachment from, Subnet subnet) {
        return subnet.gateway()
                .or(() -> from.wire().services().stream()
                        .flatMap(a -> a.port().addresses().stream())
                        .filter(subnet.prefix()::contains)
                        .findFirst());
    }
}
