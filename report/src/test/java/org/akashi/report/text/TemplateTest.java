package org.akashi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void arguments_stand_where_their_places_are() {
        assertThat(fill("{1} before {0}", "a", "b")).isEqualTo("b before a");
    }

    @Test
    void an_argument_that_was_not_given_shows_as_a_dash() {
        assertThat(fill("{0} and {1}", "a")).isEqualTo("a and —");
        assertThat(fill("{0}", "")).isEqualTo("—");
    }

    @Test
    void an_argument_is_never_read_as_a_template() {
        assertThat(fill("{0} {1}", "{1}", "b")).isEqualTo("{1} b");
    }

    @Test
    void braces_quotes_and_percent_signs_are_plain_text() {
        assertThat(fill("it's 100 % {x} '{0}'", "a")).isEqualTo("it's 100 % {x} 'a'");
    }

    @Test
    void words_and_values_stay_apart() {
        assertThat(Template.parse("is {0}.").fill(List.of("x")).parts())
                .containsExactly(new Message.Words("is "), new Message.Value("x"), new Message.Words("."));
    }

    private static String fill(String template, String... arguments) {
        return Template.parse(template).fill(List.of(arguments)).toString();
    }
}
