package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OvnOracleTest {

    private OvnOracle oracle;

    @BeforeAll
    void open() throws IOException {
        oracle = OvnOracle.open(Kumo.openstack());
    }

    @AfterAll
    void close() throws IOException {
        oracle.close();
    }

    @Test
    void it_repeats_every_recorded_answer() throws IOException {
        for (Kumo.Answered answered : Kumo.recordedAnswers(oracle.recorded())) {
            Judgement judgement = oracle.ask(answered.question());
            Expected expected = judgement.expected().orElseThrow();
            assertThat(answered.agreesWith(expected.verdict(), expected.deliveredTo()))
                    .as(() -> answered + "\n" + expected + "\n" + judgement.trace())
                    .isTrue();
        }
    }

    @Test
    void one_question_in_a_hundred_gets_the_same_answer_when_told_that_the_connection_is_new() throws IOException {
        List<Asked> questions = Questions.about(oracle.recorded());
        int asked = 0;
        for (int i = 0; i < questions.size(); i += 100) {
            Judgement quick = oracle.ask(questions.get(i).question());
            if (quick.expected().isPresent()) {
                Judgement careful = oracle.askAsNew(questions.get(i).question());
                assertThat(careful.expected())
                        .as(() -> quick.trace() + "\n" + careful.trace())
                        .isEqualTo(quick.expected());
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(100);
    }
}
