package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideCommandTest {

    @Test
    void a_guide_is_found_by_the_number_of_its_control_or_the_key_of_its_sheet() {
        Run byClause = Run.of("guide", "show", "13.1.3");
        assertThat(byClause.status()).isZero();
        assertThat(byClause.out())
                .contains("1.1")
                .contains("1.2")
                .contains("1.3")
                .contains("isolation.no-backdoor");
        assertThat(Run.of("guide", "show", "C.8/13.1.3").out()).isEqualTo(byClause.out());
    }

    @Test
    void guides_are_shown_in_either_language_with_the_notice_on_our_own_words() {
        assertThat(Run.of("guide", "show", "13.1.3", "--lang", "ja").out())
                .contains("Akashi独自の文")
                .contains("想定される証拠")
                .contains("監査技法");
        assertThat(Run.of("guide", "show", "9.2.3", "--lang", "en").out()).contains("Expected evidence");
    }

    @Test
    void a_control_without_a_guide_tells_which_there_are() {
        Run run = Run.of("guide", "show", "5.1.1");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaint()).contains("5.1.1");
    }

    @Test
    void guide_alone_is_wrong_usage() {
        assertThat(Run.of("guide").status()).isEqualTo(2);
        assertThat(Run.of("guide", "--help").status()).isZero();
    }
}
