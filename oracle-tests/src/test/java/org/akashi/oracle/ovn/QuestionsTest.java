package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void there_are_thousands_of_every_kind_and_none_twice() throws IOException {
        List<Asked> questions = Questions.about(RecordedNeutron.read(Kumo.openstack()));

        assertThat(questions).hasSizeGreaterThan(4_000);
        assertThat(questions.stream().map(a -> a.question().id()).distinct()).hasSameSizeAs(questions);
        assertThat(questions.stream().map(Asked::kind).collect(Collectors.toSet()))
                .contains(
                        "guests",
                        "floating",
                        "forwarding",
                        "outside",
                        "outside-forged",
                        "routers",
                        "services",
                        "nobody",
                        "odd",
                        "forged",
                        "forged-mac",
                        "ipv6",
                        "everyone",
                        "wrong-mac",
                        "dhcp",
                        "mixed");
    }

    @Test
    void the_same_cloud_gives_the_same_questions() throws IOException {
        RecordedNeutron recorded = RecordedNeutron.read(Kumo.openstack());

        assertThat(Questions.about(recorded)).isEqualTo(Questions.about(recorded));
    }
}
