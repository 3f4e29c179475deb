package org.akashi.isolation.walk;

import java.util.List;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Subnet;

/** DHCP requests that the network answers itself, so that nobody receives them (RFC 2131). */
final class Leases {

    private static final IpAddress UNSPECIFIED = IpAddress.v4(0);
    private static final IpAddress BROADCAST = IpAddress.of("255.255.255.255");

    private Leases() {}

    static boolean answers(Attachment from, Packet packet) {
        Port port = from.port();
        if (!port.hasDhcpV4()
                || packet.family() != Family.V4
                || packet.protocol() != Protocols.UDP
                || packet.sourcePort() != 68
                || packet.destinationPort() != 67
                || port.mac().filter(packet.sourceMac()::equals).isEmpty()) {
            return false;
        }
        if (packet.source().equals(UNSPECIFIED)) {
            return packet.destination().equals(BROADCAST);
        }
        return port.addresses().contains(packet.source())
                && (packet.destination().equals(BROADCAST) || servers(from).contains(packet.destination()));
    }

    /** The server's address: the subnet's gateway, else the address of the service port. */
    private static List<IpAddress> servers(Attachment from) {
        return from.wire().segments().stream()
                .filter(s -> s.id().equals(from.port().segment()))
                .map(Segment::subnets)
                .flatMap(List::stream)
                .filter(s -> s.dhcp() && from.port().addresses().stream().anyMatch(s.prefix()::contains))
                .flatMap(s -> server(from, s).stream())
                .toList();
    }

    private static Optional<IpAddress> server(Attachment from, Subnet subnet) {
        return subnet.gateway()
                .or(() -> from.wire().attachments().stream()
                        .filter(a -> a.port().role() == Port.Role.SERVICE)
                        .flatMap(a -> a.port().addresses().stream())
                        .filter(subnet.prefix()::contains)
                        .findFirst());
    }
}
