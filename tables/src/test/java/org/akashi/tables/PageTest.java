package org.akashi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in {@code docs} say what the description says; {@code -Dakashi.golden.update=true} writes them anew. */
class PageTest {

    private static final String BEGIN = "<!-- tables: begin -->\n";
    private static final String END = "<!-- tables: end -->\n";

    @ParameterizedTest
    @CsvSource({"docs/evidence-tables.md,false", "docs/evidence-tables.ja.md,true"})
    void the_page_has_the_tables_as_they_are_described(String name, boolean japanese) throws IOException {
        Path page = Path.of(System.getProperty("akashi.root", "..")).resolve(name);
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).isGreaterThan(BEGIN.length());
        assertThat(to).isGreaterThanOrEqualTo(from);
        String generated = TablesPage.of(japanese);
        if (Boolean.getBoolean("akashi.golden.update")) {
            Files.writeString(page, text.substring(0, from) + generated + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(generated);
        }
    }
}
