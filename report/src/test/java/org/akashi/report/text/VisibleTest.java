package org.akashi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void letters_of_every_script_stay() {
        assertThat(Visible.of("本番 プロジェクト naïve שלום 𠮷 👍")).isEqualTo("本番 プロジェクト naïve שלום 𠮷 👍");
    }

    @Test
    void controls_direction_marks_and_odd_spaces_are_written_out() {
        assertThat(Visible.of("a\tb\u200bc\u2028d\u00a0e\ud800f"))
                .isEqualTo("a⟨U+0009⟩b⟨U+200B⟩c⟨U+2028⟩d⟨U+00A0⟩e⟨U+D800⟩f");
    }

    @Test
    void a_long_text_keeps_its_beginning_and_its_end() {
        assertThat(Visible.cut("shared-services-web-1", 12)).isEqualTo("shared-…eb-1");
        assertThat(Visible.cut("short", 12)).isEqualTo("short");
        assertThat(Visible.cut("𠮷𠮷𠮷𠮷𠮷𠮷", 4)).isEqualTo("𠮷𠮷…𠮷");
    }
}
