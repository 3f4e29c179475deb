package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof by classes and hubs against the proof that walks from every endpoint, on random networks. */
class HubProofTest {

    private static final int NETWORKS = 60;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void counts_the_pairs_that_walking_from_every_endpoint_finds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
            Proof slow = Proof.of(network, owners, Declarations.none(), List.of(), 1);
            HubProof fast = HubProof.keeping(network, owners, Declarations.none(), List.of(), 1);
            String which = "network " + i + " of seed " + seed;
            same(pairs(slow, slow::crosses), pairs(fast, fast::crosses), which);
            same(pairs(slow, slow::mayCross), pairs(fast, fast::mayCross), "doubts of " + which);
            assertThat(fast.crossingPairs())
                    .as("network " + i + " of seed " + seed)
                    .isEqualTo(slow.crossingPairs());
            assertThat(fast.doubtfulPairs())
                    .as("doubts of network " + i + " of seed " + seed)
                    .isEqualTo(slow.doubtfulPairs());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void tells_the_same_whether_receivers_are_taken_all_at_once_or_owner_by_owner(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            HubProof whole = joined(network, Joining.ROOM);
            HubProof parts = joined(network, 1);
            String which = "network " + i + " of seed " + seed;
            assertThat(told(parts, network)).as(which).isEqualTo(told(whole, network));
            assertThat(parts.crossingPairs()).as(which).isEqualTo(whole.crossingPairs());
            assertThat(parts.doubtfulPairs()).as("doubts of " + which).isEqualTo(whole.doubtfulPairs());
            assertThat(parts.doubts()).as("doubts of " + which).isEqualTo(whole.doubts());
        }
    }

    private static HubProof joined(Network network, long room) {
        Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
        return new HubProof(network, owners, Declarations.none(), List.of(), 1, false, room);
    }

    /** Every crossing, with its ends, traffic and witness. */
    private static String told(HubProof proof, Network network) {
        return proof.crossings(new DeclarationUses(network, Declarations.none())).stream()
                .map(c -> c.id() + c.from() + c.to() + c.cause() + c.traffic() + c.passages() + c.witness())
                .collect(Collectors.joining("\n"));
    }

    private static void same(Set<String> wanted, Set<String> found, String which) {
        Set<String> more = new TreeSet<>(found);
        more.removeAll(wanted);
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        assertThat(more).as("too many, " + which).isEmpty();
        assertThat(missing).as("missing, " + which).isEmpty();
    }

    private static Set<String> pairs(Proof proof, BiPredicate<Endpoint, Endpoint> relation) {
        Set<String> pairs = new TreeSet<>();
        for (Endpoint from : proof.endpoints().all()) {
            for (Endpoint to : proof.endpoints().all()) {
                if (relation.test(from, to)) {
                    pairs.add(from.id() + " > " + to.id());
                }
            }
        }
        return pairs;
    }

    private static Set<String> pairs(HubProof proof, BiPredicate<Integer, Integer> relation) {
        Set<String> pairs = new TreeSet<>();
        Roster roster = proof.roster();
        for (int from = 0; from < roster.size(); from++) {
            for (int to = 0; to < roster.size(); to++) {
                if (relation.test(from, to)) {
                    pairs.add(roster.id(from) + " > " + roster.id(to));
                }
            }
        }
        return pairs;
    }
}
