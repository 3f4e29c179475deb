package org.akashi.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damages a copy of the bundled library in one place, and reads what is said about it. */
class DamagedLibraryTest {

    private static final String SHEET = "guides/C.8/13.1.3.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_the_bundled_library() throws IOException {
        Path bundled = Path.of("src/main/resources/library");
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(bundled.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private int line(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text);
    }

    private List<String> problems() {
        try {
            CriteriaLibrary.open(folder);
            return List.of();
        } catch (CriteriaException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void an_unharmed_copy_has_no_problems() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            displaySource: report | displaySource: reports | unknown-value(reports, report, akashi)
            number: "1.2"         | number: "2.2"          | misplaced-number(2.2, 1)
            cases: [3, 4]         | cases: [3, 5]          | unknown-reference(case, 5)
            host-network          | host-netwrok           | unknown-reference(evidence, host-netwrok)
            csp-network-provider  | csp-cable-provider     | unknown-reference(role, csp-cable-provider)
            clause: 13.1.3        | klause: 13.1.3         | unknown-key(klause)
            key: C.8/13.1.3       | key: C.8/13.1.2        | misplaced-number(C.8/13.1.2, 13.1.3)
            by: caat              | by: abacus             | unknown-value(abacus, person, caat)
            """)
    void a_wrong_value_is_named_with_file_and_line(String from, String to, String problem) throws IOException {
        replace(SHEET, from.strip(), to.strip());
        assertThat(problems()).contains(SHEET + ":" + line(SHEET, to.strip()) + ": " + problem.strip());
    }

    @Test
    void a_missing_language_is_named_with_the_line_of_its_text() throws IOException {
        replace(SHEET, "title: {ja: ネットワークの分離, en: Segregation in networks}", "title: {ja: ネットワークの分離}");
        assertThat(problems())
                .containsExactly(SHEET + ":" + line(SHEET, "title: {ja: ネットワークの分離}") + ": missing-key(en)");
    }

    @Test
    void a_guide_number_used_twice_is_named_with_both_places() throws IOException {
        replace(SHEET, "number: \"1.2\"", "number: \"1.1\"");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(SHEET + ":")
                        .contains("duplicate-number(1.1, " + SHEET + ":" + line(SHEET, "number: \"1.1\"") + ")"));
    }

    @Test
    void a_key_that_stands_twice_is_a_problem() throws IOException {
        replace(SHEET, "displaySource: report", "displaySource: report\ndisplaySource: akashi");
        assertThat(problems())
                .contains(SHEET + ":" + line(SHEET, "displaySource: akashi") + ": duplicate-key(displaySource)");
    }

    @Test
    void text_that_is_no_yaml_is_named_with_its_line() throws IOException {
        replace(SHEET, "displaySource: report", "displaySource: [report");
        assertThat(problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem).startsWith(SHEET + ":").contains("not-yaml"));
    }

    @Test
    void a_file_that_is_not_there_and_an_empty_one_are_told_in_one_reading() throws IOException {
        Files.delete(folder.resolve(SHEET));
        Files.writeString(folder.resolve("guides/C.6/9.2.3.yaml"), "");
        assertThat(problems())
                .contains(SHEET + ": missing-file()")
                .anyMatch(problem -> problem.startsWith("guides/C.6/9.2.3.yaml:1: empty"));
    }

    @Test
    void an_index_cannot_lead_outside_its_folder() throws IOException {
        replace("library.yaml", "iso-27017/2015/document.yaml", "../elsewhere.yaml");
        assertThatThrownBy(() -> CriteriaLibrary.open(folder))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("missing-file");
    }
}
