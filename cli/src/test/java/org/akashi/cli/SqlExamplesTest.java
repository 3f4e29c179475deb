package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query in the documentation is answered, with rows, on the sample. */
class SqlExamplesTest {

    private static final Path ROOT = SampleCopy.root();
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static List<String> queries(String page) throws IOException {
        List<String> queries = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
        while (block.find()) {
            queries.add(block.group(1));
        }
        return queries;
    }

    static List<String> queries() throws IOException {
        return queries("docs/evidence-tables.md");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void the_example_is_answered(String query) {
        Run run = Run.of("sql", ROOT.resolve("samples/kumo").toString(), query, "--format", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().count()).as(query).isGreaterThan(1);
    }

    @Test
    void both_languages_have_the_same_examples() throws IOException {
        assertThat(queries("docs/evidence-tables.ja.md")).isEqualTo(queries()).hasSizeGreaterThan(5);
    }
}
