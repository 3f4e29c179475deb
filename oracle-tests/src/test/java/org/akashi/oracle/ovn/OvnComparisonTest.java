package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The isolation engine agrees with OVN about the sample cloud: verdict and every receiver. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OvnComparisonTest {

    @Test
    void every_answer_of_ovn_trace_agrees() throws IOException {
        AkashiReach akashi = AkashiReach.open(Kumo.folder());
        Disagreements disagreements = new Disagreements();
        try (OvnOracle oracle = OvnOracle.open(Kumo.openstack())) {
            Stream<Asked> recorded = Kumo.recordedAnswers(oracle.recorded()).stream()
                    .map(answered -> new Asked("recorded", answered.question()));
            for (Asked asked : Stream.concat(recorded, Questions.about(oracle.recorded()).stream())
                    .toList()) {
                Judgement judgement = oracle.ask(asked.question());
                judgement.distrust().ifPresent(disagreements::exclude);
                judgement
                        .expected()
                        .ifPresent(expected -> disagreements.compare(
                                asked, expected, akashi.answer(asked.question()), judgement.trace()));
            }
        }
        disagreements.all().forEach(System.out::println);
        System.out.println(disagreements.summary());

        assertThat(disagreements.compared()).isGreaterThan(4_000);
        assertThat(disagreements.all().size())
                .as("disagreements, printed above")
                .isZero();
    }
}
