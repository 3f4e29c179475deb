package org.akashi.oracle.ovn.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.akashi.oracle.ovn.random.Comparison.Disagreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The product reads what OVN was told, and answers as OVN does: verdict and every receiver. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class RandomTopologiesTest {

    private static final int QUESTIONS = Integer.getInteger("akashi.random.questions", 20_000);
    private static final long SEED = Long.getLong("akashi.random.seed", 1);
    private static final int PER_TOPOLOGY = Integer.getInteger("akashi.random.each", 800);
    private static final int SHOWN = Integer.getInteger("akashi.random.shown", 12);

    @Test
    void every_answer_about_random_topologies_is_that_of_ovn_trace() throws IOException {
        try (LiveOvn ovn = LiveOvn.start()) {
            Comparison comparison = new Comparison(ovn);
            for (long seed = SEED; comparison.compared() < QUESTIONS; seed++) {
                Content content = Topologies.of(seed);
                comparison.compare(content, RandomQuestions.about(Catalog.of(content), seed, PER_TOPOLOGY));
            }
            System.out.println(comparison.summary());
            List<Disagreement> found = comparison.disagreements();
            Shrinking shrinking = new Shrinking(ovn);
            Map<String, Long> counts = found.stream()
                    .collect(Collectors.groupingBy(Disagreement::kind, TreeMap::new, Collectors.counting()));
            counts.forEach((kind, count) -> System.out.println("  " + count + " " + kind));
            Set<String> kinds = new HashSet<>();
            found.stream().filter(d -> kinds.add(d.kind())).limit(SHOWN).forEach(d -> {
                Disagreement smallest = shrinking.smallest(d);
                System.out.println(smallest.text());
                System.out.println(Case.of("", smallest).text());
            });

            assertThat(found.size()).as("disagreements, printed above").isZero();
        }
    }
}
