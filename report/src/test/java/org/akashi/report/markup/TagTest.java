package org.akashi.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagTest {

    @Test
    void text_and_attribute_values_are_escaped() {
        assertThat(Tag.of("a").with("title", "\"<'&>").say("</a><b>&amp;"))
                .hasToString("<a title=\"&quot;&lt;&#39;&amp;&gt;\">&lt;/a&gt;&lt;b&gt;&amp;amp;</a>");
    }

    @Test
    void what_cannot_be_seen_is_made_visible_in_text_and_attributes() {
        assertThat(Tag.of("a").with("title", "\u0000").say("\u202e\ud800"))
                .hasToString("<a title=\"⟨U+0000⟩\">⟨U+202E⟩⟨U+D800⟩</a>");
    }

    @Test
    void elements_without_content_are_closed_where_they_open() {
        assertThat(Tag.of("meta").with("charset", "utf-8")).hasToString("<meta charset=\"utf-8\"/>");
        assertThat(Tag.of("td")).hasToString("<td></td>");
    }

    @Test
    void names_of_elements_and_attributes_are_never_taken_from_evidence() {
        assertThatThrownBy(() -> Tag.of("p onclick")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("p").with("x=y", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
