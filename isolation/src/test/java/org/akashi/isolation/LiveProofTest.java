package org.akashi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.live.LiveProof;
import org.akashi.isolation.live.NetworkChange;
import org.akashi.isolation.live.Verdict;
import org.akashi.isolation.live.VerdictChanges;
import org.akashi.isolation.live.VerdictChanges.Block;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Network;
import org.akashi.model.resource.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes are said to change, against the whole proof before and after each: random networks, random sequences of changes. */
class LiveProofTest {

    private static final int NETWORKS = Integer.getInteger("akashi.live.networks", 15);
    private static final int CHANGES = 25;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void tells_exactly_the_pairs_whose_verdict_differs_from_the_whole_proof_before(long seed) {
        Random random = new Random(seed + Long.getLong("akashi.live.seed", 0));
        RandomChanges changes = new RandomChanges(random);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = RandomNetwork.of(random);
            Ownership owners = Ownership.byProject(Identity.empty(), Resources.empty());
            LiveProof live = LiveProof.of(network, owners, 1);
            Map<String, Verdict> before = verdicts(network, owners);
            for (int c = 0; c < CHANGES; c++) {
                NetworkChange change = changes.of(live.network());
                VerdictChanges told = live.apply(change);
                Map<String, Verdict> after = verdicts(live.network(), owners);
                assertThat(told(told))
                        .as("change " + c + " of network " + i + " of seed " + seed + ": " + ids(change))
                        .isEqualTo(different(before, after));
                before = after;
            }
        }
    }

    private static String ids(NetworkChange change) {
        return "segments " + change.segments().keySet() + ", ports "
                + change.ports().keySet() + ", routers "
                + change.routers().keySet() + ", filters " + change.filters().keySet() + ", balancers "
                + change.loadBalancers().keySet() + ", unmodelled "
                + change.unmodelled().keySet();
    }

    private static Map<String, Verdict> verdicts(Network network, Ownership owners) {
        Proof proof = Proof.of(network, owners, Declarations.none(), java.util.List.of(), 1);
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Endpoint from : proof.endpoints().all()) {
            for (Endpoint to : proof.endpoints().all()) {
                if (proof.crosses(from, to)) {
                    verdicts.put(from.id() + " > " + to.id(), Verdict.CROSSING);
                } else if (proof.mayCross(from, to)) {
                    verdicts.put(from.id() + " > " + to.id(), Verdict.UNDETERMINED);
                }
            }
        }
        return verdicts;
    }

    private static Map<String, String> different(Map<String, Verdict> before, Map<String, Verdict> after) {
        Map<String, String> all = new TreeMap<>();
        before.forEach((pair, verdict) -> {
            Verdict now = after.getOrDefault(pair, Verdict.ISOLATED);
            if (now != verdict) {
                all.put(pair, verdict + " " + now);
            }
        });
        after.forEach((pair, verdict) -> {
            if (!before.containsKey(pair)) {
                all.put(pair, Verdict.ISOLATED + " " + verdict);
            }
        });
        return all;
    }

    private static Map<String, String> told(VerdictChanges changes) {
        Map<String, String> all = new TreeMap<>();
        for (Block block : changes.blocks()) {
            for (String from : block.senders().ids()) {
                for (String to : block.receivers().ids()) {
                    String pair = from + " > " + to;
                    assertThat(all).as("told twice").doesNotContainKey(pair);
                    all.put(pair, block.before() + " " + block.after());
                }
            }
        }
        return all;
    }
}
