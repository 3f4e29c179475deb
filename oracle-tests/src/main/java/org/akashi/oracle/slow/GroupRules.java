package org.akashi.oracle.slow;

import java.util.List;
import java.util.Map;
import org.akashi.oracle.slow.Borders.Kind;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Rule;

/** Security groups as ML2/OVN turns them into ACLs: IP that no rule admits is dropped. */
final class GroupRules {

    /** Names the API knows for protocols (neutron-lib, {@code IP_PROTOCOL_MAP}). */
    private static final Map<String, Integer> PROTOCOLS = Map.ofEntries(
            Map.entry("ah", 51),
            Map.entry("dccp", 33),
            Map.entry("egp", 8),
            Map.entry("esp", 50),
            Map.entry("gre", 47),
            Map.entry("icmp", 1),
            Map.entry("icmpv6", 58),
            Map.entry("igmp", 2),
            Map.entry("ipip", 4),
            Map.entry("ipv6-encap", 41),
            Map.entry("ipv6-frag", 44),
            Map.entry("ipv6-icmp", 58),
            Map.entry("ipv6-nonxt", 59),
            Map.entry("ipv6-opts", 60),
            Map.entry("ipv6-route", 43),
            Map.entry("ospf", 89),
            Map.entry("pgm", 113),
            Map.entry("rsvp", 46),
            Map.entry("sctp", 132),
            Map.entry("tcp", 6),
            Map.entry("udp", 17),
            Map.entry("udplite", 136),
            Map.entry("vrrp", 112));

    private final SlowCloud cloud;

    GroupRules(SlowCloud cloud) {
        this.cloud = cloud;
    }

    /** Whether the port's groups let a frame out of it, or in to it. */
    boolean admit(Port port, boolean ingress, Frame frame) {
        if (!port.isGuarded()) {
            return true;
        }
        for (String group : port.groups()) {
            for (Rule rule : cloud.rulesOfGroup.getOrDefault(group, List.of())) {
                if (rule.ingress() == ingress && matches(rule, frame)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matches(Rule rule, Frame frame) {
        Ip remote = rule.ingress() ? frame.source() : frame.destination();
        return rule.six() == remote.six()
                && matchesTraffic(rule, new Kind(frame.protocol(), frame.sourcePort(), frame.destinationPort()))
                && matchesRemote(rule, remote);
    }

    private boolean matchesRemote(Rule rule, Ip remote) {
        if (rule.prefix().isPresent() && !rule.prefix().get().contains(remote)) {
            return false;
        }
        if (!rule.remoteGroup().isEmpty()
                && !cloud.addresses(rule.remoteGroup()).contains(remote)) {
            return false;
        }
        return rule.remoteAddresses().isEmpty()
                || cloud.addressGroups.getOrDefault(rule.remoteAddresses(), List.of()).stream()
                        .anyMatch(block -> block.contains(remote));
    }

    /** Whether a rule is for this protocol and port or type, whatever the addresses. */
    static boolean matchesTraffic(Rule rule, Kind frame) {
        if (rule.protocol().isEmpty() || rule.protocol().equals("any")) {
            return true;
        }
        int protocol = number(rule.protocol());
        if (protocol == Frame.ICMP || protocol == Frame.ICMP6) {
            return frame.protocol() == (rule.six() ? Frame.ICMP6 : Frame.ICMP)
                    && (rule.portMin() < 0 || frame.destinationPort() >> 8 == rule.portMin())
                    && (rule.portMax() < 0 || (frame.destinationPort() & 255) == rule.portMax());
        }
        if (frame.protocol() != protocol) {
            return false;
        }
        boolean ports = protocol == Frame.TCP || protocol == Frame.UDP || protocol == Frame.SCTP;
        return !ports
                || (rule.portMin() < 0 || frame.destinationPort() >= rule.portMin())
                        && (rule.portMax() < 0 || frame.destinationPort() <= rule.portMax());
    }

    /** Number of a protocol that the API wrote as a name or as a number. */
    static int number(String protocol) {
        Integer named = PROTOCOLS.get(protocol);
        return named != null ? named : Integer.parseInt(protocol);
    }
}
