package org.akashi.read.ovn.match;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.net.Family;
import org.akashi.model.net.Protocols;

/**
 * The names of the language that say something about IP packets or logical ports (ovn-sb(5), "Symbols"; lib/logical-fields.c).
 *
 * <p>A comparison of a field holds only where the field exists: {@code tcp.dst != 80} means TCP packets to other ports, and so does
 * {@code !(tcp.dst == 80)}. A nominal symbol may be tested for equality only, counting the negations around it.
 */
enum Symbol {
    INPORT("inport", Shape.PORT, true),
    OUTPORT("outport", Shape.PORT, true),
    IP("ip", Shape.PREDICATE, true),
    IP4("ip4", Shape.PREDICATE, true),
    IP6("ip6", Shape.PREDICATE, true),
    ARP("arp", Shape.PREDICATE, true),
    RARP("rarp", Shape.PREDICATE, true),
    TCP("tcp", Shape.PREDICATE, true),
    UDP("udp", Shape.PREDICATE, true),
    SCTP("sctp", Shape.PREDICATE, true),
    ICMP("icmp", Shape.PREDICATE, true),
    ICMP4("icmp4", Shape.PREDICATE, true),
    ICMP6("icmp6", Shape.PREDICATE, true),
    ETH_TYPE("eth.type", Shape.ETHERTYPE, true),
    IP_PROTO("ip.proto", Shape.PROTOCOL, true),
    IP4_SRC("ip4.src", Shape.SOURCE, false),
    IP4_DST("ip4.dst", Shape.DESTINATION, false),
    IP6_SRC("ip6.src", Shape.SOURCE, false),
    IP6_DST("ip6.dst", Shape.DESTINATION, false),
    TCP_SRC("tcp.src", Shape.SOURCE_PORT, false),
    TCP_DST("tcp.dst", Shape.DESTINATION_PORT, false),
    UDP_SRC("udp.src", Shape.SOURCE_PORT, false),
    UDP_DST("udp.dst", Shape.DESTINATION_PORT, false),
    SCTP_SRC("sctp.src", Shape.SOURCE_PORT, false),
    SCTP_DST("sctp.dst", Shape.DESTINATION_PORT, false),
    ICMP4_TYPE("icmp4.type", Shape.TYPE, true),
    ICMP4_CODE("icmp4.code", Shape.CODE, true),
    ICMP6_TYPE("icmp6.type", Shape.TYPE, true),
    ICMP6_CODE("icmp6.code", Shape.CODE, true);

    /** What a symbol is, and how wide. */
    enum Shape {
        PORT(0),
        PREDICATE(1),
        ETHERTYPE(16),
        PROTOCOL(8),
        SOURCE(0),
        DESTINATION(0),
        SOURCE_PORT(16),
        DESTINATION_PORT(16),
        TYPE(8),
        CODE(8);

        private final int bits;

        Shape(int bits) {
            this.bits = bits;
        }

        boolean isAddress() {
            return this == SOURCE || this == DESTINATION;
        }

        /** The highest number of a field that holds numbers. */
        int maximum() {
            return (1 << bits) - 1;
        }
    }

    private static final Map<String, Symbol> BY_NAME = new TreeMap<>();

    static {
        for (Symbol symbol : values()) {
            BY_NAME.put(symbol.written, symbol);
        }
    }

    private final String written;
    private final Shape shape;
    private final boolean nominal;

    Symbol(String written, Shape shape, boolean nominal) {
        this.written = written;
        this.shape = shape;
        this.nominal = nominal;
    }

    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    Shape shape() {
        return shape;
    }

    boolean isNominal() {
        return nominal;
    }

    /** The IP version of an address field, or of a field of one version's ICMP. */
    Family family() {
        return written.startsWith("ip6") || written.startsWith("icmp6") ? Family.V6 : Family.V4;
    }

    /** The protocol whose header has the field. */
    int protocol() {
        return switch (this) {
            case TCP, TCP_SRC, TCP_DST -> Protocols.TCP;
            case UDP, UDP_SRC, UDP_DST -> Protocols.UDP;
            case SCTP, SCTP_SRC, SCTP_DST -> Protocols.SCTP;
            case ICMP4, ICMP4_TYPE, ICMP4_CODE -> Protocols.ICMP;
            case ICMP6, ICMP6_TYPE, ICMP6_CODE -> Protocols.ICMPV6;
            default -> throw new IllegalStateException(written + " belongs to no protocol");
        };
    }

    @Override
    public String toString() {
        return written;
    }
}
