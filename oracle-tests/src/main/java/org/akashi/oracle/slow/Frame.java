package org.akashi.oracle.slow;

import java.util.Locale;

/**
 * One frame that opens a connection.
 *
 * @param sourceMac 48 bits
 * @param protocol IANA number
 * @param sourcePort 0 where the protocol has no ports
 * @param destinationPort the port, or for ICMP and ICMPv6 {@code type * 256 + code}
 */
public record Frame(
        long sourceMac,
        long destinationMac,
        Ip source,
        Ip destination,
        int protocol,
        int sourcePort,
        int destinationPort) {

    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMP6 = 58;
    public static final int SCTP = 132;

    public static final long BROADCAST = 0xffffffffffffL;

    /** Reads {@code fa:16:3e:00:00:01}. */
    public static long mac(String text) {
        return Long.parseLong(text.replace(":", ""), 16);
    }

    public static String macText(long mac) {
        return String.join(":", String.format(Locale.ROOT, "%012x", mac).split("(?<=\\G..)"));
    }

    /** Whether the address names a group: broadcast or multicast (IEEE 802, the I/G bit). */
    static boolean isGroup(long mac) {
        return (mac >>> 40 & 1) == 1;
    }

    boolean isEchoRequest() {
        return protocol == ICMP && !source.six() && destinationPort == 8 << 8
                || protocol == ICMP6 && source.six() && destinationPort == 128 << 8;
    }

    /** UDP from one port to another. */
    boolean isUdp(int from, int to) {
        return protocol == UDP && sourcePort == from && destinationPort == to;
    }

    Frame withMacs(long from, long to) {
        return new Frame(from, to, source, destination, protocol, sourcePort, destinationPort);
    }

    Frame withSource(Ip address) {
        return new Frame(sourceMac, destinationMac, address, destination, protocol, sourcePort, destinationPort);
    }

    Frame withDestination(Ip address, int port) {
        return new Frame(sourceMac, destinationMac, source, address, protocol, sourcePort, port);
    }

    @Override
    public String toString() {
        String what = protocol == ICMP || protocol == ICMP6
                ? " type " + (destinationPort >> 8) + " code " + (destinationPort & 255)
                : " ports " + sourcePort + " > " + destinationPort;
        return macText(sourceMac) + " > " + macText(destinationMac) + ", " + source + " > " + destination
                + ", protocol " + protocol + what;
    }
}
