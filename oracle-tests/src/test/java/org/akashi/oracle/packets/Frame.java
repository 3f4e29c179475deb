package org.akashi.oracle.packets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;

/** Writes frames as they go over the wire: Ethernet, ARP (RFC 826), IPv4, IPv6, TCP, UDP, ICMP, with right check sums. */
final class Frame {

    /** What every probe carries first; its number follows. */
    static final byte[] MARK = "akashi".getBytes(StandardCharsets.US_ASCII);

    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86dd;
    static final int ARP = 0x0806;

    private static final int SYN = 0x02;
    private static final int SYN_ACK = 0x12;
    private static final int TTL = 64;

    private Frame() {}

    /** The first packet of a connection, with the probe's number as its load. */
    static byte[] probe(Packet packet, int number) {
        return ethernet(packet, segment(packet, number, number, SYN));
    }

    /** An answer to a TCP probe, or any later packet of the other protocols. */
    static byte[] answer(Packet packet, int number) {
        return ethernet(packet, segment(packet, number, number, SYN_ACK));
    }

    /** The reply to an echo request that carried a probe. */
    static byte[] echoReply(Packet packet, int number, int requested) {
        return ethernet(packet, segment(packet, number, requested, SYN_ACK));
    }

    private static byte[] ethernet(Packet packet, byte[] load) {
        boolean v4 = packet.family() == Family.V4;
        ByteBuffer frame = ByteBuffer.allocate(14 + (v4 ? 20 : 40) + load.length);
        header(frame, packet.destinationMac(), packet.sourceMac(), v4 ? IPV4 : IPV6);
        if (v4) {
            int start = frame.position();
            frame.put((byte) 0x45)
                    .put((byte) 0)
                    .putShort((short) (20 + load.length))
                    .putInt(0);
            frame.put((byte) TTL).put((byte) packet.protocol()).putShort((short) 0);
            address(frame, packet.source());
            address(frame, packet.destination());
            frame.putShort(start + 10, (short) checksum(0, frame.array(), start, 20));
        } else {
            frame.putInt(0x60000000)
                    .putShort((short) load.length)
                    .put((byte) packet.protocol())
                    .put((byte) TTL);
            address(frame, packet.source());
            address(frame, packet.destination());
        }
        return frame.put(load).array();
    }

    private static byte[] segment(Packet packet, int number, int echo, int tcpFlags) {
        int header = switch (packet.protocol()) {
            case Protocols.TCP -> 20;
            case Protocols.UDP, Protocols.ICMP, Protocols.ICMPV6 -> 8;
            default -> 0;
        };
        ByteBuffer load = ByteBuffer.allocate(header + MARK.length + 4);
        int checksumAt = -1;
        switch (packet.protocol()) {
            case Protocols.TCP -> {
                load.putShort((short) packet.sourcePort()).putShort((short) packet.destinationPort());
                load.putInt(number).putInt(tcpFlags == SYN ? 0 : number + 1);
                load.putShort((short) (0x5000 | tcpFlags))
                        .putShort((short) 64_000)
                        .putInt(0);
                checksumAt = 16;
            }
            case Protocols.UDP -> {
                load.putShort((short) packet.sourcePort()).putShort((short) packet.destinationPort());
                load.putShort((short) load.capacity()).putShort((short) 0);
                checksumAt = 6;
            }
            case Protocols.ICMP, Protocols.ICMPV6 -> {
                load.putShort((short) packet.destinationPort()).putShort((short) 0);
                load.putShort((short) echo).putShort((short) 1);
                checksumAt = 2;
            }
            default -> {}
        }
        load.put(MARK).putInt(number);
        if (checksumAt >= 0) {
            int sum = packet.protocol() == Protocols.ICMP ? 0 : pseudoHeader(packet, load.capacity());
            load.putShort(checksumAt, (short) checksum(sum, load.array(), 0, load.capacity()));
        }
        return load.array();
    }

    /** Asks who has an IPv4 address. */
    static byte[] arpRequest(MacAddress mac, IpAddress source, IpAddress target) {
        return arp(1, MacAddress.BROADCAST, mac, source, new MacAddress(0), target);
    }

    /** Claims an IPv4 address without having been asked (RFC 5227). */
    static byte[] arpClaim(MacAddress mac, IpAddress claimed) {
        return arp(2, MacAddress.BROADCAST, mac, claimed, MacAddress.BROADCAST, claimed);
    }

    private static byte[] arp(
            int operation, MacAddress to, MacAddress mac, IpAddress source, MacAddress targetMac, IpAddress target) {
        ByteBuffer frame = ByteBuffer.allocate(42);
        header(frame, to, mac, ARP);
        frame.putShort((short) 1)
                .putShort((short) IPV4)
                .put((byte) 6)
                .put((byte) 4)
                .putShort((short) operation);
        mac(frame, mac);
        address(frame, source);
        mac(frame, targetMac);
        address(frame, target);
        return frame.array();
    }

    /** Asks who has an IPv6 address (RFC 4861 section 4.3). */
    static byte[] neighbourSolicitation(MacAddress mac, IpAddress source, IpAddress target) {
        IpAddress group =
                new IpAddress(Family.V6, IpAddress.of("ff02::").high(), 0x00000001_ff000000L | target.low() & 0xffffff);
        ByteBuffer load = ByteBuffer.allocate(32);
        load.putShort((short) (135 << 8)).putShort((short) 0).putInt(0);
        address(load, target);
        load.put((byte) 1).put((byte) 1);
        mac(load, mac);
        Packet packet = new Packet(mac, MacAddress.ofMulticast(group), source, group, Protocols.ICMPV6, 0, 135 << 8);
        load.putShort(2, (short) checksum(pseudoHeader(packet, 32), load.array(), 0, 32));
        byte[] frame = ethernet(packet, load.array());
        frame[21] = (byte) 255;
        return frame;
    }

    private static void header(ByteBuffer frame, MacAddress to, MacAddress from, int type) {
        mac(frame, to);
        mac(frame, from);
        frame.putShort((short) type);
    }

    private static void mac(ByteBuffer frame, MacAddress mac) {
        frame.putShort((short) (mac.bits() >>> 32)).putInt((int) mac.bits());
    }

    private static void address(ByteBuffer frame, IpAddress address) {
        if (address.family() == Family.V4) {
            frame.putInt((int) address.low());
        } else {
            frame.putLong(address.high()).putLong(address.low());
        }
    }

    /** The sum over the pseudo header of RFC 9293 section 3.1 and RFC 8200 section 8.1. */
    private static int pseudoHeader(Packet packet, int length) {
        ByteBuffer header = ByteBuffer.allocate(40);
        address(header, packet.source());
        address(header, packet.destination());
        header.putInt(length).putInt(packet.protocol());
        return sum(0, header.array(), 0, header.position());
    }

    private static int sum(int start, byte[] bytes, int from, int length) {
        int sum = start;
        for (int i = 0; i < length; i += 2) {
            int low = i + 1 < length ? bytes[from + i + 1] & 0xff : 0;
            sum += (bytes[from + i] & 0xff) << 8 | low;
        }
        return sum;
    }

    private static int checksum(int start, byte[] bytes, int from, int length) {
        int sum = sum(start, bytes, from, length);
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return ~sum & 0xffff;
    }
}
