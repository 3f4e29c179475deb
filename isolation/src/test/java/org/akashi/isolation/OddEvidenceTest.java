package org.akashi.isolation;

import static org.akashi.isolation.NetworkFixture.opaque;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.FilterRule.Action;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that overlap or run in circles, and what is not there: by walking from every endpoint (120), and by classes and hubs (0). */
class OddEvidenceTest {

    private static IsolationResult prove(NetworkFixture network, int walked) {
        Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
        return IsolationProver.prove(network.cloud(), owners, Declarations.none(), 1, walked);
    }

    private static SortedSet<String> delivered(IsolationResult result) {
        SortedSet<String> ways = new TreeSet<>();
        for (Crossing crossing : result.crossings()) {
            if (crossing.relation() == Crossing.Relation.DELIVERY) {
                ways.add(crossing.from().owner().id() + " > "
                        + crossing.to().owner().id());
            }
        }
        return ways;
    }

    /** A tenant, and the router to which its packets go; two more routers are one step further. */
    private static NetworkFixture routed() {
        return new NetworkFixture()
                .segment("a", "t1", "10.1.0.0/24")
                .segment("link", "admin", "10.9.0.0/24")
                .segment("b", "t2", "10.7.0.0/24")
                .segment("c", "t3", "10.7.0.0/24")
                .segment("d", "t4", "10.7.1.0/24")
                .guest("x", "t1", "a", "10.1.0.10")
                .guest("y", "t2", "b", "10.7.0.10")
                .guest("z", "t3", "c", "10.7.0.10")
                .guest("w", "t4", "d", "10.7.1.10")
                .router("r1", "admin", "a 10.1.0.1/24", "link 10.9.0.1/24");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void of_routes_that_overlap_the_longest_counts_and_equal_ones_all(int walked) {
        IsolationResult result = prove(
                routed().router("r2", "admin", "link 10.9.0.2/24", "b 10.7.0.1/24", "d 10.7.1.1/24")
                        .router("r3", "admin", "link 10.9.0.3/24", "c 10.7.0.1/24")
                        .route("r1", "10.7.0.0/16", "10.9.0.2")
                        .route("r1", "10.7.0.0/16", "10.9.0.3")
                        .route("r1", "10.7.1.0/24", "10.9.0.3"),
                walked);
        // The two networks behind r2 have it in common; t4 is not reached from t1, whose longer route leads elsewhere.
        assertThat(delivered(result)).containsExactly("t1 > t2", "t1 > t3", "t2 > t4", "t4 > t2");
        assertThat(result.pairs().undetermined()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void routes_in_a_circle_end_and_a_longer_one_leads_out_of_it(int walked) {
        IsolationResult result = prove(
                routed().router("r2", "admin", "link 10.9.0.2/24")
                        .router("r3", "admin", "link 10.9.0.3/24", "d 10.7.1.1/24")
                        .route("r1", "10.7.0.0/16", "10.9.0.2")
                        .route("r2", "10.7.0.0/16", "10.9.0.1")
                        .route("r2", "10.7.1.0/24", "10.9.0.3")
                        .route("r3", "10.7.0.0/16", "10.9.0.3"),
                walked);
        assertThat(delivered(result)).containsExactly("t1 > t4");
        assertThat(result.pairs().undetermined()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void a_port_on_a_segment_that_is_not_there_is_undetermined_with_everyone(int walked) {
        IsolationResult result = prove(routed().guest("lost", "t5", "gone", "10.3.0.10"), walked);
        assertThat(result.pairs()).isEqualTo(new IsolationResult.Pairs(20, 12, 0, 8));
        assertThat(result.undetermined()).extracting(u -> u.object()).containsExactly("lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void a_filter_that_is_not_there_leaves_open_who_comes_in_and_goes_out(int walked) {
        NetworkFixture network = routed().guest("v", "t4", "d", "10.7.1.11", "gone")
                .router("r3", "admin", "link 10.9.0.3/24", "d 10.7.1.1/24")
                .route("r1", "10.7.1.0/24", "10.9.0.3")
                .route("r3", "10.1.0.0/24", "10.9.0.1");
        IsolationResult result = prove(network, walked);
        // w and x know each other in both directions; of v and x nothing is known.
        assertThat(result.pairs().crossing()).isEqualTo(2);
        assertThat(result.pairs().undetermined()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void a_rule_that_was_not_understood_leaves_open_whom_it_admits(int walked) {
        NetworkFixture network = routed().closed("shut")
                .filter("odd", opaque("?", Direction.INGRESS, Action.ALLOW))
                .guest("v", "t4", "d", "10.7.1.11", "shut", "odd")
                .router("r3", "admin", "link 10.9.0.3/24", "d 10.7.1.1/24")
                .route("r1", "10.7.1.0/24", "10.9.0.3");
        IsolationResult result = prove(network, walked);
        assertThat(result.pairs().crossing()).isEqualTo(1);
        assertThat(result.pairs().undetermined()).isEqualTo(1);
        assertThat(result.undetermined()).extracting(u -> u.object()).contains("?");
    }
}
