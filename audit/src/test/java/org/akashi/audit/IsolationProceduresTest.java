package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.DeclarationUse.State;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Reason;
import org.junit.jupiter.api.Test;

class IsolationProceduresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SmallCloud cloud = new SmallCloud()
            .project("acme")
            .project("globex")
            .server("acme-web", "acme", "h1")
            .server("globex-web", "globex", "h1")
            .segment("acme-net", "acme", "10.1.0.0/24")
            .segment("globex-net", "globex", "10.2.0.0/24")
            .port("acme-web", "acme-net", "10.1.0.5")
            .port("globex-web", "globex-net", "10.2.0.5");

    private static Declarations declaring(Interconnection... interconnections) {
        return new Declarations(List.of(interconnections), List.of(), TODAY);
    }

    private static Interconnection interconnection(
            String id, String from, String to, Optional<String> segment, Optional<LocalDate> expires) {
        return new Interconnection(
                id, from, to, List.of(), List.of(), segment, "why", "who", expires, SmallCloud.at("declared/" + id));
    }

    @Test
    void tenants_with_networks_of_their_own_and_nothing_crossing_conform() {
        assertThat(cloud.verdict(new OwnNetwork()).verdict()).isEqualTo(Verdict.CONFORMITY);
        ProcedureResult paths = cloud.verdict(new NoBackdoor());
        assertThat(paths.verdict()).isEqualTo(Verdict.CONFORMITY);
        assertThat(paths.population()).isEqualTo(100);
        assertThat(paths.examined()).isEqualTo(100);
    }

    @Test
    void a_network_shared_with_one_or_with_all_is_found() {
        cloud.segment("lent", "acme", "10.3.0.0/24", SmallCloud.share("globex"));
        cloud.segment("open", "acme", "10.4.0.0/24", SmallCloud.share("*"));
        cloud.segment("kept", "acme", "10.5.0.0/24", SmallCloud.share("acme"));
        assertThat(cloud.findings(new OwnNetwork()))
                .containsExactly(
                        "NETWORK_SHARED lent [lent, acme, globex]", "NETWORK_SHARED_WITH_ALL open [open, acme]");
    }

    @Test
    void a_declared_sharing_is_no_finding_until_the_declaration_expires() {
        cloud.segment("lent", "acme", "10.3.0.0/24", SmallCloud.share("globex"));
        cloud.declaring(declaring(interconnection("D1", "globex", "acme", Optional.of("lent"), Optional.of(TODAY))));
        assertThat(cloud.findings(new OwnNetwork())).isEmpty();
        cloud.declaring(declaring(
                interconnection("D1", "globex", "acme", Optional.of("lent"), Optional.of(TODAY.minusDays(1)))));
        assertThat(cloud.findings(new OwnNetwork())).hasSize(1);
    }

    @Test
    void a_declaration_for_another_segment_does_not_cover_a_sharing() {
        cloud.segment("lent", "acme", "10.3.0.0/24", SmallCloud.share("globex"));
        cloud.declaring(declaring(interconnection("D1", "globex", "acme", Optional.of("acme-net"), Optional.empty())));
        assertThat(cloud.findings(new OwnNetwork())).containsExactly("NETWORK_SHARED lent [lent, acme, globex]");
    }

    @Test
    void a_providers_physical_network_is_found_whether_it_is_shared_or_just_used() {
        cloud.vlan("storage", "admin", "172.30.0.0/24", "dc", 110, SmallCloud.share("globex"));
        cloud.server("acme-nfv", "acme", "h1").port("acme-nfv", "storage", "172.30.0.9");
        assertThat(cloud.findings(new OwnNetwork()))
                .containsExactly(
                        "PROVIDER_NETWORK_SHARED storage [storage, dc, 110, acme]",
                        "PROVIDER_NETWORK_SHARED storage [storage, dc, 110, globex]");
    }

    @Test
    void the_way_out_that_the_provider_offers_to_all_is_no_finding_and_a_tenants_is() {
        cloud.segment(outside("public", "admin"));
        cloud.segment(outside("edge", "acme"));
        assertThat(cloud.findings(new OwnNetwork())).containsExactly("TENANT_NETWORK_EXTERNAL edge [edge, acme, *]");
    }

    private static Segment outside(String name, String owner) {
        return new Segment(
                name,
                name,
                owner,
                Segment.Kind.FLAT,
                "bridge/" + name,
                true,
                true,
                List.of(),
                List.of(),
                List.of(SmallCloud.external("*")),
                false,
                SmallCloud.at("segments/" + name));
    }

    @Test
    void a_port_on_another_tenants_network_is_found() {
        cloud.portCalled("spy", "globex-web", "acme-net", "10.1.0.66");
        assertThat(cloud.findings(new OwnNetwork())).containsExactly("FOREIGN_PORT spy [spy, globex, acme-net, acme]");
    }

    @Test
    void a_tenant_that_only_stands_on_others_networks_has_none_of_its_own() {
        cloud.project("initech").server("initech-web", "initech", "h1").port("initech-web", "acme-net", "10.1.0.7");
        assertThat(cloud.findings(new OwnNetwork())).contains("TENANT_WITHOUT_OWN_NETWORK initech [initech, acme-net]");
    }

    @Test
    void two_segments_on_one_wire_are_found() {
        cloud.vlan("red", "acme", "10.6.0.0/24", "dc", 7).vlan("blue", "globex", "10.7.0.0/24", "dc", 7);
        assertThat(cloud.findings(new OwnNetwork()))
                .containsExactly("WIRE_COLLISION bridge/dc/7 [bridge/dc/7, blue, red, acme, globex]");
    }

    @Test
    void crossings_of_one_cause_are_one_finding_that_names_them_all() {
        cloud.router(new Router(
                "joint",
                "joint",
                "globex",
                true,
                List.of(leg("leg-a", "acme-net", 21), leg("leg-b", "globex-net", 22)),
                List.of(),
                List.of(),
                SmallCloud.at("routers/joint")));
        cloud.crossing(Crossings.backdoor(
                "X1", "globex", "acme", Cause.Code.ROUTER_JOINS_OWNERS, "joint", "acme-net", "globex-net"));
        cloud.crossing(Crossings.backdoor(
                "X2", "acme", "globex", Cause.Code.ROUTER_JOINS_OWNERS, "joint", "globex-net", "acme-net"));
        List<Finding> findings = new NoBackdoor().run(cloud.context()).findings();
        assertThat(SmallCloud.texts(findings))
                .containsExactly("ROUTER_JOINS_TENANTS joint [joint, globex, acme-net, globex-net, acme, globex]");
        assertThat(findings.getFirst().crossings()).containsExactly("X1", "X2");
        assertThat(findings.getFirst().witness()).isPresent();
        assertThat(findings.getFirst().fix()).isPresent();
        assertThat(cloud.verdict(new NoBackdoor()).verdict()).isEqualTo(Verdict.NONCONFORMITY);
    }

    private static RouterInterface leg(String id, String segment, int number) {
        return new RouterInterface(
                id,
                segment,
                SmallCloud.mac(number),
                List.of(new RouterInterface.Address(IpAddress.of("10.1.0.1"), 24)),
                true,
                false,
                SmallCloud.at("legs/" + id));
    }

    @Test
    void a_shared_segment_found_by_its_policy_and_by_its_traffic_is_one_finding() {
        cloud.segment("lent", "acme", "10.3.0.0/24", SmallCloud.share("globex"));
        cloud.crossing(Crossings.backdoor(
                "X1", "globex", "acme", Cause.Code.SHARED_SEGMENT, "lent", "share-globex", "globex"));
        AuditResult result = cloud.judged();
        List<Finding> shared = result.findings().stream()
                .filter(finding -> finding.code() == FindingCode.NETWORK_SHARED)
                .toList();
        assertThat(shared).singleElement().satisfies(finding -> {
            assertThat(finding.crossings()).containsExactly("X1");
            assertThat(finding.items()).containsExactly("C.8/13.1.3#1.1");
        });
    }

    @Test
    void a_cause_that_leads_to_nothing_known_is_still_a_finding() {
        cloud.crossing(Crossings.backdoor("X1", "globex", "acme", Cause.Code.ROUTER_JOINS_OWNERS, "nowhere"));
        assertThat(cloud.findings(new NoBackdoor()))
                .containsExactly("UNEXPLAINED_CROSSING nowhere [globex, acme, tcp 80]");
    }

    @Test
    void what_is_sanctioned_or_exposed_or_a_service_is_no_finding() {
        Cause cause = new Cause(Cause.Code.EXTERNAL_SEGMENT, "public", List.of(), SmallCloud.at("public"));
        for (Crossing.Kind kind : List.of(Crossing.Kind.SANCTIONED, Crossing.Kind.EXPOSED, Crossing.Kind.SERVICE)) {
            cloud.crossing(Crossings.crossing("X-" + kind, kind, "globex", "acme", cause, List.of(), Optional.empty()));
        }
        assertThat(cloud.verdict(new NoBackdoor()).verdict()).isEqualTo(Verdict.CONFORMITY);
    }

    @Test
    void undetermined_pairs_leave_the_guide_undetermined_with_their_reasons() {
        Reason why = Reason.of(Reason.Code.UNMODELLED, "acme-web", "mirroring");
        cloud.undetermined(new IsolationResult.Undetermined("acme-web", why, 7));
        ProcedureResult result = cloud.verdict(new NoBackdoor());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.examined()).isEqualTo(93);
        assertThat(result.reasons()).containsExactly(why);
    }

    @Test
    void without_the_implementation_nothing_is_called_conforming() {
        cloud.without(EvidenceKind.IMPLEMENTED_NETWORK);
        assertThat(cloud.verdict(new NoBackdoor()).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(cloud.verdict(new NoBackdoor()).missing()).containsExactly("ovn/NB.dump.json");
        assertThat(cloud.verdict(new OwnNetwork()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static DeclarationUse use(
            String id, DeclarationUse.State state, List<String> unknown, List<String> traffic, List<String> pairs) {
        Interconnection declared =
                interconnection(id, "globex", "acme", Optional.empty(), Optional.of(TODAY.minusDays(1)));
        return new DeclarationUse(declared, state, unknown, List.of(), traffic, pairs, pairs.size());
    }

    @Test
    void declarations_that_expired_or_cover_nothing_or_too_much_are_told() {
        cloud.use(use("D1", State.EXPIRED, List.of(), List.of(), List.of()));
        cloud.use(use("D2", State.UNUSED, List.of(), List.of(), List.of()));
        cloud.use(use("D3", State.UNUSED, List.of("acne", "globx"), List.of(), List.of()));
        cloud.use(use("D4", State.TOO_WIDE, List.of(), List.of("tcp 443", "udp"), List.of("globex > acme")));
        cloud.use(use("D5", State.FITTING, List.of(), List.of(), List.of()));
        assertThat(cloud.findings(new NoBackdoor()))
                .containsExactly(
                        "DECLARATION_EXPIRED D1 [D1, 2026-11-22]",
                        "DECLARATION_NAMES_NOBODY D3 [D3, acne, globx]",
                        "DECLARATION_TOO_WIDE D4 [D4, tcp 443, udp, globex > acme]",
                        "DECLARATION_UNUSED D2 [D2]");
        assertThat(cloud.verdict(new NoBackdoor()).verdict())
                .as("an expired or too wide approval is no note")
                .isEqualTo(Verdict.NONCONFORMITY);
    }

    @Test
    void a_learned_neighbour_that_contradicts_the_configuration_is_found() {
        cloud.router(new Router(
                "r",
                "r",
                "acme",
                true,
                List.of(leg("leg-a", "acme-net", 21)),
                List.of(),
                List.of(),
                SmallCloud.at("routers/r")));
        cloud.neighbour("leg-a", "10.1.0.5", SmallCloud.mac(1));
        assertThat(cloud.findings(new NoBackdoor())).isEmpty();
        cloud.neighbour("leg-a", "10.1.0.5", SmallCloud.mac(99));
        assertThat(cloud.findings(new NoBackdoor()))
                .containsExactly("NEIGHBOUR_CONTRADICTS leg-a [leg-a, 10.1.0.5, 02:00:00:00:00:63, 02:00:00:00:00:01]");
    }
}
