package org.akashi.tables;

import java.util.function.Function;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;

/** Columns for addresses: as people write them, and as digits that compare as the addresses do. */
final class Addresses {

    private static final String HEX_JA = "大小を比べるための16進表記。同じ版のアドレスどうしで比べる";
    private static final String HEX_EN = "In hexadecimal, to compare addresses of one version";

    private Addresses() {}

    /** The columns {@code family}, {@code address} and {@code address_hex}. */
    static <R> TableBuilder<R> address(
            TableBuilder<R> table, String source, Function<R, IpAddress> reading, String ja, String en) {
        return table.number(
                        "family",
                        "IpAddress.family",
                        row -> version(reading.apply(row).family()),
                        "IPの版",
                        "IP version")
                .in(Unit.VERSION)
                .text("address", source, row -> reading.apply(row).toString(), ja, en)
                .in(Unit.IP)
                .text("address_hex", source, row -> hex(reading.apply(row)), HEX_JA, HEX_EN)
                .in(Unit.HEX);
    }

    /** The columns {@code family}, {@code prefix}, {@code first_hex} and {@code last_hex}. */
    static <R> TableBuilder<R> prefix(
            TableBuilder<R> table, String source, Function<R, Prefix> reading, String ja, String en) {
        return table.number(
                        "family",
                        "Prefix.network.family",
                        row -> version(reading.apply(row).family()),
                        "IPの版",
                        "IP version")
                .in(Unit.VERSION)
                .text(
                        "prefix",
                        source + ", Prefix.network, Prefix.length",
                        row -> reading.apply(row).toString(),
                        ja,
                        en)
                .in(Unit.PREFIX)
                .text(
                        "first_hex",
                        source,
                        row -> hex(reading.apply(row).first()),
                        "最初のアドレス。" + HEX_JA,
                        "First address. " + HEX_EN)
                .in(Unit.HEX)
                .text(
                        "last_hex",
                        source,
                        row -> hex(reading.apply(row).last()),
                        "最後のアドレス。" + HEX_JA,
                        "Last address. " + HEX_EN)
                .in(Unit.HEX);
    }

    static int version(Family family) {
        return switch (family) {
            case V4 -> 4;
            case V6 -> 6;
        };
    }

    /** The digits of an address; among addresses of one family they are in the addresses' order. */
    static String hex(IpAddress address) {
        return switch (address.family()) {
            case V4 -> digits(address.low(), 8);
            case V6 -> digits(address.high(), 16) + digits(address.low(), 16);
        };
    }

    private static String digits(long number, int count) {
        String digits = Long.toHexString(number);
        return "0".repeat(count - digits.length()) + digits;
    }
}
