package org.akashi.isolation;

import static org.akashi.isolation.NetworkFixture.admitTcp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.model.EvidenceRef;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.NatRule;
import org.akashi.model.reach.Hop;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.api.Test;

class IsolationProverTest {

    private static final Ownership OWNERS = Ownership.byProject(Identity.empty(), Resources.empty());

    private static IsolationResult prove(NetworkFixture network) {
        return prove(network, Declarations.none());
    }

    private static IsolationResult prove(NetworkFixture network, Declarations declarations) {
        return IsolationProver.prove(network.cloud(), OWNERS, declarations, 1);
    }

    private static List<Crossing> of(IsolationResult result, Kind kind, Relation relation) {
        return result.crossings().stream()
                .filter(c -> c.kind() == kind && c.relation() == relation)
                .toList();
    }

    private static NetworkFixture apart() {
        return new NetworkFixture()
                .segment("a", "t1", "10.1.0.0/24")
                .segment("b", "t2", "10.2.0.0/24")
                .closed("web", admitTcp(80, "0.0.0.0/0"))
                .guest("x", "t1", "a", "10.1.0.10", "web")
                .guest("y", "t2", "b", "10.2.0.10", "web");
    }

    @Test
    void tenants_on_segments_of_their_own_are_isolated() {
        IsolationResult result = prove(apart());
        assertThat(result.crossings()).isEmpty();
        assertThat(result.pairs()).isEqualTo(new IsolationResult.Pairs(2, 2, 0, 0));
        assertThat(result.components()).isEqualTo(2);
    }

    @Test
    void a_router_between_two_tenants_is_a_backdoor_with_its_path_and_a_proved_fix() {
        IsolationResult result = prove(apart().router("joint", "t3", "a 10.1.0.1/24", "b 10.2.0.1/24"));
        List<Crossing> backdoors = of(result, Kind.BACKDOOR, Relation.DELIVERY);
        assertThat(backdoors).hasSize(2);
        Crossing first = backdoors.stream()
                .filter(c -> c.from().owner().id().equals("t1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.cause().code()).isEqualTo(Cause.Code.ROUTER_JOINS_OWNERS);
        assertThat(first.cause().object()).isEqualTo("joint");
        assertThat(first.traffic()).containsExactly("tcp 80");
        assertThat(first.witness().hops().stream().map(Hop::object)).contains("x", "a", "joint", "b", "y");
        assertThat(first.fix().code()).isEqualTo(Fix.Code.REMOVE_ROUTER_INTERFACE);
        assertThat(first.fix().proved()).isTrue();
    }

    @Test
    void a_guest_behind_a_private_address_is_reachable_through_an_unfiltered_gateway() {
        IsolationResult result = prove(apart().external("public", "203.0.113.0/24")
                .router("ra", "t1", "public 203.0.113.101/24", "a 10.1.0.1/24")
                .nat("ra", NatRule.Kind.SOURCE, "203.0.113.101", "10.1.0.0/24"));
        assertThat(of(result, Kind.BACKDOOR, Relation.DELIVERY))
                .singleElement()
                .satisfies(c -> assertThat(c.cause().code()).isEqualTo(Cause.Code.UNFILTERED_GATEWAY));
    }

    @Test
    void a_floating_address_is_exposed_not_a_backdoor() {
        IsolationResult result = prove(apart().external("public", "203.0.113.0/24")
                .router("ra", "t1", "public 203.0.113.101/24", "a 10.1.0.1/24")
                .router("rb", "t2", "public 203.0.113.102/24", "b 10.2.0.1/24")
                .route("rb", "0.0.0.0/0", "203.0.113.1")
                .nat("ra", NatRule.Kind.BOTH, "203.0.113.50", "10.1.0.10")
                .nat("rb", NatRule.Kind.SOURCE, "203.0.113.102", "10.2.0.0/24"));
        assertThat(of(result, Kind.EXPOSED, Relation.DELIVERY)).anySatisfy(c -> {
            assertThat(c.from().owner().id()).isEqualTo("t2");
            assertThat(c.to().owner().id()).isEqualTo("t1");
            assertThat(c.cause().code()).isEqualTo(Cause.Code.PUBLISHED_ADDRESS);
        });
    }

    @Test
    void what_only_a_forged_source_may_do_is_injection() {
        NetworkFixture network = new NetworkFixture()
                .segment("a", "t1", "10.1.0.0/24")
                .segment("b", "t2", "10.2.0.0/24")
                .closed("own", admitTcp(22, "10.1.0.0/24"))
                .guest("x", "t1", "a", "10.1.0.10", "own")
                .unprotected("y", "t2", "b", "10.2.0.10")
                .router("joint", "t1", "a 10.1.0.1/24", "b 10.2.0.1/24");
        assertThat(of(prove(network), Kind.BACKDOOR, Relation.INJECT))
                .singleElement()
                .satisfies(c -> assertThat(c.traffic()).containsExactly("tcp 22"));
    }

    @Test
    void a_declaration_sanctions_the_traffic_it_names_and_nothing_else() {
        NetworkFixture network = new NetworkFixture()
                .segment("common", "t1", "10.1.0.0/24", "t2")
                .closed("web", admitTcp(80, "0.0.0.0/0"), admitTcp(8443, "0.0.0.0/0"))
                .guest("x", "t1", "common", "10.1.0.10", "web")
                .guest("y", "t2", "common", "10.1.0.11", "web");
        Interconnection web = new Interconnection(
                "D-1",
                "t2",
                "t1",
                List.of(NetworkFixture.tcp(80, "0.0.0.0/0")),
                List.of("tcp 80"),
                Optional.of("common"),
                "web",
                "somebody",
                Optional.of(LocalDate.of(2027, 1, 1)),
                EvidenceRef.whole("declarations"));
        IsolationResult in = prove(network, new Declarations(List.of(web), List.of(), LocalDate.of(2026, 12, 31)));
        assertThat(of(in, Kind.SANCTIONED, Relation.DELIVERY))
                .singleElement()
                .satisfies(c -> assertThat(c.traffic()).containsExactly("tcp 80"));
        assertThat(of(in, Kind.BACKDOOR, Relation.DELIVERY).stream()
                        .filter(c -> c.from().owner().id().equals("t2")))
                .singleElement()
                .satisfies(c -> assertThat(c.traffic()).containsExactly("tcp 8443"));
        IsolationResult out = prove(network, new Declarations(List.of(web), List.of(), LocalDate.of(2027, 1, 2)));
        assertThat(of(out, Kind.SANCTIONED, Relation.DELIVERY)).isEmpty();
    }

    @Test
    void two_segments_on_one_wire_are_one_broadcast_domain() {
        IsolationResult result = prove(apart().sameWire("b", "a"));
        assertThat(of(result, Kind.BACKDOOR, Relation.LINK))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.cause().code()).isEqualTo(Cause.Code.SHARED_WIRE));
    }

    @Test
    void a_server_on_two_tenants_segments_could_relay() {
        IsolationResult result = prove(
                apart().guestOf("gw", "gw-in", "t1", "a", "10.1.0.20").guestOf("gw", "gw-out", "t1", "b", "10.2.0.20"));
        assertThat(of(result, Kind.BACKDOOR, Relation.RELAY)).hasSize(2).allSatisfy(c -> {
            assertThat(c.cause().code()).isEqualTo(Cause.Code.DUAL_HOMED_SERVER);
            assertThat(c.cause().arguments()).containsExactly("gw-in", "gw-out");
        });
    }

    @Test
    void a_port_that_may_use_every_address_can_claim_a_strangers() {
        IsolationResult result = prove(apart().guestWithPair("any", "t3", "a", "10.1.0.30", "0.0.0.0/0"));
        assertThat(of(result, Kind.BACKDOOR, Relation.CLAIM))
                .singleElement()
                .satisfies(c -> assertThat(c.from().endpoints()).containsExactly("any"));
    }

    @Test
    void what_cannot_be_modelled_is_undetermined_and_never_isolated() {
        IsolationResult result = prove(
                apart().router("joint", "t3", "a 10.1.0.1/24", "b 10.2.0.1/24").unmodelled("joint"));
        assertThat(result.pairs().isolated()).isZero();
        assertThat(result.pairs().undetermined()).isEqualTo(2);
        assertThat(result.undetermined()).isNotEmpty();
    }

    @Test
    void a_router_with_an_interface_on_a_segment_nobody_knows_is_undetermined() {
        IsolationResult result = prove(apart().router("r", "t1", "a 10.1.0.1/24", "gone 10.7.0.1/24"));
        assertThat(result.undetermined()).isNotEmpty();
    }

    @Test
    void an_endpoint_on_a_segment_nobody_knows_is_undetermined_with_everyone_else() {
        IsolationResult result = prove(apart().guest("lost", "t3", "gone", "10.7.0.10"));
        assertThat(result.pairs().undetermined()).isEqualTo(4);
        assertThat(result.pairs().isolated()).isEqualTo(2);
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        NetworkFixture network = apart().router("joint", "t3", "a 10.1.0.1/24", "b 10.2.0.1/24");
        assertThat(IsolationProver.prove(network.cloud(), OWNERS, Declarations.none(), 2))
                .isEqualTo(prove(network));
    }
}
