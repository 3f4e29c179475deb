package org.akashi.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void japanese_letters_take_two_columns_and_latin_letters_one() {
        assertThat(Columns.width("不適合")).isEqualTo(6);
        assertThat(Columns.width("１３ｱ")).isEqualTo(5);
        assertThat(Columns.width("naïve")).isEqualTo(5);
        assertThat(Columns.width("𠮷")).isEqualTo(2);
        assertThat(Columns.width("か\u3099")).isEqualTo(2);
    }

    @Test
    void padding_aligns_whatever_the_letters() {
        assertThat(Columns.width(Columns.pad("適合", 8))).isEqualTo(8);
        assertThat(Columns.pad("conformity", 8)).isEqualTo("conformity");
    }

    @Test
    void what_does_not_fit_is_cut_and_marked() {
        assertThat(Columns.fit("globex-web-1", 8)).isEqualTo("globex-…");
        assertThat(Columns.fit("ネットワーク", 8)).isEqualTo("ネット…");
        assertThat(Columns.fit("net", 3)).isEqualTo("net");
    }

    @Test
    void escape_sequences_in_names_do_not_reach_the_terminal() {
        assertThat(Columns.fit("a\u001b[2J\rb", 40)).isEqualTo("a⟨U+001B⟩[2J⟨U+000D⟩b");
    }

    @Test
    void lines_break_at_blanks_or_between_japanese_letters() {
        assertThat(Columns.wrap("one two three", 8, 3)).containsExactly("one two", "three");
        assertThat(Columns.wrap("ルータがつなぐ", 8, 2)).containsExactly("ルータが", "つなぐ");
    }

    @Test
    void words_in_katakana_stay_whole() {
        assertThat(Columns.wrap("甲のネットワーク", 10, 2)).containsExactly("甲の", "ネットワ…");
        assertThat(Columns.wrap("甲のネットワーク", 12, 2)).containsExactly("甲の", "ネットワーク");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assertThat(Columns.wrap("ルータ「甲」が", 10, 2)).containsExactly("ルータ", "「甲」が");
        assertThat(Columns.wrap("ルータ「甲」が", 8, 3)).containsExactly("ルータ", "「甲」が");
    }

    @Test
    void the_last_line_is_cut_and_a_long_word_is_broken() {
        assertThat(Columns.wrap("a".repeat(30), 10, 2)).containsExactly("a".repeat(10), "a".repeat(9) + "…");
    }
}
