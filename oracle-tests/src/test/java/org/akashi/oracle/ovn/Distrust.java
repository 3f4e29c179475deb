package org.akashi.oracle.ovn;

import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;

/** The kinds of questions that ovn-trace 23.03 answers wrongly, or not at all. Nothing else is left out. */
enum Distrust {
    SENDER_PREFIX_PAIR(
            "the sender has an address pair that is a prefix, and the source is not its own address: ovn-trace compares"
                    + " with the prefix as if it were one address, and drops what a chassis sends"),
    RECEIVER_PREFIX_PAIR(
            "the receiver has an address pair that is a prefix, and the destination is not its own address:"
                    + " ovn-trace drops what a chassis delivers"),
    FOREIGN_FAMILY(
            "IPv6 from a port whose port security names IPv4 addresses only: ovn-trace lets it pass, a chassis drops it"
                    + " (table 73 of its flows ends in drop)"),
    NEIGHBOUR_DISCOVERY(
            "ICMPv6 133 to 136: whether OVN answers, admits or drops one depends on its target and options, which a"
                    + " question does not have; a router solicitation that reaches a router ends ovn-trace in an assertion"),
    ROUTER_LINK_LOCAL(
            "echo request to the link-local address of a router that has two ports on the network: ovn-trace hands the"
                    + " router's own solicitation for the asker back to it, over and over, until it dies"),
    ROUTED_HAIRPIN(
            "to a forwarded address, from elsewhere and with the source of the very address it is forwarded to: ovn-trace"
                    + " keeps the state of the router's connection tracking in the switch behind it and takes the packet for one that"
                    + " the switch's own balancer turned back; a chassis forgets that state between the two (ct_clear, table 65)");

    private final String reason;

    Distrust(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Whether a frame is of such a kind, as far as that shows before it is traced. */
    static Optional<Distrust> of(Sent sent, RecordedNeutron recorded) {
        Question question = sent.question();
        IpAddress destination = question.destination();
        // 128 is an echo request, what a question means when it names no type.
        int type = question.protocol() == Protocols.ICMPV6 ? question.icmpType().orElse(128) : 0;
        if (type >= 133 && type <= 136) {
            return Optional.of(NEIGHBOUR_DISCOVERY);
        }
        if (type == 128 && isTwiceHere(destination, sent.network(), recorded)) {
            return Optional.of(ROUTER_LINK_LOCAL);
        }
        if (sent.sender().filter(p -> isForeignFamily(p, destination.family())).isPresent()) {
            return Optional.of(FOREIGN_FAMILY);
        }
        if (sent.sender()
                .filter(p -> hasPrefixPair(p, destination.family()) && !p.owns(sent.source()))
                .isPresent()) {
            return Optional.of(SENDER_PREFIX_PAIR);
        }
        if (isRoutedHairpin(sent, recorded)) {
            return Optional.of(ROUTED_HAIRPIN);
        }
        boolean toPair = recorded.on(sent.network())
                .anyMatch(p -> p.mac().equals(sent.destinationMac())
                        && hasPrefixPair(p, destination.family())
                        && !p.owns(destination));
        return toPair ? Optional.of(RECEIVER_PREFIX_PAIR) : Optional.empty();
    }

    /** Whether the answer depends on who claims an address that a router asked for on one of these networks. */
    static Optional<Distrust> ofSought(Set<String> networks, Family family, RecordedNeutron recorded) {
        boolean claimed = networks.stream().flatMap(recorded::on).anyMatch(p -> hasPrefixPair(p, family));
        return claimed ? Optional.of(RECEIVER_PREFIX_PAIR) : Optional.empty();
    }

    private static boolean isRoutedHairpin(Sent sent, RecordedNeutron recorded) {
        Question question = sent.question();
        return recorded.floatingAddresses().stream()
                .filter(f -> f.address().equals(question.destination()))
                .flatMap(f -> f.forwardings().stream())
                .anyMatch(f -> question.destinationPort().orElse(0) == f.externalPort()
                        && f.internalAddress().equals(sent.source())
                        && !recorded.port(f.internalPort()).network().equals(sent.network()));
    }

    private static boolean isTwiceHere(IpAddress linkLocal, String network, RecordedNeutron recorded) {
        return recorded.on(network)
                .filter(p -> p.ofRouter() && p.mac().linkLocal().equals(linkLocal))
                .anyMatch(p -> recorded.on(network)
                                .filter(other ->
                                        other.ofRouter() && other.device().equals(p.device()))
                                .count()
                        > 1);
    }

    private static boolean hasPrefixPair(RecordedNeutron.Port port, Family family) {
        return port.pairs().stream()
                .map(RecordedNeutron.Pair::prefix)
                .filter(p -> p.family() == family)
                .mapToInt(Prefix::length)
                .anyMatch(length -> length < family.bits());
    }

    private static boolean isForeignFamily(RecordedNeutron.Port port, Family family) {
        return family == Family.V6
                && port.ofGuest()
                && port.portSecurity()
                && port.first(family).isEmpty()
                && port.pairs().stream().noneMatch(pair -> pair.prefix().family() == family);
    }
}
