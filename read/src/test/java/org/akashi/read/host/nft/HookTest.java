package org.akashi.read.host.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.read.json.Json;
import org.akashi.read.json.JsonDocument;
import org.akashi.read.json.Problems;
import org.junit.jupiter.api.Test;

class HookTest {

    private static final String TCP_22 =
            matches("{\"payload\":{\"protocol\":\"tcp\",\"field\":\"dport\"}}", "==", "22");
    private static final MacAddress MAC = MacAddress.of("02:00:00:00:00:01");

    @Test
    void what_no_rule_matches_gets_the_policy() {
        assertThat(verdict(rules(TCP_22 + ",{\"accept\":null}"), tcp(22))).isInstanceOf(Verdict.Accept.class);
        assertThat(verdict(rules(TCP_22 + ",{\"accept\":null}"), tcp(23))).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void the_first_rule_that_matches_decides() {
        String rules = rules(TCP_22 + ",{\"drop\":null}", "{\"accept\":null}");
        assertThat(verdict(rules, tcp(22))).isInstanceOf(Verdict.Drop.class);
        assertThat(verdict(rules, tcp(80))).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void a_negated_port_leaves_other_protocols_alone() {
        String but22 = matches("{\"payload\":{\"protocol\":\"tcp\",\"field\":\"dport\"}}", "!=", "22");
        String rules = rules(but22 + ",{\"drop\":null}", "{\"accept\":null}");
        assertThat(verdict(rules, tcp(80))).isInstanceOf(Verdict.Drop.class);
        assertThat(verdict(rules, packet(Protocols.UDP, 80))).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void sets_hold_single_values_ranges_and_prefixes() {
        String ports = matches(
                "{\"payload\":{\"protocol\":\"tcp\",\"field\":\"dport\"}}",
                "==",
                "{\"set\":[22,{\"range\":[8000,8010]}]}");
        assertThat(verdict(rules(ports + ",{\"accept\":null}"), tcp(8010))).isInstanceOf(Verdict.Accept.class);
        assertThat(verdict(rules(ports + ",{\"accept\":null}"), tcp(8011))).isInstanceOf(Verdict.Drop.class);
        String sources = matches("{\"payload\":{\"protocol\":\"ip\",\"field\":\"saddr\"}}", "==", "\"@known\"");
        assertThat(verdict(rules(sources + ",{\"accept\":null}"), tcp(1))).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void a_jump_comes_back_and_a_goto_does_not() {
        String jump = rules("{\"jump\":{\"target\":\"other\"}}", "{\"accept\":null}");
        assertThat(verdict(jump, tcp(22))).isInstanceOf(Verdict.Drop.class);
        assertThat(verdict(jump, tcp(80))).isInstanceOf(Verdict.Accept.class);
        String leap = rules("{\"goto\":{\"target\":\"other\"}}", "{\"accept\":null}");
        assertThat(verdict(leap, tcp(80))).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void a_verdict_map_of_two_fields_decides_by_both() {
        String map = "{\"vmap\":{\"key\":{\"concat\":[{\"meta\":{\"key\":\"iifname\"}},"
                + "{\"payload\":{\"protocol\":\"ip\",\"field\":\"saddr\"}}]},\"data\":{\"set\":[[{\"concat\":[\"tap*\",\"10.0.0.1\"]},"
                + "{\"accept\":null}]]}}}";
        assertThat(verdict(rules(map), tcp(1))).isInstanceOf(Verdict.Accept.class);
        String other = map.replace("10.0.0.1", "10.0.0.2");
        assertThat(verdict(rules(other), tcp(1))).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void only_the_first_packet_of_a_connection_is_looked_at() {
        String old =
                "{\"match\":{\"op\":\"in\",\"left\":{\"ct\":{\"key\":\"state\"}},\"right\":[\"established\",\"related\"]}}";
        assertThat(verdict(rules(old + ",{\"accept\":null}"), tcp(1))).isInstanceOf(Verdict.Drop.class);
        assertThat(verdict(rules(old.replace("related", "new") + ",{\"accept\":null}"), tcp(1)))
                .isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void what_is_not_understood_is_unknown_where_the_rest_of_the_rule_matches() {
        String rules = rules(TCP_22 + ",{\"xt\":null},{\"accept\":null}", "{\"accept\":null}");
        assertThat(verdict(rules, tcp(22))).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(rules, tcp(23))).isInstanceOf(Verdict.Accept.class);
        String mark = matches("{\"meta\":{\"key\":\"mark\"}}", "==", "4");
        assertThat(verdict(rules(mark + ",{\"accept\":null}"), tcp(1))).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void a_forged_sender_differs_from_every_address_that_rules_name() {
        String own = matches("{\"payload\":{\"protocol\":\"ether\",\"field\":\"saddr\"}}", "!=", "\"" + MAC + "\"");
        String rules = rules(own + ",{\"drop\":null}", "{\"accept\":null}");
        assertThat(verdict(rules, tcp(1))).isInstanceOf(Verdict.Accept.class);
        assertThat(verdict(rules, tcp(1), context().fromMac(Optional.empty()))).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void a_chain_that_jumps_in_a_circle_is_unknown() {
        String circle = rules("{\"jump\":{\"target\":\"circle\"}}");
        assertThat(verdict(circle, tcp(1))).isInstanceOf(Verdict.Unknown.class);
    }

    private static String matches(String left, String op, String right) {
        return "{\"match\":{\"op\":\"" + op + "\",\"left\":" + left + ",\"right\":" + right + "}}";
    }

    /** A rule set with a base chain of the given rules, a chain {@code other} that drops port 22, and a set {@code known}. */
    private static String rules(String... expressions) {
        StringBuilder text = new StringBuilder(
                "{\"nftables\":["
                        + "{\"chain\":{\"family\":\"bridge\",\"table\":\"t\",\"name\":\"base\",\"type\":\"filter\",\"hook\":\"forward\",\"prio\":0,\"policy\":\"drop\"}},"
                        + "{\"chain\":{\"family\":\"bridge\",\"table\":\"t\",\"name\":\"other\"}},"
                        + "{\"chain\":{\"family\":\"bridge\",\"table\":\"t\",\"name\":\"circle\"}},"
                        + "{\"set\":{\"family\":\"bridge\",\"table\":\"t\",\"name\":\"known\",\"elem\":[{\"prefix\":{\"addr\":\"10.0.0.0\",\"len\":30}}]}}");
        text.append(rule("other", TCP_22 + ",{\"drop\":null}"));
        text.append(rule("circle", "{\"jump\":{\"target\":\"circle\"}}"));
        for (String expression : expressions) {
            text.append(rule("base", expression));
        }
        return text.append("]}").toString();
    }

    private static String rule(String chain, String expression) {
        return ",{\"rule\":{\"family\":\"bridge\",\"table\":\"t\",\"chain\":\"" + chain + "\",\"handle\":1,\"expr\":["
                + expression + "]}}";
    }

    private static Context context() {
        return new Context(
                Family.V4, false, Optional.of("tap1"), Optional.of("tap2"), Optional.of("br"), Optional.of(MAC));
    }

    private static Verdict verdict(String rules, Packet packet) {
        return verdict(rules, packet, context());
    }

    private static Verdict verdict(String rules, Packet packet, Context context) {
        Json json = JsonDocument.read(
                        new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8)), "nft.json", new Problems())
                .orElseThrow();
        Ruleset ruleset = Ruleset.of(json);
        List<Decision> decisions =
                Hook.decideAll(ruleset, ruleset.bridge("forward"), context, List.of(TrafficMatch.any(Family.V4)));
        List<Decision> hits = decisions.stream()
                .filter(d -> d.box().overlaps(TrafficMatch.of(packet)))
                .toList();
        assertThat(hits).as("one decision for every packet").hasSize(1);
        return hits.getFirst().verdict();
    }

    private static Packet tcp(int port) {
        return packet(Protocols.TCP, port);
    }

    private static Packet packet(int protocol, int port) {
        return new Packet(MAC, MAC, IpAddress.of("10.0.0.1"), IpAddress.of("10.0.0.9"), protocol, 40_000, port);
    }
}
