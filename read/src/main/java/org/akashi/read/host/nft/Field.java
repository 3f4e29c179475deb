package org.akashi.read.host.nft;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.read.json.Json;

/** What the left side of a test looks at, as far as it is known in a context. */
sealed interface Field {

    /** A text that the context knows; whether a value equals it. */
    record Known(Predicate<String> equal) implements Field {}

    /** An address of the packet. */
    record Address(boolean source) implements Field {}

    /** The protocol number. */
    record Protocol() implements Field {}

    /** A port of protocols that have ports. */
    record Port(boolean source, IntRanges protocols) implements Field {}

    /** An ICMP type, or code. */
    record Icmp(int protocol, boolean code) implements Field {}

    /** The packets of the context have no such field, so no test of it holds. */
    record Absent() implements Field {}

    /** Not known, or not understood. */
    record Unclear(String why) implements Field {}

    Field ABSENT = new Absent();

    IntRanges WITH_PORTS = IntRanges.of(Protocols.TCP)
            .union(IntRanges.of(Protocols.UDP))
            .union(IntRanges.of(Protocols.SCTP))
            .union(IntRanges.of(33))
            .union(IntRanges.of(136));

    static Field of(Json left, Context context) {
        Optional<Json> meta = left.get("meta");
        if (meta.isPresent()) {
            return meta(meta.get().text("key").orElse(""), context);
        }
        Optional<Json> payload = left.get("payload");
        if (payload.isPresent()) {
            return payload(
                    payload.get().text("protocol").orElse(""),
                    payload.get().text("field").orElse(""),
                    context);
        }
        Optional<Json> ct = left.get("ct");
        if (ct.isPresent()) {
            return switch (ct.get().text("key").orElse("")) {
                case "state" -> context.arp() ? ABSENT : new Known("new"::equals);
                case "direction" -> context.arp() ? ABSENT : new Known("original"::equals);
                case String key -> new Unclear("ct " + key);
            };
        }
        return new Unclear(left.only().orElse("an expression"));
    }

    private static Field meta(String key, Context context) {
        return switch (key) {
            case "iifname", "iif" -> named(context.in());
            case "oifname", "oif" -> named(context.out());
            case "ibrname" -> named(context.bridge());
            case "nfproto" -> context.arp() ? ABSENT : new Known(family(context)::equals);
            case "protocol" -> new Known(etherType(context)::contains);
            case "l4proto" -> context.arp() ? ABSENT : new Protocol();
            default -> new Unclear("meta " + key);
        };
    }

    /** Interfaces may be told by the beginning of their names, with an asterisk. */
    private static Field named(Optional<String> name) {
        if (name.isEmpty()) {
            return ABSENT;
        }
        String known = name.get();
        return new Known(value ->
                value.endsWith("*") ? known.startsWith(value.substring(0, value.length() - 1)) : value.equals(known));
    }

    private static String family(Context context) {
        return context.family() == Family.V4 ? "ipv4" : "ipv6";
    }

    private static Set<String> etherType(Context context) {
        if (context.arp()) {
            return Set.of("arp", "2054");
        }
        return context.family() == Family.V4 ? Set.of("ip", "2048") : Set.of("ip6", "34525");
    }

    private static Field payload(String protocol, String field, Context context) {
        if (protocol.equals("ether")) {
            return switch (field) {
                case "saddr" -> station(context);
                case "type" -> new Known(etherType(context)::contains);
                default -> new Unclear("ether " + field);
            };
        }
        if (protocol.equals("arp") || context.arp()) {
            return !protocol.equals("arp") || !context.arp() ? ABSENT : arp(field, context);
        }
        boolean v4 = context.family() == Family.V4;
        return switch (protocol) {
            case "ip" -> v4 ? ip(field, "protocol") : ABSENT;
            case "ip6" -> v4 ? ABSENT : ip(field, "nexthdr");
            case "tcp" -> port(field, IntRanges.of(Protocols.TCP));
            case "udp" -> port(field, IntRanges.of(Protocols.UDP));
            case "sctp" -> port(field, IntRanges.of(Protocols.SCTP));
            case "th" -> port(field, WITH_PORTS);
            case "icmp" -> v4 ? icmp(field, Protocols.ICMP) : ABSENT;
            case "icmpv6" -> v4 ? ABSENT : icmp(field, Protocols.ICMPV6);
            default -> new Unclear(protocol + " " + field);
        };
    }

    private static Field station(Context context) {
        Optional<MacAddress> mac = context.etherSource();
        return new Known(value -> mac.isPresent() && MacAddress.parse(value).equals(mac));
    }

    /** Of ARP only answers are looked at: they are what claims an address. */
    private static Field arp(String field, Context context) {
        return switch (field) {
            case "saddr ip" -> new Address(true);
            case "saddr ether" -> station(context);
            case "operation" -> new Known(value -> value.equals("reply") || value.equals("2"));
            default -> new Unclear("arp " + field);
        };
    }

    private static Field ip(String field, String protocol) {
        return switch (field) {
            case "saddr" -> new Address(true);
            case "daddr" -> new Address(false);
            default -> field.equals(protocol) ? new Protocol() : new Unclear("ip " + field);
        };
    }

    private static Field port(String field, IntRanges protocols) {
        return switch (field) {
            case "sport" -> new Port(true, protocols);
            case "dport" -> new Port(false, protocols);
            default -> new Unclear("field " + field + " of a transport header");
        };
    }

    private static Field icmp(String field, int protocol) {
        return switch (field) {
            case "type" -> new Icmp(protocol, false);
            case "code" -> new Icmp(protocol, true);
            default -> new Unclear("icmp " + field);
        };
    }
}
