package org.akashi.oracle.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.ProvedPairs;
import org.akashi.model.Cloud;
import org.akashi.read.CloudReader;
import org.akashi.synth.CloudGenerator;
import org.akashi.synth.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof by classes and hubs against the slow evaluator, over generated clouds with planted defects: pair by pair, half of them near
 * a defect.
 *
 * <p>{@code -Dakashi.generated.vms=13000 -Dakashi.generated.pairs=10000} for more, {@code -Dakashi.generated.seed=…} for others.
 */
class GeneratedCloudsTest {

    private static final int VMS = Integer.getInteger("akashi.generated.vms", 1000);
    private static final int PAIRS = Integer.getInteger("akashi.generated.pairs", 4000);
    private static final long SEED = Long.getLong("akashi.generated.seed", 11);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void verdicts_of_random_pairs_are_those_of_the_slow_evaluator() throws IOException {
        Path evidence = folder.resolve("cloud");
        Request request = new Request(Math.max(3, VMS / 10), VMS, SEED, 2 * Request.oneOfEachKind(false), false);
        CloudGenerator.write(request, evidence, (step, done, all) -> {});
        SlowCloud cloud = SlowCloud.read(evidence);
        PairSearch search = new PairSearch(cloud);
        Cloud read = CloudReader.read(EvidenceFolder.open(evidence));
        long begin = System.nanoTime();
        ProvedPairs.Joined proof =
                new ProvedPairs.Joined(read, Ownership.byProject(read.identity(), read.resources()), 2);
        long proved = System.nanoTime();
        GeneratedPairs pairs = GeneratedPairs.of(cloud, evidence, new Random(SEED));
        List<String> wrong = new ArrayList<>();
        int[] crossing = new int[2];
        for (int i = 0; i < PAIRS; i++) {
            int near = i % 2;
            List<String> pair = near == 1 ? pairs.near(proof::isPair) : pairs.random(proof::isPair);
            String from = pair.getFirst();
            String to = pair.getLast();
            Optional<Frame> way = search.way(from, to);
            boolean crosses = way.isPresent() || search.areNeighbours(from, to);
            crossing[near] += crosses ? 1 : 0;
            if (crosses != proof.crosses(from, to)) {
                wrong.add((crosses ? "only slow: " : "only akashi: ") + from + " > " + to + " " + way);
            }
        }
        System.out.printf(
                "%d VMs, %d pairs: %d of %d random and %d of %d near defects cross, %d disagree; proof %d ms, slow %d ms%n",
                VMS,
                PAIRS,
                crossing[0],
                PAIRS - PAIRS / 2,
                crossing[1],
                PAIRS / 2,
                wrong.size(),
                (proved - begin) / 1_000_000,
                (System.nanoTime() - proved) / 1_000_000);

        assertThat(wrong).isEmpty();
        assertThat(crossing[1]).isBetween(PAIRS / 20, PAIRS / 2 - PAIRS / 20);
    }
}
