package org.akashi.oracle.packets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;

/**
 * One packet of a scenario: a line of the table.
 *
 * @param scenario what is tried, in words
 * @param receivers who is meant to get it; empty if it is meant to be blocked
 * @param oneOf whether only one of them gets it, as with several back ends
 * @param via whose MAC address it is sent to, if not the one that the guest's own routes tell
 * @param answer whether the receiver answers, and whether that is meant to come back
 */
record Shot(
        int line,
        String scenario,
        List<String> receivers,
        boolean oneOf,
        String from,
        Optional<MacAddress> sourceMac,
        Optional<IpAddress> source,
        IpAddress destination,
        Optional<Via> via,
        int protocol,
        OptionalInt sourcePort,
        OptionalInt destinationPort,
        OptionalInt icmpType,
        AnswerBack answer) {

    /** Where a frame is sent to. */
    sealed interface Via {
        /** Whoever answers for an address. */
        record Address(IpAddress address) implements Via {}

        /** A MAC address. */
        record Station(MacAddress mac) implements Via {}

        /** Whoever the sender believes to have the destination, after a machine has claimed it with a gratuitous ARP. */
        record Claimed(String by) implements Via {}
    }

    /** What becomes of the receiver's answer. */
    enum AnswerBack {
        NOT_TRIED,
        COMES_BACK,
        IS_LOST
    }

    private static final String CLAIM = "claim:";

    static final String HEADER =
            "scenario,receivers,from,protocol,destination,port,source,source_port,source_mac,via,answer";

    boolean isDelivery() {
        return !receivers.isEmpty();
    }

    /** Reads a line of the table whose columns {@link #HEADER} names. */
    static Shot parse(int line, String text) {
        List<String> names = List.of(HEADER.split(",", -1));
        List<String> cells =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (cells.size() > names.size()) {
            throw new IllegalArgumentException("line " + line + ": " + cells.size() + " cells");
        }
        Map<String, String> filled = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(names::get, i -> i < cells.size() ? cells.get(i) : ""));
        Function<String, String> row = name -> filled.getOrDefault(name, "");
        String receivers = row.apply("receivers");
        int protocol = Protocols.parse(row.apply("protocol")).orElseThrow();
        OptionalInt port = number(row.apply("port"));
        boolean types = Protocols.hasTypes(protocol);
        return new Shot(
                line,
                row.apply("scenario"),
                receivers.equals("blocked") ? List.of() : List.of(receivers.split("[;|]", -1)),
                receivers.contains("|"),
                row.apply("from"),
                text(row, "source_mac").map(MacAddress::of),
                text(row, "source").map(IpAddress::of),
                IpAddress.of(row.apply("destination")),
                text(row, "via").map(Shot::via),
                protocol,
                number(row.apply("source_port")),
                types ? OptionalInt.empty() : port,
                types ? port : OptionalInt.empty(),
                switch (row.apply("answer")) {
                    case "" -> AnswerBack.NOT_TRIED;
                    case "back" -> AnswerBack.COMES_BACK;
                    case "lost" -> AnswerBack.IS_LOST;
                    default -> throw new IllegalArgumentException("line " + line + ": " + row.apply("answer"));
                });
    }

    private static Via via(String text) {
        if (text.startsWith(CLAIM)) {
            return new Via.Claimed(text.substring(CLAIM.length()));
        }
        Optional<MacAddress> station = MacAddress.parse(text);
        return station.isPresent() ? new Via.Station(station.get()) : new Via.Address(IpAddress.of(text));
    }

    private static Optional<String> text(Function<String, String> row, String name) {
        return Optional.of(row.apply(name)).filter(t -> !t.isEmpty());
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
