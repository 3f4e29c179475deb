package org.akashi.tables;

import java.util.function.Function;
import org.akashi.model.net.TrafficMatch;

/** A match with what it belongs to. */
record Boxed<T>(T owner, TrafficMatch match, SetNames names) {

    /** The columns of a match: a version and five sets. */
    static <R, T> TableBuilder<R> columns(TableBuilder<R> table, String source, Function<R, Boxed<T>> boxed) {
        return table.number(
                        "family",
                        source,
                        row -> Addresses.version(boxed.apply(row).match().family()),
                        "IPの版",
                        "IP version")
                .in(Unit.VERSION)
                .text(
                        "sources",
                        source + ", TrafficMatch.source",
                        row -> {
                            Boxed<T> box = boxed.apply(row);
                            return box.names().of(box.match().source());
                        },
                        "送信元アドレスの集合",
                        "Set of source addresses")
                .refersTo("address_ranges.addresses")
                .text(
                        "destinations",
                        source + ", TrafficMatch.destination",
                        row -> {
                            Boxed<T> box = boxed.apply(row);
                            return box.names().of(box.match().destination());
                        },
                        "宛先アドレスの集合",
                        "Set of destination addresses")
                .refersTo("address_ranges.addresses")
                .text(
                        "protocols",
                        source + ", TrafficMatch.protocols",
                        row -> SetNames.of(boxed.apply(row).match().protocols()),
                        "IANAプロトコル番号の集合",
                        "Set of IANA protocol numbers")
                .in(Unit.NUMBERS)
                .refersTo("number_ranges.numbers")
                .text(
                        "source_ports",
                        source + ", TrafficMatch.sourcePorts",
                        row -> SetNames.of(boxed.apply(row).match().sourcePorts()),
                        "送信元ポートの集合",
                        "Set of source ports")
                .in(Unit.NUMBERS)
                .refersTo("number_ranges.numbers")
                .text(
                        "destination_ports",
                        source + ", TrafficMatch.destinationPorts",
                        row -> SetNames.of(boxed.apply(row).match().destinationPorts()),
                        "宛先ポートの集合。ICMPとICMPv6では 種別×256＋コード",
                        "Set of destination ports; for ICMP and ICMPv6 of type * 256 + code")
                .in(Unit.NUMBERS)
                .refersTo("number_ranges.numbers");
    }
}
