package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaExchangeTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void an_import_is_shown_first_and_written_only_when_asked() throws IOException {
        String csv = file("r.csv", "番号,題名,本文,備考\n1,総則,,\n1.1,目的,規則を定める。,済\n,注記の行,,\n");
        Path library = folder.resolve("library");
        Run preview = Run.of("criteria", "import", csv, "--as", "own-rules/2026", "--library", library.toString());
        assertThat(preview.status()).isEqualTo(1);
        assertThat(preview.out())
                .contains("column A “番号” → number (such as 1)", "column D “備考” → nothing")
                .contains("--columns A=number,B=title-ja,C=text-ja")
                .contains("r.csv: 4: not taken, for want of a number: 注記の行")
                .contains("This is a preview; nothing was written.");
        assertThat(library).doesNotExist();
        Run written =
                Run.of("criteria", "import", csv, "--as", "own-rules/2026", "--library", library.toString(), "--write");
        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isEqualTo(1);
        assertThat(Run.of("criteria", "resolve", "own-rules", "--library", library.toString())
                        .out())
                .contains("1.1  目的", "規則を定める。");
        Run again =
                Run.of("criteria", "import", csv, "--as", "own-rules/2026", "--library", library.toString(), "--write");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.complaint()).contains("is there already");
    }

    @Test
    void a_text_without_columns_is_shown_item_by_item_with_what_could_not_be_placed() throws IOException {
        String text = file("g.txt", "架空の前書き\n1 総則\n1.1 目的\n規則を定める。\n1.3 範囲\n");
        Run run = Run.of("criteria", "import", text, "--as", "own-rules/2026");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("items found: 3:", "  1.1 目的 (7 characters of text)")
                .contains("g.txt: line 1: could not be placed: 架空の前書き")
                .contains("g.txt: line 5: before this, 1.2 is missing");
        Run japanese = Run.in("ja_JP.UTF-8", "criteria", "import", text, "--as", "own-rules/2026");
        assertThat(japanese.out()).contains("見つかった項目: 3", "どの項目にも収められません: 架空の前書き");
    }

    @Test
    void editions_go_out_as_oscal_and_as_documents_with_what_is_lost() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "criteria",
                "export",
                "cloud-criteria/2016",
                "iso-27002-2013-to-2022",
                "--format",
                "oscal",
                "--as-of",
                "2026-11-23",
                "--out",
                out.toString());
        assertThat(run.status()).isZero();
        assertThat(out.resolve("cloud-criteria-2016.catalog.json")).exists();
        assertThat(out.resolve("cloud-criteria-2016.profile.json")).exists();
        assertThat(out.resolve("iso-27002-2013-to-2022.mapping.json")).exists();
        assertThat(Files.readString(out.resolve("cloud-criteria-2016.catalog.json")))
                .contains("\"last-modified\" : \"2026-11-23T00:00:00Z\"", "is not the official text of the criteria");
        assertThat(run.out()).contains("what is lost:", "reasons of gaps in maps");
        Run document = Run.of("criteria", "export", "iso-27002/2022", "--format", "docx", "--out", out.toString());
        assertThat(document.out()).contains("iso-27002-2022.docx", "what is lost:");
        assertThat(Run.of(
                                "criteria",
                                "import",
                                out.resolve("iso-27002-2022.docx").toString(),
                                "--as",
                                "x/1")
                        .out())
                .contains("  5.1 ", "  8.34 ");
    }

    @Test
    void nothing_is_half_imported() throws IOException {
        String csv = file("r.csv", "番号,題名\n1,総則\n1,また総則\n2004/4/1,日付\n");
        Path library = folder.resolve("library");
        Run run = Run.in(
                "ja_JP.UTF-8", "criteria", "import", csv, "--as", "a/1", "--library", library.toString(), "--write");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("A3: 番号「1」は A2 ですでに使われています。", "A4: 番号が日付（2004/4/1）に変わっています。", "何も取り込みません。");
        assertThat(library).doesNotExist();
    }

    @Test
    void official_text_fills_the_items_of_an_edition() throws IOException {
        String csv = file("m.csv", "項番,管理策\n５．１．１,架空の本文。\n");
        Path library = folder.resolve("library");
        Run run = Run.of(
                "criteria", "import", csv, "--into", "isms-criteria/平成28年", "--library", library.toString(), "--write");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(Run.of("criteria", "show", "isms-criteria/2016#5.1.1", "--library", library.toString())
                        .out())
                .contains("架空の本文。");
    }

    @Test
    void what_a_library_lacks_is_found_before_anything_is_written() throws IOException {
        String csv = file("m.csv", "from,to,relation\n5.1.1,5.1,equal\n99.9.9,5.2,equal\n");
        Path library = Files.createDirectory(folder.resolve("library"));
        for (String to : List.of("iso-27002/2022", "iso-27002/2099")) {
            Run run = Run.of(
                    "criteria",
                    "import",
                    csv,
                    "--map",
                    "m",
                    "--from",
                    "iso-27002/2013",
                    "--to",
                    to,
                    "--library",
                    library.toString(),
                    "--write");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("m.csv: 3: iso-27002/2013 has no number \"99.9.9\"");
            assertThat(run.err()).doesNotContain("Exception");
            assertThat(count(library)).isZero();
        }
        String sound = file("m.csv", "from,to,relation\n5.1.1,5.1,equal\n");
        Run unknown = Run.of(
                "criteria",
                "import",
                sound,
                "--map",
                "m",
                "--from",
                "iso-27002/2013",
                "--to",
                "iso-27002/2099",
                "--library",
                library.toString(),
                "--write");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("iso-27002/2099").doesNotContain("Exception");
        assertThat(count(library)).isZero();
    }

    @Test
    void an_exported_library_comes_back_as_a_workbook_and_as_csv_files() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("a.yaml"), """
                # ours
                own:
                  - {id: X-1, for: [isms-criteria/2016#13.1.3], level: detail, confidence: confirmed, text: {ja: 組織は、網を分ける。, en: "=keep apart"}}
                """);
        Path out = folder.resolve("out");
        Run export = Run.of(
                "criteria",
                "export",
                "cs-mark",
                "--format",
                "xlsx,csv",
                "--out",
                out.toString(),
                "--library",
                mine.toString());
        assertThat(export.status()).as(export.err()).isZero();
        assertThat(export.out()).contains("cs-mark.xlsx", "cs-mark-rules.csv", "Nothing is lost.");
        Run whole = Run.of(
                "criteria", "export", "--format", "xlsx,csv", "--out", out.toString(), "--library", mine.toString());
        assertThat(whole.out()).contains("library.xlsx", "library-own.csv");
        Run preview = Run.of("criteria", "import", out.resolve("library.xlsx").toString());
        assertThat(preview.out()).contains("a.yaml (").contains("This is a preview");
        List<String> csv = new ArrayList<>(List.of("criteria", "import"));
        try (Stream<Path> files = Files.list(out)) {
            files.map(Path::toString)
                    .filter(file -> file.contains("library-"))
                    .sorted()
                    .forEach(csv::add);
        }
        assertThat(Run.of(csv.toArray(String[]::new)).out()).isEqualTo(preview.out());
    }

    @Test
    void usage_that_cannot_be_followed_is_told() throws IOException {
        String csv = file("r.csv", "番号,題名\n1,総則\n");
        assertThat(Run.of("criteria", "import", csv, "--as", "a/1", "--write").complaint())
                .contains("--library");
        assertThat(Run.of("criteria", "import", csv, "--as", "A B").complaint()).contains("--as");
        assertThat(Run.of("criteria", "import", csv, "--as", "a/1", "--hidden", "x")
                        .complaint())
                .contains("--hidden");
        assertThat(Run.of("criteria", "import", csv, "--as", "a/1", "--levels", "x")
                        .complaint())
                .contains("--levels");
        assertThat(Run.of("criteria", "import", csv, csv).complaint()).contains("one at a time");
        assertThat(Run.of("criteria", "import", folder.resolve("none.csv").toString())
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("criteria", "import", file("a.odt", "")).out()).contains("XLSX, CSV");
        assertThat(Run.of("criteria", "import", csv, "--as", "a/1", "--columns", "Z=number")
                        .out())
                .contains("\"Z=number\" cannot be used");
        assertThat(Run.of(
                                "criteria",
                                "export",
                                "no-such/1",
                                "--out",
                                folder.resolve("o").toString())
                        .status())
                .isEqualTo(2);
        assertThat(Run.of(
                                "criteria",
                                "export",
                                "--format",
                                "odt",
                                "--out",
                                folder.resolve("o").toString())
                        .complaint())
                .contains("xlsx, csv");
        assertThat(folder.resolve("o")).doesNotExist();
    }
}
