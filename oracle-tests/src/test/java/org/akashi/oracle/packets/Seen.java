package org.akashi.oracle.packets;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;

/** What came in at a card, as far as it concerns the trial. */
sealed interface Seen {

    /** A probe or an answer to one, with its headers as they arrived. */
    record Marked(int number, Packet packet) implements Seen {}

    /** Somebody says with which MAC address to reach an IP address (ARP or neighbour discovery). */
    record Told(IpAddress address, MacAddress mac) implements Seen {}

    /**
     * Reads a frame; empty if it is none of these. Errors that quote a probe are none: the mark is not where a probe has it.
     */
    static Optional<Seen> of(byte[] bytes) {
        if (bytes.length < 34) {
            return Optional.empty();
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        MacAddress to = mac(frame, 0);
        MacAddress from = mac(frame, 6);
        return switch (frame.getShort(12) & 0xffff) {
            case Frame.ARP -> arp(frame);
            case Frame.IPV4 -> ip(frame, from, to, Family.V4, 14 + (frame.get(14) & 15) * 4, frame.get(23) & 0xff);
            case Frame.IPV6 ->
                bytes.length < 54 ? Optional.empty() : ip(frame, from, to, Family.V6, 54, frame.get(20) & 0xff);
            default -> Optional.empty();
        };
    }

    private static Optional<Seen> arp(ByteBuffer frame) {
        return frame.limit() < 42 || frame.getShort(20) != 2
                ? Optional.empty()
                : Optional.of(new Told(IpAddress.v4(frame.getInt(28) & 0xffff_ffffL), mac(frame, 22)));
    }

    private static Optional<Seen> ip(
            ByteBuffer frame, MacAddress from, MacAddress to, Family family, int start, int protocol) {
        IpAddress source = family == Family.V4 ? v4(frame, 26) : v6(frame, 22);
        IpAddress destination = family == Family.V4 ? v4(frame, 30) : v6(frame, 38);
        int length = switch (protocol) {
            case Protocols.TCP -> 20;
            case Protocols.UDP, Protocols.ICMP, Protocols.ICMPV6 -> 8;
            default -> 0;
        };
        if (protocol == Protocols.ICMPV6 && frame.limit() >= start + 32 && frame.get(start) == (byte) 136) {
            return Optional.of(new Told(v6(frame, start + 8), mac(frame, start + 26)));
        }
        int load = start + length;
        if (frame.limit() < load + Frame.MARK.length + 4
                || !Arrays.equals(frame.array(), load, load + Frame.MARK.length, Frame.MARK, 0, Frame.MARK.length)) {
            return Optional.empty();
        }
        boolean ports = Protocols.hasPorts(protocol);
        boolean types = Protocols.hasTypes(protocol);
        return Optional.of(new Marked(
                frame.getInt(load + Frame.MARK.length),
                new Packet(
                        from,
                        to,
                        source,
                        destination,
                        protocol,
                        ports ? frame.getShort(start) & 0xffff : 0,
                        ports ? frame.getShort(start + 2) & 0xffff : types ? frame.getShort(start) & 0xffff : 0)));
    }

    private static MacAddress mac(ByteBuffer frame, int at) {
        return new MacAddress((frame.getShort(at) & 0xffffL) << 32 | frame.getInt(at + 2) & 0xffff_ffffL);
    }

    private static IpAddress v4(ByteBuffer frame, int at) {
        return IpAddress.v4(frame.getInt(at) & 0xffff_ffffL);
    }

    private static IpAddress v6(ByteBuffer frame, int at) {
        return new IpAddress(Family.V6, frame.getLong(at), frame.getLong(at + 8));
    }
}
