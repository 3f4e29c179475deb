package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Pair;
import org.akashi.oracle.slow.Rows.Port;

/**
 * Port security as the hosts enforce it ({@code ovn-nb(5)}, column {@code port_security}): one entry per MAC, each with the addresses
 * that may be used with it.
 */
final class Spoofing {

    private static final Ip ANY = Ip.parse("0.0.0.0");
    private static final Ip UNSPECIFIED = Ip.parse("::");
    private static final Ip LIMITED_BROADCAST = Ip.parse("255.255.255.255");
    private static final Block MULTICAST = Block.parse("224.0.0.0/4");
    private static final Block MULTICAST_V6 = Block.parse("ff00::/8");
    private static final Block LOCAL_MULTICAST_V6 = Block.parse("ff02::/16");

    private Spoofing() {}

    /** @param blocks none: any address at all */
    private record Entry(long mac, List<Block> blocks) {

        boolean isFree() {
            return blocks.isEmpty();
        }

        boolean has(boolean six) {
            return blocks.stream().anyMatch(block -> block.address().six() == six);
        }

        boolean holds(Ip ip) {
            return blocks.stream()
                    .anyMatch(block -> block.isHost() ? block.address().equals(ip) : block.contains(ip));
        }
    }

    private static List<Entry> entries(Port port) {
        List<Block> own = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Fixed fixed : port.fixed()) {
            own.add(new Block(fixed.address(), fixed.address().bits()));
        }
        for (Pair pair : port.pairs()) {
            if (pair.mac() == port.mac()) {
                own.add(pair.block());
            } else {
                entries.add(new Entry(pair.mac(), List.of(pair.block())));
            }
        }
        entries.add(new Entry(port.mac(), own));
        return entries;
    }

    /** Whether a frame with this source leaves the port. */
    static boolean maySend(Port port, Frame frame) {
        if (Frame.isGroup(frame.sourceMac())) {
            return false;
        }
        return !port.isGuarded()
                || entries(port).stream()
                        .filter(entry -> entry.mac == frame.sourceMac())
                        .anyMatch(entry -> mayUse(entry, frame));
    }

    private static boolean mayUse(Entry entry, Frame frame) {
        Ip source = frame.source();
        if (entry.isFree() || entry.holds(source)) {
            return true;
        }
        if (!entry.has(source.six())) {
            return false;
        }
        if (!source.six()) {
            return source.equals(ANY) && frame.destination().equals(LIMITED_BROADCAST) && frame.isUdp(68, 67);
        }
        return source.equals(Ip.linkLocal(entry.mac))
                || source.equals(UNSPECIFIED)
                        && LOCAL_MULTICAST_V6.contains(frame.destination())
                        && isNeighbourMessage(frame);
    }

    /** Duplicate address detection and listener reports, which come from the unspecified address. */
    private static boolean isNeighbourMessage(Frame frame) {
        int type = frame.destinationPort() >> 8;
        return frame.protocol() == Frame.ICMP6 && (type == 131 || type == 135 || type == 143);
    }

    /** Whether a frame to a single MAC is handed to the port. */
    static boolean mayReceive(Port port, Frame frame) {
        return !port.isGuarded()
                || entries(port).stream()
                        .filter(entry -> entry.mac == frame.destinationMac())
                        .anyMatch(entry -> mayTake(entry, frame.destination()));
    }

    private static boolean mayTake(Entry entry, Ip ip) {
        if (entry.isFree() || entry.holds(ip)) {
            return true;
        }
        if (!entry.has(ip.six())) {
            return false;
        }
        if (ip.six()) {
            return ip.equals(Ip.linkLocal(entry.mac)) || MULTICAST_V6.contains(ip);
        }
        return ip.equals(LIMITED_BROADCAST) || MULTICAST.contains(ip);
    }

    /** The MAC addresses with which a port may answer for an address that nobody is known to have; none if it is switched off. */
    static List<Long> claims(Port port, Ip ip) {
        if (!port.enabled()) {
            return List.of();
        }
        if (!port.isGuarded()) {
            return List.of(port.mac());
        }
        return entries(port).stream()
                .filter(entry -> entry.isFree() || entry.holds(ip))
                .map(Entry::mac)
                .distinct()
                .toList();
    }
}
