package org.akashi.read.host.nft;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** Names that nft prints for numbers. */
final class Names {

    private static final Map<String, Integer> PROTOCOLS = Map.ofEntries(
            entry("icmp", 1),
            entry("igmp", 2),
            entry("ipencap", 4),
            entry("tcp", 6),
            entry("udp", 17),
            entry("dccp", 33),
            entry("gre", 47),
            entry("esp", 50),
            entry("ah", 51),
            entry("ipv6-icmp", 58),
            entry("icmpv6", 58),
            entry("ospf", 89),
            entry("vrrp", 112),
            entry("sctp", 132),
            entry("udplite", 136));

    private static final Map<String, Integer> ICMP = Map.ofEntries(
            entry("echo-reply", 0),
            entry("destination-unreachable", 3),
            entry("source-quench", 4),
            entry("redirect", 5),
            entry("echo-request", 8),
            entry("router-advertisement", 9),
            entry("router-solicitation", 10),
            entry("time-exceeded", 11),
            entry("parameter-problem", 12),
            entry("timestamp-request", 13),
            entry("timestamp-reply", 14),
            entry("info-request", 15),
            entry("info-reply", 16),
            entry("address-mask-request", 17),
            entry("address-mask-reply", 18));

    private static final Map<String, Integer> ICMPV6 = Map.ofEntries(
            entry("destination-unreachable", 1),
            entry("packet-too-big", 2),
            entry("time-exceeded", 3),
            entry("parameter-problem", 4),
            entry("echo-request", 128),
            entry("echo-reply", 129),
            entry("mld-listener-query", 130),
            entry("mld-listener-report", 131),
            entry("mld-listener-done", 132),
            entry("mld-listener-reduction", 132),
            entry("nd-router-solicit", 133),
            entry("nd-router-advert", 134),
            entry("nd-neighbor-solicit", 135),
            entry("nd-neighbor-advert", 136),
            entry("nd-redirect", 137),
            entry("mld2-listener-report", 143));

    private Names() {}

    static Optional<Integer> protocol(String text) {
        return find(PROTOCOLS, text);
    }

    static Optional<Integer> icmp(String text) {
        return find(ICMP, text);
    }

    static Optional<Integer> icmpv6(String text) {
        return find(ICMPV6, text);
    }

    /** A decimal number up to 65535. */
    static Optional<Integer> number(String text) {
        return find(Map.of(), text);
    }

    private static Optional<Integer> find(Map<String, Integer> names, String text) {
        Integer named = names.get(text);
        if (named != null) {
            return Optional.of(named);
        }
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)).filter(n -> n <= 65535) : Optional.empty();
    }
}
