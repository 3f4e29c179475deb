package org.akashi.isolation;

import static org.akashi.isolation.NetworkFixture.admitTcp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.DeclarationUse.State;
import org.akashi.model.EvidenceRef;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.identity.Identity;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.api.Test;

class DeclarationUsesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** t1 and t2 share a network and admit tcp 80; t3 is on its own. */
    private final NetworkFixture network = new NetworkFixture()
            .segment("common", "t1", "10.1.0.0/24", "t2")
            .segment("alone", "t3", "10.3.0.0/24")
            .closed("web", admitTcp(80, "0.0.0.0/0"))
            .guest("x", "t1", "common", "10.1.0.10", "web")
            .guest("y", "t2", "common", "10.1.0.11", "web")
            .guest("z", "t3", "alone", "10.3.0.10", "web");

    private static TrafficMatch tcp(int port) {
        return NetworkFixture.tcp(port, "0.0.0.0/0");
    }

    private static Interconnection declared(String id, String from, String to, TrafficMatch... traffic) {
        return new Interconnection(
                id,
                from,
                to,
                List.of(traffic),
                List.of(),
                Optional.empty(),
                "web",
                "somebody",
                Optional.of(DAY),
                EvidenceRef.whole("declarations"));
    }

    private List<DeclarationUse> uses(LocalDate day, Interconnection... declared) {
        return IsolationProver.prove(
                        network.cloud(),
                        Ownership.byProject(Identity.empty(), Resources.empty()),
                        new Declarations(List.of(declared), List.of(), day),
                        1)
                .declarations();
    }

    @Test
    void a_declaration_that_is_used_to_the_full_fits() {
        assertThat(uses(DAY, declared("D", "t2", "t1", tcp(80))))
                .singleElement()
                .satisfies(use -> assertThat(use.state()).isEqualTo(State.FITTING))
                .satisfies(use -> assertThat(use.crossings()).isNotEmpty());
    }

    @Test
    void the_traffic_that_nothing_crosses_with_is_said_exactly() {
        assertThat(uses(DAY, declared("D", "t2", "t1", tcp(80), tcp(443))))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.state()).isEqualTo(State.TOO_WIDE);
                    assertThat(use.unusedTraffic()).containsExactly("tcp 443");
                    assertThat(use.unusedPairCount()).isZero();
                });
        assertThat(uses(DAY, declared("D", "t2", "t1")))
                .singleElement()
                .satisfies(use -> assertThat(use.unusedTraffic()).containsExactly("any except tcp 80"));
    }

    @Test
    void the_pairs_of_owners_that_nothing_crosses_between_are_said() {
        assertThat(uses(DAY, declared("D", "*", "t1", tcp(80)))).singleElement().satisfies(use -> {
            assertThat(use.state()).isEqualTo(State.TOO_WIDE);
            assertThat(use.unusedTraffic()).isEmpty();
            assertThat(use.unusedPairs()).containsExactly("t3 > t1");
            assertThat(use.unusedPairCount()).isEqualTo(1);
        });
    }

    @Test
    void a_declaration_that_covers_nothing_is_unused_and_names_nobody_has_are_told() {
        assertThat(uses(DAY, declared("D", "t3", "t1", tcp(80)), declared("E", "t4", "t1")))
                .extracting(DeclarationUse::state, DeclarationUse::unknown)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.UNUSED, List.of()),
                        org.assertj.core.groups.Tuple.tuple(State.UNUSED, List.of("t4")));
    }

    @Test
    void a_declaration_past_its_last_day_does_not_count() {
        assertThat(uses(DAY.plusDays(1), declared("D", "t2", "t1", tcp(80))))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.state()).isEqualTo(State.EXPIRED);
                    assertThat(use.crossings()).isEmpty();
                });
    }

    @Test
    void what_an_earlier_declaration_covers_is_not_the_use_of_a_later_one() {
        assertThat(uses(DAY, declared("D", "t2", "t1", tcp(80)), declared("E", "t2", "t1", tcp(80))))
                .extracting(DeclarationUse::state)
                .containsExactly(State.FITTING, State.UNUSED);
    }
}
