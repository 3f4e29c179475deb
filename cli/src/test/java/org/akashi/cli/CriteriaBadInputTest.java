package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akashi.report.document.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code akashi criteria} says to what cannot be: what, where and how to put it right, in both languages, and nothing written. */
class CriteriaBadInputTest {

    private static final Path RULES = Path.of(System.getProperty("akashi.root"), "samples/criteria/own-rules.csv");

    @TempDir
    private Path folder;

    /** The complaint about these words, which must name all of these texts in both languages. */
    private void refused(List<String> words, String... named) {
        List<String> all = new ArrayList<>(List.of("criteria"));
        all.addAll(words);
        for (String language : List.of("ja", "en")) {
            Run run = Run.in(language.equals("ja") ? "ja_JP.UTF-8" : "en_US.UTF-8", all.toArray(String[]::new));
            assertThat(run.status()).as(words + "\n" + run.out()).isEqualTo(ExitStatus.FAILED);
            String said = run.out() + run.err();
            assertThat(said).as(words.toString()).contains(named).doesNotContain("Exception", "\tat ", "null");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    @Test
    void a_value_that_an_option_cannot_have_is_told_with_how_it_is_written() {
        refused(
                List.of("diff", "iso-27002/2013", "iso-27002/2022", "--by", "magic"),
                "--by",
                "magic",
                "records | likeness");
        refused(List.of("diff", "iso-27002/2013", "iso-27002/2022", "--order", "x"), "--order", "new | old");
        refused(List.of("diff", "iso-27002/2013", "iso-27002/2022", "--date", "2027-13-01"), "--date", "2027-04-01");
        refused(List.of("comments", "report-2015-isms-criteria", "--form", "letter"), "--form", "result | iso");
        refused(List.of("import", RULES.toString(), "--as", "bogus"), "--as", "own-rules/2026");
        refused(List.of("import", RULES.toString(), "--as", "a/1", "--levels", "x"), "--levels", "control | detail");
        refused(List.of("import", RULES.toString(), "--as", "a/1", "--hidden", "x"), "--hidden", "take | skip");
        refused(
                List.of("export", "iso-27002/2013", "--format", "oscal", "--as-of", "x", "--out", out()),
                "--as-of",
                "2027-04-01");
        refused(
                List.of("copy", "cloud-criteria/2016", "--as", "ismap/2027", "--to", out()),
                "--as",
                "cloud-criteria/NEW");
    }

    @Test
    void words_that_are_missing_or_too_much_are_told_in_either_language() {
        refused(List.of("diff", "iso-27002/2013"), "NEW", "criteria diff --help");
        refused(List.of("comments", "import"), "--as ID, FILE", "criteria comments import --help");
        refused(List.of("list", "extra", "words"), "extra words", "criteria list --help");
        assertThat(Run.in("ja_JP.UTF-8", "criteria", "diff").err()).contains("OLD がありません");
        assertThat(Run.of("criteria", "list", "extra").err()).contains("extra cannot stand here");
    }

    @Test
    void formats_are_found_by_the_names_people_type_and_those_that_are_none_are_told() {
        assertThat(Formats.parse(DocumentFormat.class, " DocX ")).isEqualTo(DocumentFormat.DOCX);
        refused(
                List.of("resolve", "cloud-criteria/2016", "--format", "doc", "--out", out()),
                "doc",
                "html, docx, xlsx, pdf, txt");
        refused(List.of("export", "--format", "bmp", "--out", out()), "bmp", "xlsx, csv, oscal, docx");
    }

    @Test
    void options_that_contradict_each_other_or_are_not_enough_are_told() {
        refused(List.of("import", RULES.toString(), "--as", "a/1", "--into", "cloud-criteria/2016"), "--into, --as");
        refused(List.of("import", RULES.toString(), "--map", "a-to-b"), "--map, --from, --to");
        refused(List.of("import", RULES.toString(), "--as", "a/1", "--write"), "--write, --library");
        refused(List.of("check", "--scheme", "cs-mark"), "--scheme, --choices");
        refused(List.of("import", RULES.toString(), "--as", "a/1", "--columns", "Z=number"), "Z=number", "A=number");
    }

    @Test
    void what_is_not_there_is_told_and_never_answered_as_if_it_had_no_counterpart() {
        refused(List.of("map", "iso-27002/2013", "iso-27002/2022", "--number", "99"), "iso-27002/2013#99");
        refused(List.of("map", "iso-27002/2013", "iso-27018/2025"), "iso-27018/2025");
        refused(List.of("resolve", "cloud-criteria/2016", "--number", "99"), "cloud-criteria/2016#99");
        refused(List.of("impact", "iso-27002/2013", "nowhere/1"), "nowhere/1", "iso-27002/2022");
        refused(List.of("list", "--library", out()), out());
    }

    @Test
    void what_a_format_has_no_place_for_is_refused_and_never_left_out() {
        refused(
                List.of("export", "cloud-criteria/2016", "iso-27002-2013-to-2022", "--format", "docx", "--out", out()),
                "iso-27002-2013-to-2022",
                "DOCX");
        refused(
                List.of("export", "cloud-criteria/2016", "cs-mark", "--format", "oscal", "--out", out()),
                "cs-mark",
                "OSCAL");
        refused(List.of("export", "nowhere", "--format", "oscal", "--out", out()), "nowhere");
    }

    @Test
    void files_that_are_damaged_are_told_with_what_to_do() throws IOException {
        Path kept = Files.createTempDirectory("akashi-damaged");
        try {
            for (String name : List.of("a.xlsx", "a.docx", "a.json", "a.xml", "a.csv", "a.txt", "a.pdf")) {
                Path file =
                        Files.write(kept.resolve(name), new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x81});
                refused(
                        List.of("import", file.toString(), "--as", "a/1", "--library", out(), "--write"),
                        file.toString());
                refused(
                        List.of(
                                "comments",
                                "import",
                                file.toString(),
                                "--as",
                                "a",
                                "--on",
                                "cloud-criteria/2016",
                                "--first",
                                "2027-01-05",
                                "--last",
                                "2027-01-29",
                                "--library",
                                out(),
                                "--write"),
                        file.toString());
                Files.delete(file);
            }
        } finally {
            Files.delete(kept);
        }
    }
}
