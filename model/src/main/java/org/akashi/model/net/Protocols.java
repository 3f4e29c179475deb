package org.akashi.model.net;

import java.util.Map;
import java.util.Optional;

/** IANA protocol numbers that carry ports or types, and their names in questions and rules. */
public final class Protocols {

    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMPV6 = 58;
    public static final int SCTP = 132;

    private static final Map<String, Integer> NUMBERS =
            Map.of("tcp", TCP, "udp", UDP, "icmp", ICMP, "icmp6", ICMPV6, "sctp", SCTP);

    private Protocols() {}

    /** The number of {@code tcp}, {@code udp}, {@code sctp}, {@code icmp}, {@code icmp6}, or of a decimal 0 to 255. */
    public static Optional<Integer> parse(String text) {
        Integer named = NUMBERS.get(text);
        if (named != null) {
            return Optional.of(named);
        }
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number <= 255 ? Optional.of(number) : Optional.empty();
    }

    /** The name used in questions and reports, or the number as text. */
    public static String name(int protocol) {
        return switch (protocol) {
            case ICMP -> "icmp";
            case TCP -> "tcp";
            case UDP -> "udp";
            case ICMPV6 -> "icmp6";
            case SCTP -> "sctp";
            default -> Integer.toString(protocol);
        };
    }

    /** Whether packets of the protocol have source and destination ports. */
    public static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP || protocol == SCTP;
    }

    /** Whether packets of the protocol have a type and a code. */
    public static boolean hasTypes(int protocol) {
        return protocol == ICMP || protocol == ICMPV6;
    }
}
