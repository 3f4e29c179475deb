package org.akashi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** Japanese texts that are rightly written with Latin letters only. */
    private static final Set<String> LATIN = Set.of("segment-kind.vlan");

    @ParameterizedTest
    @EnumSource
    void every_code_has_its_sentences_and_there_are_no_others(Language language) {
        Set<String> expected = Arrays.stream(Family.values())
                .flatMap(family -> family.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = keys(language).stream()
                .filter(key -> !key.endsWith("." + Family.BARE))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(expected)
                .as("codes without a sentence")
                .filteredOn(key -> !found.contains(key))
                .isEmpty();
        assertThat(found)
                .as("sentences without a code")
                .filteredOn(key -> !expected.contains(key))
                .isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Language.JA)).containsExactlyElementsOf(keys(Language.EN));
    }

    @Test
    void bare_sentences_stand_beside_full_ones_and_take_no_arguments() {
        for (String key : keys(Language.EN)) {
            if (key.endsWith("." + Family.BARE)) {
                assertThat(keys(Language.EN)).contains(key.substring(0, key.lastIndexOf('.')));
                assertThat(places(Language.EN, key)).isEmpty();
                assertThat(places(Language.JA, key)).isEmpty();
            }
        }
    }

    @Test
    void both_languages_use_the_same_arguments() {
        for (String key : keys(Language.JA)) {
            assertThat(places(Language.JA, key)).as(key).isEqualTo(places(Language.EN, key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void places_are_single_digits_and_no_text_is_blank(Language language) {
        for (String key : keys(language)) {
            assertThat(text(language, key))
                    .as(key)
                    .isNotBlank()
                    .isEqualTo(text(language, key).strip());
            assertThat(places(language, key)).as(key).allMatch(place -> place.matches("\\{[0-9]}"));
        }
    }

    @Test
    void japanese_texts_are_japanese() {
        assertThat(keys(Language.JA))
                .filteredOn(key -> !LATIN.contains(key))
                .allMatch(key -> JAPANESE.matcher(text(Language.JA, key)).find());
        assertThat(LATIN)
                .allMatch(key -> !JAPANESE.matcher(text(Language.JA, key)).find());
    }

    @Test
    void english_texts_are_english() {
        assertThat(keys(Language.EN))
                .allMatch(key -> !JAPANESE.matcher(text(Language.EN, key)).find());
    }

    @Test
    void japanese_prose_ends_with_a_japanese_stop() {
        assertThat(keys(Language.JA))
                .filteredOn(key -> key.matches("finding\\..*\\.(why|remedy)|assumption\\..*"))
                .allMatch(key -> text(Language.JA, key).endsWith("。"));
    }

    private static List<String> keys(Language language) {
        return Texts.properties(language).stringPropertyNames().stream()
                .sorted()
                .toList();
    }

    private static String text(Language language, String key) {
        return Texts.properties(language).getProperty(key);
    }

    private static Set<String> places(Language language, String key) {
        return PLACE.matcher(text(language, key))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
