package org.akashi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GapHintTest {

    @Test
    void every_reason_that_the_page_of_collectors_names_has_a_hint() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("akashi.root", ".."), "docs", "collectors.md"));
        String gaps = page.substring(page.indexOf("## Gaps"), page.indexOf("## To add a source"));
        List<String> reasons = Pattern.compile("^\\| (`[^|]*) \\|", Pattern.MULTILINE)
                .matcher(gaps)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([a-zN0-9-]+)`").matcher(row.group(1)).results())
                .map(reason -> reason.group(1).replace("N", "1"))
                .toList();
        assertThat(reasons).hasSizeGreaterThan(20).contains("http-401", "exit-1", "not-connected");
        assertThat(reasons).allMatch(reason -> GapHint.of(reason).isPresent());
    }

    @Test
    void the_first_hint_that_fits_is_given_and_none_for_what_is_not_known() {
        assertThat(GapHint.of("http-429")).contains(GapHint.TOO_FAST);
        assertThat(GapHint.of("http-418")).contains(GapHint.STATUS);
        assertThat(GapHint.of("json-truncated")).contains(GapHint.ANSWER);
        assertThat(GapHint.of("full-moon")).isEmpty();
    }
}
