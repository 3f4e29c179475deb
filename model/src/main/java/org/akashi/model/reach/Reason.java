package org.akashi.model.reach;

import java.util.List;

/**
 * Why something passed or stopped, as data. Sentences are made elsewhere; {@code code} is stable and is the short form used in
 * tables.
 *
 * @param arguments ids, addresses or rule texts; their meaning is stated at each {@link Code}
 */
public record Reason(Code code, List<String> arguments) {

    /** The kinds of reasons; in brackets, the arguments. */
    public enum Code {
        /** Emitted by its sender []. */
        SENT,
        /** The sender may send it [rule id, rule text], or nothing filters it []. */
        EGRESS_ALLOWED,
        /** No rule or a dropping rule of the sender's filters [rule id, rule text]. */
        EGRESS_DENIED,
        INGRESS_ALLOWED,
        INGRESS_DENIED,
        /** A router's own rule lets it pass [rule id, rule text]. */
        FORWARD_ALLOWED,
        /** A router's own rule drops it [rule id, rule text]. */
        FORWARD_DENIED,
        /** The source is none the sender may use [address or MAC]. */
        SPOOFED_SOURCE,
        /** The destination is none the receiver may receive for [address or MAC]. */
        FOREIGN_DESTINATION,
        /** Switched to its destination MAC [MAC]. */
        SWITCHED,
        /** Flooded to the segment [MAC]. */
        FLOODED,
        /** Nobody on the segment has the destination MAC [MAC]. */
        UNKNOWN_DESTINATION_MAC,
        /** Routed [route prefix, next hop]. */
        ROUTED,
        /** No route [address]. */
        NO_ROUTE,
        /** The next hop is nobody's address [address]. */
        NO_NEIGHBOUR,
        /** Addressed to the router itself [address]. */
        ROUTER_ADDRESS,
        /** A source or destination no router forwards (RFC 1812 section 5.3.7) [address]. */
        MARTIAN,
        /** Source translated [from, to]. */
        SOURCE_TRANSLATED,
        /** Destination translated [from, to]. */
        DESTINATION_TRANSLATED,
        /** Answered by the network itself [DHCP, DNS, ARP or ND]. */
        ANSWERED_BY_NETWORK,
        /** Left the cloud through a physical network [uplink id]. */
        LEFT_CLOUD,
        /** Switched off [object id]. */
        DISABLED,
        /** Forwarded in a circle [object id]. */
        LOOP,
        /** The sender cannot be asked [id]. */
        UNKNOWN_SENDER,
        /** The sender has no address of the family [family]. */
        NO_SOURCE_ADDRESS,
        /** Depends on what is not in evidence [object id, what]. */
        NOT_IN_EVIDENCE,
        /** Depends on a setting that is not modelled [object id, setting]. */
        UNMODELLED,
        /** Depends on a rule that could not be interpreted [rule id, why]. */
        OPAQUE_RULE,
        /** Rules of one priority contradict each other [rule ids]. */
        CONTRADICTING_RULES,
        /** Delivered to the endpoint [id]. */
        DELIVERED
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(Code code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }

    /** {@code ingress-denied(…)}: the short form of tables. */
    @Override
    public String toString() {
        String name = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return arguments.isEmpty() ? name : name + "(" + String.join(" ", arguments) + ")";
    }
}
