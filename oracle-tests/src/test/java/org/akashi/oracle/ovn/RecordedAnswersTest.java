package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.akashi.model.reach.Answer;
import org.junit.jupiter.api.Test;

/** The isolation engine gives the answers that ovn-trace gave when the sample cloud was recorded. */
class RecordedAnswersTest {

    @Test
    void all_recorded_answers_agree() throws IOException {
        AkashiReach akashi = AkashiReach.open(Kumo.folder());
        List<Kumo.Answered> recorded = Kumo.recordedAnswers(RecordedNeutron.read(Kumo.openstack()));
        List<String> disagreements = recorded.stream()
                .filter(r -> {
                    Answer answer = akashi.answer(r.question());
                    return !r.agreesWith(answer.verdict(), answer.deliveredTo());
                })
                .map(r -> r + "\n  akashi: " + akashi.answer(r.question()))
                .toList();

        assertThat(recorded).hasSize(1_140);
        assertThat(recorded).filteredOn(Kumo.Answered::delivered).hasSize(98);
        assertThat(disagreements).isEmpty();
    }
}
