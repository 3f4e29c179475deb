package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.junit.jupiter.api.Test;

class AccessProceduresTest {

    private final SmallCloud cloud = new SmallCloud()
            .project("acme")
            .project("globex")
            .project("initech")
            .server("acme-web", "acme", "h1")
            .segment("acme-net", "acme", "10.1.0.0/24")
            .segment("globex-net", "globex", "10.2.0.0/24")
            .segment("initech-net", "initech", "192.168.10.0/24");

    static TrafficMatch tcp(String source, int first, int last) {
        Prefix prefix = Prefix.of(source);
        return TrafficMatch.any(prefix.family())
                .withSource(AddressSet.of(prefix))
                .withProtocols(IntRanges.of(6))
                .withDestinationPorts(IntRanges.of(first, last));
    }

    private void group(FilterRule... rules) {
        cloud.filter("web", "acme", rules).port("acme-web", "acme-net", "10.1.0.5", "web");
    }

    @Test
    void a_port_without_filters_is_unprotected_and_worse_if_it_is_published() {
        IpAddress inside = IpAddress.of("10.1.0.5");
        cloud.port(
                "acme-web",
                "acme-web",
                "acme-net",
                Optional.of(SmallCloud.mac(5)),
                List.of(inside),
                AntiSpoofing.OFF,
                List.of());
        cloud.router(new Router(
                "r",
                "r",
                "acme",
                true,
                List.of(new RouterInterface(
                        "leg", "acme-net", SmallCloud.mac(6), List.of(), true, false, SmallCloud.at("legs/leg"))),
                List.of(),
                List.of(new NatRule(
                        "fip",
                        NatRule.Kind.BOTH,
                        IpAddress.of("203.0.113.9"),
                        Prefix.host(inside),
                        Optional.empty(),
                        SmallCloud.at("nat/fip"))),
                SmallCloud.at("routers/r")));
        assertThat(cloud.findings(new FiltersEnforced()))
                .containsExactly(
                        "PORT_UNPROTECTED acme-web [acme-web, acme, acme-net]",
                        "UNPROTECTED_PORT_PUBLISHED fip [acme-web, acme, 203.0.113.9]");
    }

    @Test
    void a_port_that_may_use_every_source_is_found_and_one_with_a_virtual_address_is_not() {
        pairs("acme-web", "0.0.0.0/0");
        cloud.server("acme-lb", "acme", "h1");
        pairs("acme-lb", "10.1.0.200/32");
        assertThat(cloud.findings(new FiltersEnforced()))
                .containsExactly("PORT_MAY_FORGE acme-web [acme-web, acme, 0.0.0.0/0]");
    }

    @Test
    void two_halves_of_the_address_space_are_every_source_too() {
        pairs("acme-web", "0.0.0.0/1", "128.0.0.0/1");
        assertThat(cloud.findings(new FiltersEnforced())).hasSize(1);
    }

    private void pairs(String server, String... prefixes) {
        List<Prefix> admitted = List.of(prefixes).stream().map(Prefix::of).toList();
        cloud.port(
                server,
                server,
                "acme-net",
                Optional.of(SmallCloud.mac(5)),
                List.of(IpAddress.of("10.1.0.5")),
                AntiSpoofing.of(List.of(new AntiSpoofing.Binding(SmallCloud.mac(5), admitted))),
                List.of(SmallCloud.DROP));
    }

    @Test
    void protected_ports_conform_only_with_the_tables_that_enforce_it() {
        group();
        assertThat(cloud.verdict(new FiltersEnforced()).verdict()).isEqualTo(Verdict.CONFORMITY);
        cloud.without(EvidenceKind.IMPLEMENTED_NETWORK);
        assertThat(cloud.verdict(new FiltersEnforced()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void ssh_from_everywhere_is_found_and_a_web_server_is_not() {
        group(SmallCloud.admits("ssh", tcp("0.0.0.0/0", 22, 22)), SmallCloud.admits("web", tcp("0.0.0.0/0", 443, 443)));
        assertThat(cloud.findings(new RulesInForce())).containsExactly("RULE_ADMITS_EVERYONE ssh [web, acme, tcp 22]");
    }

    @Test
    void a_range_of_ports_that_holds_remote_desktop_is_found() {
        group(SmallCloud.admits("range", tcp("0.0.0.0/0", 3000, 4000)));
        assertThat(cloud.findings(new RulesInForce()))
                .containsExactly("RULE_ADMITS_EVERYONE range [web, acme, tcp 3000-4000]");
    }

    @Test
    void half_the_internet_is_everyone() {
        group(SmallCloud.admits("half", tcp("128.0.0.0/1", 22, 22)));
        assertThat(cloud.findings(new RulesInForce())).hasSize(1);
    }

    @Test
    void every_protocol_from_everywhere_is_found_once() {
        group(SmallCloud.admits("six", TrafficMatch.any(Family.V6)));
        assertThat(cloud.findings(new RulesInForce())).containsExactly("RULE_ADMITS_EVERYTHING six [web, acme, IPv6]");
    }

    @Test
    void another_tenants_addresses_are_found_where_they_are_nobody_elses() {
        cloud.segment("acme-old", "acme", "192.168.10.0/24");
        group(
                SmallCloud.admits("db", tcp("10.2.0.0/24", 5432, 5432)),
                SmallCloud.admits("own", tcp("10.1.0.0/24", 22, 22)),
                SmallCloud.admits("ambiguous", tcp("192.168.10.0/24", 22, 22)),
                SmallCloud.admits("office", tcp("198.51.100.0/24", 22, 22)));
        assertThat(cloud.findings(new RulesInForce()))
                .containsExactly("RULE_ADMITS_OTHER_TENANT db [web, acme, 10.2.0.0/24, globex, tcp 5432]");
    }

    @Test
    void a_rule_of_a_group_that_nothing_uses_is_a_note() {
        cloud.filter("spare", "acme", SmallCloud.admits("ssh", tcp("0.0.0.0/0", 22, 22)));
        ProcedureResult result = cloud.verdict(new RulesInForce());
        assertThat(result.findings()).hasSize(1);
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMITY);
    }

    @Test
    void a_group_shared_with_another_project_is_found() {
        cloud.filter("web", "acme", List.of(SmallCloud.share("globex")));
        assertThat(cloud.findings(new RulesInForce())).containsExactly("GROUP_SHARED web [web, acme, globex]");
    }

    @Test
    void a_rule_that_could_not_be_read_leaves_it_undetermined() {
        FilterRule readable = SmallCloud.admits("odd", tcp("0.0.0.0/0", 80, 80));
        group(new FilterRule(
                readable.id(),
                readable.direction(),
                readable.priority(),
                readable.action(),
                List.of(),
                Optional.of("ct.label"),
                Optional.empty(),
                readable.text(),
                readable.evidence()));
        assertThat(cloud.verdict(new RulesInForce()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }
}
