package org.akashi.read.ovn;

import static org.akashi.read.OvnMaker.ref;
import static org.akashi.read.OvnMaker.refs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Network;
import org.akashi.read.EvidenceMaker;
import org.akashi.read.OvnMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterMappingTest {

    @TempDir
    Path folder;

    private Cloud cloud(OvnMaker databases) {
        return new EvidenceMaker(folder).databases(databases).read();
    }

    private Network network(OvnMaker databases) {
        return cloud(databases).network();
    }

    @Test
    void a_port_group_with_acls_is_a_filter_of_its_members() {
        OvnMaker databases = SmallNet.of("in", "out")
                .nb(
                        "Port_Group",
                        "pg",
                        "name",
                        "pg_sg_1",
                        "ports",
                        ref("in"),
                        "acls",
                        refs("a1", "a2"),
                        "external_ids",
                        Map.of("neutron:security_group_id", "sg-1"))
                .nb(
                        "ACL",
                        "a1",
                        "direction",
                        "to-lport",
                        "priority",
                        1002,
                        "action",
                        "allow-related",
                        "match",
                        "outport == @pg_sg_1 && ip4 && ip4.src == $pg_sg_1_ip4",
                        "external_ids",
                        Map.of("neutron:security_group_rule_id", "rule-1"))
                .nb(
                        "ACL",
                        "a2",
                        "direction",
                        "from-lport",
                        "priority",
                        1001,
                        "action",
                        "drop",
                        "match",
                        "inport == @pg_sg_1 && ip");

        Network network = network(databases);

        Filter filter = network.filter("sg-1").orElseThrow();
        assertThat(filter.rules())
                .extracting(FilterRule::id, FilterRule::direction, FilterRule::priority, FilterRule::action)
                .containsExactly(
                        tuple("rule-1", FilterRule.Direction.INGRESS, 1002, FilterRule.Action.ALLOW),
                        tuple("a2", FilterRule.Direction.EGRESS, 1001, FilterRule.Action.DROP));
        FilterRule rule = filter.rules().getFirst();
        assertThat(rule.remoteGroup()).contains("sg-1");
        assertThat(rule.match())
                .singleElement()
                .satisfies(match -> assertThat(match.source().toString()).isEqualTo("10.0.0.1"));
        assertThat(rule.evidence().pointer()).isEqualTo("/ACL/a1");
        assertThat(network.port("in").orElseThrow().filters()).containsExactly("sg-1");
        assertThat(network.port("out").orElseThrow().filters()).isEmpty();
    }

    @Test
    void address_sets_of_the_southbound_database_win() {
        OvnMaker databases = SmallNet.of("in")
                .nb("Port_Group", "pg", "name", "pg", "ports", ref("in"), "acls", ref("a"))
                .nb("Address_Set", "as", "name", "as", "addresses", "10.9.0.1")
                .nb(
                        "ACL",
                        "a",
                        "direction",
                        "to-lport",
                        "priority",
                        1,
                        "action",
                        "allow",
                        "match",
                        "outport == @pg && ip4.src == {$pg_ip4, $as}")
                .sb("Address_Set", "s1", "name", "pg_ip4", "addresses", List.of("10.7.0.1", "10.7.0.2"))
                .sb("Address_Set", "s2", "name", "as", "addresses", "10.8.0.1");

        assertThat(network(databases).filter("pg").orElseThrow().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.match().getFirst().source().toString())
                        .isEqualTo("10.7.0.1-10.7.0.2,10.8.0.1"));
    }

    @Test
    void acls_of_a_switch_are_filters_of_the_ports_they_name() {
        OvnMaker databases = SmallNet.of("a", "b", "c")
                .nb("Logical_Switch_Port", "r", "name", "r", "type", "router", "addresses", "router")
                .nb(
                        "Logical_Switch",
                        "filtered",
                        "name",
                        "neutron-filtered",
                        "ports",
                        refs("a", "b", "r"),
                        "acls",
                        refs("all", "some", "split"))
                .nb("ACL", "all", "direction", "to-lport", "action", "drop", "match", "ip4")
                .nb("ACL", "some", "direction", "to-lport", "action", "reject", "match", "outport == \"a\" && ip6")
                .nb(
                        "ACL",
                        "split",
                        "direction",
                        "from-lport",
                        "action",
                        "allow-stateless",
                        "match",
                        "(inport == \"a\" && tcp.dst == 1) || (inport == {\"a\", \"b\"} && tcp.dst == 2)");

        Network network = network(databases);

        assertThat(network.filter("filtered").orElseThrow().rules())
                .extracting(FilterRule::id)
                .containsExactly("all");
        assertThat(network.port("a").orElseThrow().filters())
                .containsExactly("filtered", "filtered#some", "filtered#split");
        assertThat(network.port("b").orElseThrow().filters()).containsExactly("filtered", "filtered#split/2");
        assertThat(network.port("c").orElseThrow().filters()).isEmpty();
        assertThat(network.port("r").orElseThrow().filters()).isEmpty();
        assertThat(network.filter("filtered#split")
                        .orElseThrow()
                        .rules()
                        .getFirst()
                        .match())
                .extracting(match -> match.destinationPorts().toString())
                .containsOnly("1", "2");
    }

    @Test
    void an_acl_of_a_group_that_names_no_port_filters_every_port_of_its_switches() {
        OvnMaker databases = SmallNet.of("member", "neighbour")
                .nb("Port_Group", "pg", "name", "pg", "ports", ref("member"), "acls", ref("wide"))
                .nb("ACL", "wide", "direction", "to-lport", "action", "drop", "match", "udp");

        Network network = network(databases);

        assertThat(network.port("member").orElseThrow().filters()).containsExactly("pg", "pg#wide");
        assertThat(network.port("neighbour").orElseThrow().filters()).containsExactly("pg#wide");
    }

    @Test
    void what_cannot_be_interpreted_is_opaque_and_told() {
        OvnMaker databases = SmallNet.of("p")
                .nb("Port_Group", "pg", "name", "pg", "ports", ref("p"), "acls", refs("mac", "broken", "future"))
                .nb(
                        "ACL",
                        "mac",
                        "direction",
                        "to-lport",
                        "action",
                        "drop",
                        "match",
                        "outport == @pg && eth.src == fa:16:3e:00:00:09")
                .nb("ACL", "broken", "direction", "to-lport", "action", "drop", "match", "outport == @pg &&")
                .nb("ACL", "future", "direction", "to-lport", "action", "pass", "match", "outport == @pg && ip4");

        Cloud cloud = cloud(databases);

        assertThat(cloud.network().filter("pg").orElseThrow().rules())
                .extracting(FilterRule::id)
                .containsExactly("mac", "future");
        assertThat(cloud.network().filter("pg#broken").orElseThrow().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.opaque()).isPresent());
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.OPAQUE_RULE, Diagnostic.Code.OPAQUE_RULE, Diagnostic.Code.OPAQUE_RULE);
    }
}
