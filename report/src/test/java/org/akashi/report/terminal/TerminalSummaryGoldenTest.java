package org.akashi.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.akashi.report.fixture.Golden;
import org.akashi.report.fixture.SampleResult;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalSummaryGoldenTest {

    @ParameterizedTest
    @EnumSource
    void the_summary_is_written_as_kept(Language language) {
        String summary = summary(language, false);

        Golden.compare("summary_" + language.tag() + ".txt", summary.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void it_fits_on_one_screen_and_is_plain_unless_colours_are_asked_for(Language language) {
        assertThat(summary(language, false).lines()).hasSizeLessThan(40);
        assertThat(summary(language, false)).doesNotContain("\u001b");
    }

    @Test
    void colours_change_nothing_but_the_colours() {
        String coloured = summary(Language.JA, true);

        assertThat(coloured).contains("\u001b[1;31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(summary(Language.JA, false));
    }

    private static String summary(Language language, boolean colours) {
        return TerminalSummary.of(
                SampleResult.result(),
                List.of(Path.of("out", "result.json"), Path.of("out", "report.html")),
                Texts.in(language),
                colours);
    }
}
