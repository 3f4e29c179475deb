package org.akashi.read.ovn.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCompilerTest {

    private static final Set<String> GROUP = Set.of("p1", "p2");

    private static final MatchNames NAMES = new MatchNames() {
        private final Map<String, Addresses> sets = Map.of(
                "as4", Addresses.of(List.of("10.0.0.1", "10.0.0.2", "192.168.0.0/16")),
                "as6", Addresses.of(List.of("2001:db8::1")),
                "mixed", Addresses.of(List.of("10.0.0.1", "2001:db8::1")),
                "macs", Addresses.of(List.of("fa:16:3e:00:00:01")),
                "none", Addresses.of(List.of()));

        @Override
        public Optional<Addresses> addressSet(String name) {
            return Optional.ofNullable(sets.get(name));
        }

        @Override
        public Optional<Set<String>> portGroup(String name) {
            return name.equals("pg") ? Optional.of(GROUP) : Optional.empty();
        }
    };

    private static final TrafficMatch V4 = TrafficMatch.any(Family.V4);
    private static final TrafficMatch V6 = TrafficMatch.any(Family.V6);

    private static Compiled compile(String match) {
        return new MatchCompiler(NAMES).compile(match, Direction.INGRESS);
    }

    private static List<TrafficMatch> traffic(String match) {
        Compiled compiled = compile(match);
        assertThat(compiled.opaque()).isEmpty();
        assertThat(compiled.parts()).allSatisfy(part -> {
            assertThat(part.opaque()).isEmpty();
            assertThat(part.ports().isAll()).isTrue();
        });
        return compiled.parts().stream()
                .flatMap(part -> part.traffic().stream())
                .toList();
    }

    private static TrafficMatch tcp(TrafficMatch any, IntRanges ports) {
        return any.withProtocols(IntRanges.of(6)).withDestinationPorts(ports);
    }

    @Test
    void a_rule_of_ml2_ovn_becomes_one_box_for_its_group() {
        Compiled compiled = compile("outport == @pg && ip4 && ip4.src == 10.20.0.0/24 && tcp && tcp.dst == 5432");

        assertThat(compiled.parts()).singleElement().satisfies(part -> {
            assertThat(part.ports().names()).isSameAs(GROUP);
            assertThat(part.traffic())
                    .containsExactly(tcp(V4.withSource(AddressSet.of(Prefix.of("10.20.0.0/24"))), IntRanges.of(5432)));
        });
    }

    @Test
    void predicates_name_versions_and_protocols() {
        assertThat(traffic("ip")).containsExactly(V4, V6);
        assertThat(traffic("ip4")).containsExactly(V4);
        assertThat(traffic("ip6 == 1")).containsExactly(V6);
        assertThat(traffic("icmp"))
                .containsExactly(V4.withProtocols(IntRanges.of(1)), V6.withProtocols(IntRanges.of(58)));
        assertThat(traffic("icmp4")).containsExactly(V4.withProtocols(IntRanges.of(1)));
        assertThat(traffic("sctp"))
                .containsExactly(V4.withProtocols(IntRanges.of(132)), V6.withProtocols(IntRanges.of(132)));
        assertThat(traffic("ip.proto == {6, 17}"))
                .allSatisfy(match -> assertThat(match.protocols().toString()).isEqualTo("6,17"));
        assertThat(traffic("eth.type == 0x800")).containsExactly(V4);
        assertThat(traffic("eth.type == {0x86dd, 0x806}")).containsExactly(V6);
    }

    @Test
    void constants_hold_always_or_never() {
        assertThat(traffic("1")).containsExactly(V4, V6);
        assertThat(traffic("0")).isEmpty();
        assertThat(traffic("1 && ip4")).containsExactly(V4);
        assertThat(traffic("!0 && ip6")).containsExactly(V6);
        assertThat(traffic("arp")).isEmpty();
    }

    @Test
    void sets_and_orders_of_ports_are_joined() {
        assertThat(traffic("ip4 && tcp.dst == {80, 443}"))
                .containsExactly(tcp(V4, IntRanges.of(80).union(IntRanges.of(443))));
        assertThat(traffic("ip4 && tcp.dst == {80 443}")).hasSize(1);
        assertThat(traffic("ip4 && tcp.dst >= 80 && tcp.dst <= 90")).containsExactly(tcp(V4, IntRanges.of(80, 90)));
        assertThat(traffic("ip4 && 80 <= tcp.dst < 91")).containsExactly(tcp(V4, IntRanges.of(80, 90)));
        assertThat(traffic("ip4 && 91 > tcp.dst >= 80")).containsExactly(tcp(V4, IntRanges.of(80, 90)));
        assertThat(traffic("ip4 && 80 == tcp.dst")).containsExactly(tcp(V4, IntRanges.of(80)));
        assertThat(traffic("ip4 && (tcp.dst == 80 || tcp.dst == 81)")).containsExactly(tcp(V4, IntRanges.of(80, 81)));
        assertThat(traffic("ip4 && tcp.dst == 0x50/0xfffe")).containsExactly(tcp(V4, IntRanges.of(80, 81)));
        assertThat(traffic("ip4 && tcp.dst > 65535")).isEmpty();
    }

    @Test
    void source_ports_are_told_from_destination_ports() {
        assertThat(traffic("ip4 && udp.src == 68"))
                .containsExactly(V4.withProtocols(IntRanges.of(17)).withSourcePorts(IntRanges.of(68)));
    }

    @Test
    void a_negated_comparison_stays_within_its_protocol() {
        assertThat(traffic("ip4 && tcp.dst != 80"))
                .containsExactly(tcp(V4, IntRanges.of(80).complement()));
        assertThat(traffic("ip4 && !(tcp.dst == 80)"))
                .containsExactly(tcp(V4, IntRanges.of(80).complement()));
        assertThat(traffic("ip4.src != 10.0.0.0/8"))
                .containsExactly(
                        V4.withSource(AddressSet.all(Family.V4).minus(AddressSet.of(Prefix.of("10.0.0.0/8")))));
        assertThat(traffic("ip4 && tcp.dst != {80, 443}"))
                .containsExactly(
                        tcp(V4, IntRanges.of(80).union(IntRanges.of(443)).complement()));
        assertThat(traffic("ip4 && !(tcp.dst < 80 || tcp.dst > 90)")).containsExactly(tcp(V4, IntRanges.of(80, 90)));
    }

    @Test
    void icmp_types_and_codes_are_packed() {
        assertThat(traffic("icmp4.type == 8"))
                .containsExactly(V4.withProtocols(IntRanges.of(1)).withDestinationPorts(IntRanges.of(2048, 2303)));
        assertThat(traffic("icmp6 && icmp6.type == 128 && icmp6.code == 0"))
                .containsExactly(V6.withProtocols(IntRanges.of(58)).withDestinationPorts(IntRanges.of(128 << 8)));
    }

    @Test
    void addresses_may_have_masks_and_come_in_sets() {
        AddressSet ten = AddressSet.of(Prefix.of("10.0.0.0/8"));
        assertThat(traffic("ip4.src == 10.0.0.0/255.0.0.0")).containsExactly(V4.withSource(ten));
        assertThat(traffic("ip4.dst == {10.0.0.0/8, 192.168.0.1}"))
                .containsExactly(V4.withDestination(ten.union(AddressSet.of(Prefix.of("192.168.0.1")))));
        assertThat(traffic("ip4 && ip4.src == $as4"))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.source().toString()).isEqualTo("10.0.0.1-10.0.0.2,192.168.0.0/16"));
        assertThat(traffic("ip4 && ip4.src == {$as4, 10.0.0.3}"))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.source().toString()).isEqualTo("10.0.0.1-10.0.0.3,192.168.0.0/16"));
        assertThat(traffic("ip6.src == fe80::/10"))
                .containsExactly(V6.withSource(AddressSet.of(Prefix.of("fe80::/10"))));
        assertThat(traffic("ip6.src == $none")).isEmpty();
        assertThat(traffic("ip4.src > 255.255.255.253 && ip4.src < 255.255.255.255"))
                .singleElement()
                .satisfies(match -> assertThat(match.source().toString()).isEqualTo("255.255.255.254"));
    }

    @Test
    void the_address_sets_that_occur_are_told() {
        assertThat(compile("ip4 && ip4.src == $as4").addressSets()).containsExactly("as4");
    }

    @Test
    void ports_are_picked_by_name_set_and_group() {
        Compiled compiled = compile("(outport == \"a\" && tcp) || (outport == {\"b\", @pg} && udp)");

        assertThat(compiled.parts())
                .extracting(part -> part.ports().names())
                .containsExactly(Set.of("a"), Set.of("b", "p1", "p2"));
        assertThat(compile("outport == @pg && outport == {\"p1\", \"x\"}").parts())
                .singleElement()
                .satisfies(part -> assertThat(part.ports().names()).containsExactly("p1"));
        assertThat(compile("outport == \"a\" && outport == \"b\"").parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outport == @pg && eth.src == fa:16:3e:00:00:01",
                "outport == @pg && ct.est",
                "outport == @pg && ip4.src[0..7] == 1",
                "outport == @pg && vlan.vid == 3",
                "outport == @pg && ip.ttl == 1",
                "outport == @pg && inport == \"other\"",
                "outport == @pg && ip4.src == $missing",
                "outport == @pg && ip4.src == $mixed",
                "outport == @pg && ip4.src == $macs",
                "outport == @pg && ip4.src == fe80::1",
                "outport == @pg && ip4.src == 10.0.0.1/255.0.255.255",
                "outport == @pg && tcp.dst == 70000",
                "outport == @pg && is_chassis_resident(\"cr\")",
                "outport == @pg && !eth.mcast",
                "outport == @pg && nd",
            })
    void what_the_boxes_cannot_hold_leaves_the_ports_known(String match) {
        Compiled compiled = compile(match);

        assertThat(compiled.opaque()).isEmpty();
        assertThat(compiled.parts()).singleElement().satisfies(part -> {
            assertThat(part.opaque()).isPresent();
            assertThat(part.ports().names()).isSameAs(GROUP);
            assertThat(part.traffic()).isEmpty();
        });
    }

    @Test
    void what_cannot_hold_anyway_is_not_opaque() {
        assertThat(traffic("0 && ct.est")).isEmpty();
        assertThat(traffic("ip4 && ip6 && eth.src == fa:16:3e:00:00:01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ip4 &&",
                "ip4 && tcp || udp",
                "!tcp",
                "ip.proto != 6",
                "!(outport == @pg)",
                "outport != \"a\"",
                "ip.proto > 6",
                "tcp.dst",
                "tcp.dst == ",
                "tcp.dst < {1, 2}",
                "!tcp.dst == 80",
                "1 == tcp.dst == 1",
                "1 < tcp.dst > 1",
                "80 <= tcp.dst == 90",
                "(ip4",
                "ip4)",
                "outport == \"a",
                "ip4 $",
                "tcp.dst == {}",
                "2",
                "ip4 == 2",
                "tcp = 6",
                "ip4 # comment",
            })
    void what_ovn_refuses_is_opaque_as_a_whole(String match) {
        Compiled compiled = compile(match);

        assertThat(compiled.opaque()).isPresent();
        assertThat(compiled.parts()).isEmpty();
    }

    @Test
    void double_negation_of_what_may_not_be_negated_is_fine() {
        assertThat(traffic("ip4 && !(ip.proto != 6)")).containsExactly(V4.withProtocols(IntRanges.of(6)));
        assertThat(traffic("!(!(ip4))")).containsExactly(V4);
        assertThat(traffic("!(ip4 == 0)")).containsExactly(V4);
    }

    @Test
    void in_the_other_direction_the_other_port_is_the_filtered_one() {
        Compiled compiled = new MatchCompiler(NAMES).compile("inport == @pg && ip4", Direction.EGRESS);

        assertThat(compiled.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.opaque()).isEmpty());
    }

    @Test
    void nesting_and_alternatives_without_end_are_opaque() {
        assertThat(compile("(".repeat(10_000) + "ip4" + ")".repeat(10_000)).opaque())
                .isPresent();
        StringBuilder wide = new StringBuilder("ip4");
        for (int i = 0; i < 14; i++) {
            wide.append(" && (ip4.src == ")
                    .append(i)
                    .append(".0.0.0/8 || ip4.dst == ")
                    .append(i)
                    .append(".0.0.0/8)");
        }
        assertThat(compile(wide.toString().replace("==", "!=")).opaque()).isPresent();
    }
}
