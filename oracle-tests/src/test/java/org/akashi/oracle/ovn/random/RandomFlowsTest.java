package org.akashi.oracle.ovn.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.akashi.oracle.ovn.random.Comparison.Disagreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ovn-trace gets wrong is asked of a chassis' own flows: prefixes in port security, and families it does not name. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RandomFlowsTest {

    private static final int QUESTIONS = Integer.getInteger("akashi.random.flows", 1_000);
    private static final long SEED = Long.getLong("akashi.random.seed", 1);
    private static final int PER_TOPOLOGY = 200;

    private static final List<String> PHYSICAL =
            List.of("phys_sw0", "phys_sw1", "phys_sw2", "phys_sw3", "phys_ext0", "phys_ext1");

    @Test
    void every_answer_about_random_topologies_is_that_of_the_flows_of_a_chassis() throws IOException {
        int compared = 0;
        int judgedByFlowsOnly = 0;
        List<Disagreement> found = new ArrayList<>();
        for (long seed = SEED; compared < QUESTIONS; seed++) {
            // A chassis of its own for each: nothing of one topology is left when the next comes.
            try (LiveOvn ovn = LiveOvn.start(PHYSICAL)) {
                Comparison comparison = new Comparison(ovn);
                Content content = Topologies.of(seed);
                comparison.compareFlows(content, RandomQuestions.about(Catalog.of(content), seed, PER_TOPOLOGY));
                System.out.println(comparison.summary());
                compared += comparison.compared();
                judgedByFlowsOnly += comparison.judgedByFlowsOnly();
                found.addAll(comparison.disagreements());
            }
        }
        Set<String> kinds = new HashSet<>();
        found.stream()
                .filter(d -> kinds.add(d.kind()))
                .forEach(
                        d -> System.out.println(d.text() + "\n" + Case.of("", d).text()));

        assertThat(judgedByFlowsOnly).isPositive();
        assertThat(found.size()).as("disagreements, printed above").isZero();
    }
}
