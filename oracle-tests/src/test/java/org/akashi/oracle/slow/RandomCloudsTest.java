package org.akashi.oracle.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.akashi.oracle.slow.Comparison.Disagreement;
import org.akashi.oracle.slow.Comparison.Tally;
import org.junit.jupiter.api.Test;

/**
 * Reader, {@code reach} and proof against the slow evaluator, over small random clouds.
 *
 * <p>{@code -Dakashi.clouds=20000} for more of them, {@code -Dakashi.clouds.seed=…} for others or for one again.
 */
class RandomCloudsTest {

    private static final int CLOUDS = Integer.getInteger("akashi.clouds", 1500);
    private static final long FIRST = Long.getLong("akashi.clouds.seed", 1);
    private static final int SECONDS_TO_SHRINK = 30;
    private static final int QUESTIONS = 8;

    @Test
    void reader_reach_and_proof_agree_with_the_slow_evaluator() {
        List<Tally> tallies = Collections.synchronizedList(new ArrayList<>());
        Map<String, Long> kinds = new ConcurrentHashMap<>();
        LongStream.range(FIRST, FIRST + CLOUDS).parallel().forEach(seed -> {
            Comparison comparison = Comparison.of(RandomClouds.of(seed), seed, QUESTIONS);
            tallies.add(comparison.tally());
            comparison.disagreements().stream()
                    .map(Disagreement::what)
                    .distinct()
                    .forEach(what -> kinds.merge(what, seed, Math::min));
        });
        Tally tally = tallies.stream().reduce(Tally.NONE, Tally::plus);
        StringBuilder report = new StringBuilder();
        new TreeMap<>(kinds).forEach((what, seed) -> report.append(smallest(what, seed)));
        System.out.println(CLOUDS + " clouds from seed " + FIRST + ": " + tally);

        assertThat(report.toString()).isEmpty();
        assertThat(tally.delivered()).isGreaterThan(tally.questions() / 20);
        assertThat(tally.crossing()).isBetween(tally.pairs() / 20, tally.pairs() * 19 / 20);
    }

    @Test
    void a_seed_makes_one_cloud() {
        assertThat(RandomClouds.of(FIRST)).hasToString(RandomClouds.of(FIRST).toString());
    }

    /** The cloud without all that the disagreement does not need. */
    private static String smallest(String what, long seed) {
        SmallCloud cloud = RandomClouds.of(seed);
        Disagreement found = Comparison.of(cloud, seed, QUESTIONS).disagreements().stream()
                .filter(d -> d.what().equals(what))
                .findFirst()
                .orElseThrow();
        boolean smaller = true;
        long end = System.nanoTime() + SECONDS_TO_SHRINK * 1_000_000_000L;
        while (smaller) {
            smaller = false;
            for (int at = 0; at < cloud.cuts() && System.nanoTime() < end; at++) {
                SmallCloud fewer = cloud.cut(at);
                Optional<Disagreement> still = again(fewer, found);
                if (still.isPresent()) {
                    cloud = fewer;
                    found = still.get();
                    smaller = true;
                    at--;
                }
            }
        }
        return "\nseed " + seed + ": " + found + "\n" + FoundCloud.of(cloud, found.asked()) + "\n";
    }

    private static Optional<Disagreement> again(SmallCloud cloud, Disagreement found) {
        try {
            return Comparison.again(cloud, found);
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty(); // a cut that leaves no cloud
        }
    }
}
