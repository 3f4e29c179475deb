package org.akashi.read.openstack.network;

import java.util.Map;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.Protocols;

/**
 * The protocols that security group rules name (neutron_lib.constants.IP_PROTOCOL_MAP; numbers from the IANA registry). In a rule for
 * IPv6, {@code icmp} means ICMPv6.
 */
final class ProtocolNames {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("ah", 51),
            Map.entry("dccp", 33),
            Map.entry("egp", 8),
            Map.entry("esp", 50),
            Map.entry("gre", 47),
            Map.entry("icmp", Protocols.ICMP),
            Map.entry("icmpv6", Protocols.ICMPV6),
            Map.entry("igmp", 2),
            Map.entry("ipip", 4),
            Map.entry("ipv6-encap", 41),
            Map.entry("ipv6-frag", 44),
            Map.entry("ipv6-icmp", Protocols.ICMPV6),
            Map.entry("ipv6-nonxt", 59),
            Map.entry("ipv6-opts", 60),
            Map.entry("ipv6-route", 43),
            Map.entry("ospf", 89),
            Map.entry("pgm", 113),
            Map.entry("rsvp", 46),
            Map.entry("sctp", Protocols.SCTP),
            Map.entry("tcp", Protocols.TCP),
            Map.entry("udp", Protocols.UDP),
            Map.entry("udplite", 136),
            Map.entry("vrrp", 112));

    private ProtocolNames() {}

    /** The number of a name or of a number as text; nothing for other text. */
    static Optional<Integer> number(String protocol, Family family) {
        if (protocol.equals("icmp") && family == Family.V6) {
            return Optional.of(Protocols.ICMPV6);
        }
        Integer named = NUMBERS.get(protocol);
        return named == null ? Protocols.parse(protocol) : Optional.of(named);
    }
}
