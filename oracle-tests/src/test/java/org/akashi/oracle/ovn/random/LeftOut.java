package org.akashi.oracle.ovn.random;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.model.net.Family;
import org.akashi.model.net.Protocols;
import org.akashi.oracle.ovn.random.Catalog.Station;

/** Why a question is not put to ovn-trace 23.03, or its answer not believed. */
enum LeftOut {
    SENDER_PREFIX(
            "the sender's port security has a prefix: ovn-trace compares with it as if it were one address, and drops what a"
                    + " chassis sends"),
    RECEIVER_PREFIX(
            "the receiver's port security has a prefix, and the destination is none of its single addresses: ovn-trace drops"
                    + " what a chassis delivers"),
    FOREIGN_FAMILY(
            "a family for which the sender's port security names no address: ovn-trace lets it pass, a chassis drops it"),
    OWN_BACK_END(
            "to an address without port that a switch balances to its sender, too: ovn-trace does not know that such a connection"
                    + " is turned back"),
    TWO_HOLDERS(
            "to an address that a port has and a router translates: OVN has two flows of one priority for it, and takes either"),
    CHOICE("one of several back ends or routes is chosen by a hash: ofproto/trace shows one only"),
    CONTROLLER(
            "DNS or DHCP: ovn-controller looks at the packet and hands it back; ofproto/trace does not go on behind that"),
    NOT_HERE("from outside into a network of which nothing is on the chassis"),
    NO_END("ovn-trace follows the packet in circles until it has no memory left, or ends in an assertion"),
    NEIGHBOUR_DISCOVERY(
            "ICMPv6 133 to 136: what OVN does depends on a target and options that a question does not have");

    private static final Pattern OUTPORT =
            Pattern.compile("egress\\(dp=\"[^\"]*\", inport=\"[^\"]*\", outport=\"([^\"]*)\"");

    private final String reason;

    LeftOut(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static Optional<LeftOut> of(Frame frame, Catalog catalog) {
        if (frame.protocol() == Protocols.ICMPV6 && frame.first() >= 133 && frame.first() <= 136) {
            return Optional.of(NEIGHBOUR_DISCOVERY);
        }
        if (catalog.isHeldTwice(frame.destination())) {
            return Optional.of(TWO_HOLDERS);
        }
        Optional<Station> sender = catalog.station(frame.from());
        if (catalog.isOwnBackEnd(frame.network(catalog), frame.destination(), frame.source())) {
            return Optional.of(OWN_BACK_END);
        }
        if (sender.isEmpty() || sender.get().security().isEmpty()) {
            return Optional.empty();
        }
        if (sender.get().security().stream()
                .filter(b -> b.mac().equals(frame.sourceMac()))
                .anyMatch(b -> !b.speaks(frame.family()))) {
            return Optional.of(FOREIGN_FAMILY);
        }
        return hasPrefix(sender.get(), frame.family()) && !ownsExactly(sender.get(), frame.source())
                ? Optional.of(SENDER_PREFIX)
                : Optional.empty();
    }

    /** The same, from what ovn-trace printed. */
    static Optional<LeftOut> of(Frame frame, Catalog catalog, List<String> traces) {
        for (String trace : traces) {
            if (trace.isEmpty()) {
                return Optional.of(NO_END);
            }
            Matcher out = OUTPORT.matcher(trace);
            while (out.find()) {
                Optional<Station> receiver = catalog.station(out.group(1));
                if (receiver.isPresent()
                        && hasPrefix(receiver.get(), frame.family())
                        && !ownsExactly(receiver.get(), frame.destination())) {
                    return Optional.of(RECEIVER_PREFIX);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasPrefix(Station station, Family family) {
        return station.security().stream()
                .flatMap(b -> b.prefixes().stream())
                .anyMatch(p -> p.family() == family && p.length() < family.bits());
    }

    private static boolean ownsExactly(Station station, org.akashi.model.net.IpAddress address) {
        return station.security().stream()
                .flatMap(b -> b.prefixes().stream())
                .anyMatch(p -> p.length() == address.family().bits() && p.contains(address));
    }
}
