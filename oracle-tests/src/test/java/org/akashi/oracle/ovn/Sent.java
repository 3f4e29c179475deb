package org.akashi.oracle.ovn;

import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;

/**
 * A question with everything filled in that a guest would fill in: the frame as it is sent.
 *
 * @param network the network it enters
 * @param entry the logical port it enters by
 * @param sender empty if it comes from outside
 */
record Sent(
        Question question,
        String network,
        String entry,
        Optional<RecordedNeutron.Port> sender,
        MacAddress sourceMac,
        MacAddress destinationMac,
        IpAddress source) {

    /** Nobody's: in the range for documentation (RFC 9542 section 2.1.2), locally administered. */
    static final MacAddress STRANGER = MacAddress.of("02:00:5e:00:53:99");

    /** Where guests ask for their metadata. */
    static final IpAddress METADATA = IpAddress.of("169.254.169.254");

    /** The prefix of addresses that never leave a link (RFC 4291 section 2.5.6). */
    static boolean isLinkLocal(IpAddress address) {
        return address.family() == Family.V6 && address.high() >>> 54 == 0xfe80 >>> 6;
    }

    /** The frame, or nothing if the sender finds no next hop and so sends none. */
    static Optional<Sent> of(Question question, RecordedNeutron recorded, Southbound southbound) {
        if (question.from().startsWith(Question.EXTERNAL)) {
            String network = question.from().substring(Question.EXTERNAL.length());
            return Optional.of(new Sent(
                    question,
                    network,
                    southbound.exitOf(network).orElseThrow(() -> new IllegalArgumentException("no way in: " + network)),
                    Optional.empty(),
                    question.sourceMac().orElseThrow(),
                    question.destinationMac().orElseThrow(),
                    question.source().orElseThrow()));
        }
        RecordedNeutron.Port sender = recorded.port(question.from());
        Optional<IpAddress> source = question.source()
                .or(() -> sender.first(question.destination().family()).map(RecordedNeutron.Fixed::address));
        Optional<MacAddress> next = question.destinationMac().or(() -> nextHop(question, sender, recorded, southbound));
        if (source.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sent(
                question,
                sender.network(),
                sender.id(),
                Optional.of(sender),
                question.sourceMac().orElse(sender.mac()),
                next.get(),
                source.get()));
    }

    /** A group's own MAC; whoever has the address on the link; the host route's, else the subnet's gateway. */
    private static Optional<MacAddress> nextHop(
            Question question, RecordedNeutron.Port sender, RecordedNeutron recorded, Southbound southbound) {
        IpAddress destination = question.destination();
        if (destination.isMulticast()) {
            return Optional.of(MacAddress.ofMulticast(destination));
        }
        if (destination.equals(IpAddress.highest(Family.V4))) {
            return Optional.of(MacAddress.BROADCAST);
        }
        if (isLinkLocal(destination)) {
            return recorded.on(sender.network())
                    .filter(p -> p.speaksIpv6() && p.mac().linkLocal().equals(destination))
                    .map(RecordedNeutron.Port::mac)
                    .findFirst();
        }
        Optional<RecordedNeutron.Subnet> subnet =
                sender.first(destination.family()).map(f -> recorded.subnet(f.subnet()));
        if (subnet.isEmpty()) {
            return Optional.empty();
        }
        RecordedNeutron.Subnet link = subnet.get();
        if (link.prefix().contains(destination)) {
            boolean toAll = destination.family() == Family.V4
                    && destination.equals(link.prefix().last());
            return toAll ? Optional.of(MacAddress.BROADCAST) : neighbour(sender, destination, recorded, southbound);
        }
        if (destination.equals(METADATA)) {
            // DHCP offers a host route to it (option 121) beside those of the subnet.
            return recorded.on(sender.network())
                    .filter(RecordedNeutron.Port::ofService)
                    .map(RecordedNeutron.Port::mac)
                    .findFirst();
        }
        return link.hostRoutes().stream()
                .filter(r -> r.destination().contains(destination))
                .map(RecordedNeutron.HostRoute::nextHop)
                .findFirst()
                .or(link::gateway)
                .flatMap(hop -> neighbour(sender, hop, recorded, southbound));
    }

    /** Who answers ARP or ND for an address: its owner, else who claims it, else perhaps someone outside. */
    private static Optional<MacAddress> neighbour(
            RecordedNeutron.Port sender, IpAddress address, RecordedNeutron recorded, Southbound southbound) {
        String network = sender.network();
        return recorded.owner(network, address)
                .or(() -> recorded.claimant(network).filter(p -> !p.equals(sender)))
                .or(() -> recorded.claimantByPair(network, address).filter(p -> !p.equals(sender)))
                .map(RecordedNeutron.Port::mac)
                .or(() -> southbound.exitOf(network).map(exit -> STRANGER));
    }

    /** The frame in the words of ovn-trace. */
    Microflow microflow() {
        IpAddress destination = question.destination();
        String family = destination.family() == Family.V4 ? "ip4" : "ip6";
        return new Microflow(
                "neutron-" + network,
                "inport == \"%s\" && eth.src == %s && eth.dst == %s && %s.src == %s && %s.dst == %s && ip.ttl == 64 && %s"
                        .formatted(entry, sourceMac, destinationMac, family, source, family, destination, payload()));
    }

    private String payload() {
        int protocol = question.protocol();
        if (Protocols.hasPorts(protocol)) {
            String name = Protocols.name(protocol);
            return "%s.src == %s && %s.dst == %s"
                    .formatted(
                            name,
                            question.sourcePort().orElse(40000),
                            name,
                            question.destinationPort().orElseThrow());
        }
        if (Protocols.hasTypes(protocol)) {
            boolean v4 = protocol == Protocols.ICMP;
            String name = v4 ? "icmp4" : "icmp6";
            return "%s.type == %s && %s.code == %s"
                    .formatted(
                            name,
                            question.icmpType().orElse(v4 ? 8 : 128),
                            name,
                            question.icmpCode().orElse(0));
        }
        return "ip.proto == " + protocol;
    }
}
