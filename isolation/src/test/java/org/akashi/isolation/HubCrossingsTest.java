package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.reach.Question;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both proofs tell the same: which crossings there are, who is on their sides, and witnesses that arrive. */
class HubCrossingsTest {

    private static final int NETWORKS = 40;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void crossings_are_those_of_walking_from_every_endpoint(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            String which = "network " + i + " of seed " + seed;
            IsolationResult joined = prove(network, 0);
            IsolationResult walked = prove(network, 1000);
            assertThat(walked.pairs()).as(which).isEqualTo(joined.pairs());
            assertThat(excess(told(joined), told(walked)))
                    .as("only those, " + which)
                    .isEmpty();
            assertThat(excess(pairs(walked), pairs(joined)))
                    .as("all of them, " + which)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void witnesses_arrive(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            ReachEvaluator reach = ReachEvaluator.of(network);
            for (Crossing crossing : prove(network, 0).crossings()) {
                for (Passage passage : crossing.passages()) {
                    Witness witness = passage.witness();
                    assertThat(reach.answer(Question.of(witness.from(), witness.packet()))
                                    .deliveredTo())
                            .as("network " + i + " of seed " + seed + ": " + crossing + " " + witness)
                            .contains(witness.to());
                }
            }
        }
    }

    private static SortedSet<String> excess(SortedSet<String> found, SortedSet<String> known) {
        SortedSet<String> excess = new TreeSet<>(found);
        excess.removeAll(known);
        return excess;
    }

    static IsolationResult prove(Network network, int walked) {
        Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
        return IsolationProver.prove(NetworkFixture.cloud(network), owners, Declarations.none(), 1, walked);
    }

    private static SortedSet<String> told(IsolationResult result) {
        SortedSet<String> told = new TreeSet<>();
        result.crossings().stream()
                .filter(c -> c.relation() != Crossing.Relation.INJECT)
                .forEach(
                        c -> told.add(c + " " + c.from().endpoints() + " > " + c.to().endpoints() + " " + c.traffic()));
        told.add("pairs " + result.pairs() + " " + result.components() + " " + result.endpoints() + " "
                + result.tenants());
        result.undetermined().forEach(u -> told.add("undetermined " + u.object() + u.reason() + " " + u.pairs()));
        return told;
    }

    /**
     * Who meets whom and how. Ways round over a router that lead where a frame leads at once need not be told; by which of them a
     * forger gets in is a matter of telling, that he does is counted among the pairs.
     */
    private static SortedSet<String> pairs(IsolationResult result) {
        SortedSet<String> pairs = new TreeSet<>();
        for (Crossing crossing : result.crossings()) {
            if (crossing.relation() == Crossing.Relation.INJECT) {
                continue;
            }
            for (String from : crossing.from().endpoints()) {
                for (String to : crossing.to().endpoints()) {
                    pairs.add(crossing.kind() + " " + crossing.relation() + " " + from + " > " + to);
                }
            }
        }
        return pairs;
    }
}
