package org.akashi.audit;

import java.util.List;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;

/** What counts as everyone, as everything, and as an administrative service; and how traffic is written. */
final class WideRules {

    /** Half of IPv4, or the global unicast addresses of IPv6 (RFC 4291): nobody means less than everyone by that. */
    private static final List<Prefix> EVERYONE =
            List.of(Prefix.of("0.0.0.0/1"), Prefix.of("128.0.0.0/1"), Prefix.of("2000::/3"));

    /** Services by which systems are administered (IANA port numbers). */
    private static final int[] ADMINISTRATIVE_TCP = {
        22, // ssh
        23, // telnet
        2375,
        2376, // container engine
        3389, // remote desktop
        5900,
        5901, // VNC
        5985,
        5986, // WinRM
        6443,
        10250 // Kubernetes API and kubelet
    };

    private WideRules() {}

    static boolean isEveryone(AddressSet source) {
        return EVERYONE.stream()
                .filter(prefix -> prefix.family() == source.family())
                .anyMatch(prefix -> source.containsAll(AddressSet.of(prefix)));
    }

    static boolean isEverything(TrafficMatch match) {
        return match.protocols().equals(TrafficMatch.ANY_PROTOCOL)
                && match.destinationPorts().isAll()
                && match.sourcePorts().isAll();
    }

    static boolean isAdministrative(TrafficMatch match) {
        if (!match.protocols().contains(Protocols.TCP)) {
            return false;
        }
        for (int port : ADMINISTRATIVE_TCP) {
            if (match.destinationPorts().contains(port)) {
                return true;
            }
        }
        return false;
    }

    static String name(Family family) {
        return family == Family.V4 ? "IPv4" : "IPv6";
    }

    /** {@code tcp 22, udp 53}: protocols with their destination ports, sorted. */
    static String traffic(List<TrafficMatch> matches) {
        return Inventory.joined(matches.stream().map(WideRules::traffic).toList());
    }

    private static String traffic(TrafficMatch match) {
        IntRanges ports = match.destinationPorts();
        return ports.isAll() ? protocol(match) : protocol(match) + " " + ports;
    }

    private static String protocol(TrafficMatch match) {
        IntRanges protocols = match.protocols();
        if (protocols.equals(TrafficMatch.ANY_PROTOCOL)) {
            return "any";
        }
        List<Integer> bounds = protocols.bounds();
        boolean single = bounds.size() == 2 && bounds.getFirst().equals(bounds.getLast());
        return single ? Protocols.name(protocols.first()) : "protocols " + protocols;
    }
}
