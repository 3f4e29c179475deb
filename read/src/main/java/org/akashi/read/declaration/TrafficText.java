package org.akashi.read.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;

/**
 * Traffic as people write it: {@code tcp 22}, {@code tcp 80-90}, {@code udp 53,123}, {@code icmp}, {@code icmp6}, {@code protocol 47},
 * {@code any}. It holds for both IP versions, ICMP for its own.
 */
final class TrafficText {

    private TrafficText() {}

    /** The matches whose union the text means; nothing if it means none. */
    static Optional<List<TrafficMatch>> parse(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (words.length == 1 && words[0].equals("any")) {
            return Optional.of(both(TrafficMatch.ANY_PROTOCOL, IntRanges.ALL));
        }
        boolean numbered = words.length == 2 && words[0].equals("protocol");
        Optional<Integer> protocol = Protocols.parse(numbered ? words[1] : words[0]);
        if (protocol.isEmpty() || words.length > 2) {
            return Optional.empty();
        }
        if (numbered || words.length == 1) {
            return Optional.of(ofProtocol(protocol.get(), IntRanges.ALL));
        }
        return Protocols.hasPorts(protocol.get())
                ? ports(words[1]).map(ports -> ofProtocol(protocol.get(), ports))
                : Optional.empty();
    }

    private static List<TrafficMatch> ofProtocol(int protocol, IntRanges ports) {
        return switch (protocol) {
            case Protocols.ICMP -> List.of(match(Family.V4, IntRanges.of(protocol), ports));
            case Protocols.ICMPV6 -> List.of(match(Family.V6, IntRanges.of(protocol), ports));
            default -> both(IntRanges.of(protocol), ports);
        };
    }

    private static List<TrafficMatch> both(IntRanges protocols, IntRanges ports) {
        List<TrafficMatch> matches = new ArrayList<>();
        for (Family family : Family.values()) {
            matches.add(match(family, protocols, ports));
        }
        return matches;
    }

    private static TrafficMatch match(Family family, IntRanges protocols, IntRanges ports) {
        return TrafficMatch.any(family).withProtocols(protocols).withDestinationPorts(ports);
    }

    private static Optional<IntRanges> ports(String text) {
        IntRanges ports = IntRanges.NONE;
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            Optional<Integer> first = port(dash < 0 ? part : part.substring(0, dash));
            Optional<Integer> last = dash < 0 ? first : port(part.substring(dash + 1));
            if (first.isEmpty() || last.isEmpty() || first.get() > last.get()) {
                return Optional.empty();
            }
            ports = ports.union(IntRanges.of(first.get(), last.get()));
        }
        return Optional.of(ports);
    }

    private static Optional<Integer> port(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(port -> port <= IntRanges.MAXIMUM);
    }
}
