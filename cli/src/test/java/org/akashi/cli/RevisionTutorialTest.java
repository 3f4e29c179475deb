package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/revise.md does: a copy, ten changes, a chapter renumbered, five comments, and everything that comes of it. */
class RevisionTutorialTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("akashi.root", "."), "samples", "criteria", "revision");

    @TempDir
    private Path folder;

    private Path revision = Path.of("");

    private Run criteria(String... arguments) {
        List<String> all = Stream.concat(
                        Stream.of("criteria"),
                        Stream.concat(
                                Stream.of(arguments), Stream.of("--library", revision.toString(), "--lang", "ja")))
                .toList();
        return Run.of(all.toArray(String[]::new));
    }

    @BeforeEach
    void copy_and_edit() throws Exception {
        revision = folder.resolve("revision");
        Run copied = Run.of(
                "criteria",
                "copy",
                "cloud-criteria/2016",
                "--as",
                "cloud-criteria/2027",
                "--name",
                "（架空）改正案",
                "--renumber",
                "18=19",
                "--to",
                revision.toString());
        assertThat(copied.status()).isZero();
        Path file = revision.resolve("cloud-criteria-2027.yaml");
        assertThat(copied.out()).isEqualTo(file + "\n");
        Process sed = new ProcessBuilder(
                        "sed", "-i", "-f", SAMPLE.resolve("changes.sed").toString(), file.toString())
                .inheritIO()
                .start();
        assertThat(sed.waitFor()).isZero();
        for (String name : List.of("comments.yaml", "policies.yaml")) {
            Files.copy(SAMPLE.resolve(name), revision.resolve(name));
        }
    }

    @Test
    void the_checks_find_nothing_and_the_ten_changes_and_the_chapter_are_told() {
        Run check = criteria("check");
        assertThat(check.out()).contains("誤りはありません");
        assertThat(check.status()).isZero();
        Run diff = criteria("diff", "cloud-criteria/2016", "cloud-criteria/2027");
        assertThat(diff.status()).isZero();
        assertThat(diff.out())
                .contains("18.1.1 -> 19.1.1  番号の変更")
                .contains("4.9.1 -> 4.9.1  文言の変更", "リスクコミュニケーション{+の+}計画")
                .contains("AK-5.1.1-04 -> AK-5.1.1-04  文言の変更", "AK-9.5.1-06 -> AK-9.5.1-06  文言の変更")
                .contains("AK-18.1.1-03 -> AK-18.1.1-03  文言の変更", "[-定めた周期で-]公表する", "{+四半期ごとに+}公表する")
                .contains("AK-9.5.1-07  削除", "9.5.1.4.P  削除", "+9.5.1.5.P  新設")
                .contains("9.5.1.1.P+9.5.1.2.P -> 9.5.1.1.P  統合", "13.1.4.2.P -> 13.1.4.2.P 13.1.4.3.P  分割")
                .contains("12.1.5.1.PB -> 12.1.5.1.P  義務の変更", "文言の変更 4件", "変更なし（決定）");
    }

    @Test
    void the_comparison_table_the_disposition_table_and_the_new_edition_are_written() throws IOException {
        Path out = folder.resolve("out");
        assertThat(criteria(
                                "diff",
                                "cloud-criteria/2016",
                                "cloud-criteria/2027",
                                "--date",
                                "2027-04-01",
                                "--format",
                                "html,docx,pdf",
                                "--out",
                                out.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(out.resolve("cloud-criteria-2016-to-2027.html")))
                .contains("令和9年4月1日", "（新設）", "9.5.1.4.P  削除", "（削る）", "Ⅰ～Ⅱ（略）", "tutorial-2027-policies No. 1")
                .doesNotContain("⟨U+");
        Run english = Run.of(
                "criteria",
                "diff",
                "cloud-criteria/2016",
                "cloud-criteria/2027",
                "--library",
                revision.toString(),
                "--format",
                "txt",
                "--out",
                out.toString());
        assertThat(english.status()).isZero();
        assertThat(Files.readString(out.resolve("cloud-criteria-2016-to-2027.txt")))
                .containsOnlyOnce("(only in Japanese)");
        Run result = criteria("comments", "tutorial-2027", "--format", "docx,xlsx,txt", "--out", out.toString());
        assertThat(result.status()).isZero();
        assertThat(Files.readString(out.resolve("tutorial-2027.txt")))
                .contains("提出意見数: 5件", "反映すべき 3件、一部を反映すべき 1件、反映すべきではない 1件", "反映済み 4件、反映しない 1件")
                .doesNotContain("太郎", "花子", "⟨U+");
        assertThat(criteria(
                                "resolve",
                                "cloud-criteria/2027",
                                "--number",
                                "19",
                                "--format",
                                "docx,txt",
                                "--out",
                                out.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(out.resolve("cloud-criteria-2027.txt")))
                .contains("19.1.1", "四半期ごとに公表する")
                .contains("本文はAkashi独自の文であり、公式の基準本文ではありません。");
    }

    @Test
    void comments_reopen_when_their_change_is_taken_back() throws IOException {
        Path file = revision.resolve("cloud-criteria-2027.yaml");
        Files.writeString(file, Files.readString(file).replace("四半期ごとに公表する", "定めた周期で公表する"));
        Run result = criteria("comments", "tutorial-2027");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("再開（反映した変更が版の間に見当たらない） 2件");
        assertThat(criteria("check").out())
                .contains("comment.reopened tutorial-2027#C-1", "comment.reopened tutorial-2027#C-2")
                .doesNotContain("tutorial-2027#C-3");
    }

    @Test
    void comments_that_come_in_later_are_put_below_those_that_are_there() throws IOException {
        Path file = revision.resolve("comments.yaml");
        String before = Files.readString(file);
        String[] later = {
            "comments", "import", SAMPLE.resolve("later.csv").toString(), "--as", "tutorial-2027", "--write"
        };
        Run taken = criteria(later);
        assertThat(taken.status()).as(taken.out() + taken.err()).isZero();
        assertThat(taken.out()).contains("すでにある意見です: C-3", "見つかった意見: 2");
        assertThat(Files.readString(file)).startsWith(before);
        Run result = criteria("comments", "tutorial-2027");
        assertThat(result.status()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(result.out()).contains("提出意見数: 7件");
        assertThat(criteria(later).out()).contains("書き込むものはありません");
    }

    @Test
    void a_copy_never_overwrites_and_refuses_what_cannot_be() {
        assertThat(criteria("copy", "cloud-criteria/2016", "--as", "cloud-criteria/2027", "--to", revision.toString())
                        .status())
                .isEqualTo(2);
        for (String wrong : List.of("18=17", "18", "99=100", "18=")) {
            Run run = criteria(
                    "copy",
                    "cloud-criteria/2016",
                    "--as",
                    "cloud-criteria/2028",
                    "--renumber",
                    wrong,
                    "--to",
                    revision.toString());
            assertThat(run.status()).as(wrong).isEqualTo(2);
            assertThat(run.complaint()).as(wrong).contains("--renumber");
        }
        assertThat(criteria("copy", "cloud-criteria/2016", "--as", "ismap/2027", "--to", revision.toString())
                        .status())
                .isEqualTo(2);
    }
}
