package org.akashi.oracle.ovn.random;

import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.reach.Question;
import org.akashi.oracle.ovn.Microflow;

/**
 * A question with nothing left open, and its words for ovn-trace.
 *
 * @param from port of a guest or service, or {@code external:<network>}
 * @param first source port, or for ICMP the type; meaningless for other protocols
 * @param second destination port, or for ICMP the code
 */
record Frame(
        String from,
        MacAddress sourceMac,
        MacAddress destinationMac,
        IpAddress source,
        IpAddress destination,
        int protocol,
        int first,
        int second) {

    /** More routers than any way has; not many more, for a circle with a fork in it doubles the trace with each. */
    private static final int HOPS = 9;

    Question question() {
        boolean ports = Protocols.hasPorts(protocol);
        boolean types = Protocols.hasTypes(protocol);
        return new Question(
                "q",
                from,
                Optional.of(sourceMac),
                Optional.of(source),
                Optional.of(destinationMac),
                destination,
                protocol,
                ports ? OptionalInt.of(first) : OptionalInt.empty(),
                ports ? OptionalInt.of(second) : OptionalInt.empty(),
                types ? OptionalInt.of(first) : OptionalInt.empty(),
                types ? OptionalInt.of(second) : OptionalInt.empty());
    }

    /** The network that it enters. */
    String network(Catalog catalog) {
        return from.startsWith(Question.EXTERNAL)
                ? from.substring(Question.EXTERNAL.length())
                : catalog.station(from).orElseThrow().network();
    }

    /** The logical port that it enters by. */
    String entry(Catalog catalog) {
        return from.startsWith(Question.EXTERNAL)
                ? catalog.exit(network(catalog)).orElseThrow().id()
                : from;
    }

    boolean canBeAsked(Catalog catalog) {
        return from.startsWith(Question.EXTERNAL)
                ? catalog.exit(network(catalog)).isPresent()
                : catalog.station(from).isPresent();
    }

    Family family() {
        return destination.family();
    }

    Microflow microflow(Catalog catalog) {
        String ip = family() == Family.V4 ? "ip4" : "ip6";
        String payload = switch (protocol) {
            case Protocols.TCP, Protocols.UDP, Protocols.SCTP ->
                "%1$s.src == %2$s && %1$s.dst == %3$s".formatted(Protocols.name(protocol), first, second);
            case Protocols.ICMP -> "icmp4.type == %s && icmp4.code == %s".formatted(first, second);
            case Protocols.ICMPV6 -> "icmp6.type == %s && icmp6.code == %s".formatted(first, second);
            default -> "ip.proto == " + protocol;
        };
        return new Microflow(
                network(catalog),
                "inport == \"%s\" && eth.src == %s && eth.dst == %s && %s.src == %s && %s.dst == %s && ip.ttl == %s && %s"
                        .formatted(
                                entry(catalog), sourceMac, destinationMac, ip, source, ip, destination, HOPS, payload));
    }

    /** One line of a regression file. */
    String line() {
        return String.join(
                " ",
                from,
                sourceMac.toString(),
                destinationMac.toString(),
                source.toString(),
                destination.toString(),
                Integer.toString(protocol),
                Integer.toString(first),
                Integer.toString(second));
    }

    static Frame parse(String line) {
        String[] words = line.split(" ", -1);
        return new Frame(
                words[0],
                MacAddress.of(words[1]),
                MacAddress.of(words[2]),
                IpAddress.of(words[3]),
                IpAddress.of(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]),
                Integer.parseInt(words[7]));
    }
}
