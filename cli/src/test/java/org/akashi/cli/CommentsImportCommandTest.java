package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentsImportCommandTest {

    private static final Path SAMPLES = Path.of(System.getProperty("akashi.root"), "samples/criteria");

    @TempDir
    private Path folder;

    private Run take(Path file, String id, String... more) {
        List<String> all = new ArrayList<>(List.of("criteria", "comments", "import", file.toString(), "--as", id));
        all.addAll(List.of("--on", "cloud-criteria/2016", "--first", "2027-01-05", "--last", "2027-01-29"));
        all.addAll(List.of("--library", folder.resolve("library").toString()));
        all.addAll(List.of(more));
        return Run.in("ja_JP.UTF-8", all.toArray(String[]::new));
    }

    @Test
    void a_form_is_shown_before_it_is_taken_and_then_answered_with_what_has_to_be_decided() {
        Path form = SAMPLES.resolve("comments/iken.csv");
        Run preview = take(form, "draft-2027");
        assertThat(preview.status()).isZero();
        assertThat(preview.out())
                .contains("--columns A=comment-id,B=place,C=opinion,D=grounds,E=proposed", "見つかった意見: 5", "何も書き込んでいません");
        assertThat(folder).isEmptyDirectory();

        assertThat(take(form, "draft-2027", "--write").status()).isZero();
        Run table = Run.of(
                "criteria",
                "comments",
                "draft-2027",
                "--library",
                folder.resolve("library").toString(),
                "--lang",
                "ja");
        assertThat(table.status()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(table.out())
                .contains("提出意見数: 5件", "（理由）周期が事業者ごとに異なり", "該当箇所: 99.1.1", "該当箇所: 全体")
                .doesNotContain("架空 太郎", "U+000A");

        Run again = take(form, "draft-2027", "--write");
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("すでにある意見です: 1、", "comments/draft-2027.yaml:", "書き込むものはありません");
    }

    @Test
    void nothing_is_written_if_one_cell_is_wrong() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"), "番号,該当箇所,意見\r\n1,2004-04-01,（架空）一。\r\n2,18.1.1,（架空）二。\r\n");

        Run run = take(wrong, "draft-2027", "--write");

        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).contains("B2", "2004-04-01", "何も取り込みません");
        assertThat(folder.resolve("library")).doesNotExist();
    }

    @Test
    void days_and_ids_that_are_none_are_told() {
        Path form = SAMPLES.resolve("comments/iken.csv");
        assertThat(take(form, "Draft 1").complaint()).contains("--as", "Draft 1");
        assertThat(take(form, "draft", "--next", "cloud-criteria/1999").status())
                .isEqualTo(ExitStatus.FAILED);
        Run backwards = Run.of(
                "criteria",
                "comments",
                "import",
                form.toString(),
                "--as",
                "d",
                "--on",
                "cloud-criteria/2016",
                "--first",
                "2027-01-29",
                "--last",
                "2027-01-05");
        assertThat(backwards.complaint()).contains("--last", "2027-01-05");
    }

    /** What a comment says that the commenting template has a column for. */
    private static List<String> comments(Path library, String id) {
        return Catalogue.over(library).consultation(id).orElseThrow().comments().stream()
                .map(CommentsImportCommandTest::said)
                .toList();
    }

    private static String said(Comment comment) {
        return Stream.of(
                        comment.id(),
                        comment.member(),
                        comment.items(),
                        comment.part(),
                        comment.type(),
                        comment.text().ja(),
                        comment.proposed().ja())
                .map(Object::toString)
                .reduce("", (all, one) -> all + "|" + one);
    }

    @Test
    void the_commenting_template_that_is_written_reads_back_as_it_was() throws IOException {
        Path tutorial = Files.createDirectories(folder.resolve("tutorial"));
        String open = Files.readString(SAMPLES.resolve("revision/comments.yaml"))
                .replaceAll("(?m)^  (from|to): .*\\R", "")
                .replaceAll("(?m)^    changes: .*\\R", "");
        Files.writeString(tutorial.resolve("comments.yaml"), open);
        Run.of(
                "criteria",
                "comments",
                "tutorial-2027",
                "--library",
                tutorial.toString(),
                "--lang",
                "ja",
                "--form",
                "iso",
                "--format",
                "docx,xlsx",
                "--out",
                folder.toString());

        for (String format : List.of("docx", "xlsx")) {
            Run run = take(folder.resolve("tutorial-2027-iso." + format), "back-" + format, "--write");
            assertThat(run.status()).as(run.out() + run.err()).isZero();
            assertThat(comments(folder.resolve("library"), "back-" + format))
                    .isEqualTo(comments(tutorial, "tutorial-2027"));
        }
    }
}
