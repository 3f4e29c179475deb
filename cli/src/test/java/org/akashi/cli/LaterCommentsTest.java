package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.comment.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that come in after others of the same consultation: what the secretariat wrote meanwhile stays as it is. */
class LaterCommentsTest {

    private static final String OPEN = """
            # 架空の意見募集
            consultation:
              id: draft
              title: {ja: 架空の案}
              document: cloud-criteria
              first: 2027-01-05
              last: 2027-01-29
            comments:
            - id: C-1
              by: 架空 太郎
              items: [18.1.1]
              type: technical        # 事務局が直した
              text:
                ja: |-
                  （架空）周期を
                  # 定める。
              disposition: not-reflect
              reason: {ja: 既にある。}
            - {id: "7", items: ["4.9.1"], type: general, text: {ja: （架空）題名。}}

              # 追って回答する
            """;

    @TempDir
    private Path folder;

    private Path library() throws IOException {
        return Files.createDirectories(folder.resolve("library"));
    }

    private Path open(String text) throws IOException {
        return Files.writeString(library().resolve("own.yaml"), text);
    }

    private Run take(String csv, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("later.csv"), csv);
        List<String> all = new ArrayList<>(List.of("criteria", "comments", "import", file.toString(), "--as", "draft"));
        all.addAll(List.of("--library", library().toString(), "--on", "cloud-criteria/2016"));
        all.addAll(List.of(more));
        return said(Run.in("ja_JP.UTF-8", all.toArray(String[]::new)));
    }

    /** Without the folders, which are others each time. */
    private Run said(Run run) throws IOException {
        return new Run(
                run.status(),
                run.out().replace(library() + "/", "").replace(folder + "/", ""),
                run.err().replace(library() + "/", "").replace(folder + "/", ""));
    }

    private List<String> ids() throws IOException {
        return Catalogue.over(library()).consultation("draft").orElseThrow().comments().stream()
                .map(Comment::id)
                .toList();
    }

    @Test
    void later_comments_are_put_below_those_that_are_there_under_numbers_of_their_own() throws IOException {
        Path file = open(OPEN);
        Run run = take(
                "氏名,該当箇所,意見\r\n架空 太郎,18.1.1,（架空）周期を # 定める。\r\n架空 花子,18.1.1,（架空）周期を # 定める。\r\n架空 次郎,4.9.2,（架空）新しい。\r\n",
                "--write");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("later.csv: 2: すでにある意見です: C-1、own.yaml:9");
        assertThat(Files.readString(file)).isEqualTo(OPEN + """
                - {id: C-3, by: 架空 花子, items: [18.1.1], type: general, text: {ja: "（架空）周期を # 定める。"}}
                - {id: C-4, by: 架空 次郎, items: [4.9.2], type: general, text: {ja: （架空）新しい。}}
                """);
        assertThat(ids()).containsExactly("C-1", "7", "C-3", "C-4");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void a_number_of_another_comment_is_told_with_its_row_and_nothing_is_taken() throws IOException {
        Path file = open(OPEN);
        Run run = take("No.,該当箇所,意見\r\n7,4.9.2,（架空）別の意見。\r\n8,4.9.2,（架空）よい意見。\r\n", "--write");

        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).contains("later.csv: 2: 番号「7」は別の意見（own.yaml:19）のものです", "--columns", "何も取り込みません");
        assertThat(Files.readString(file)).isEqualTo(OPEN);

        Run counted = take("No.,該当箇所,意見\r\n7,4.9.2,（架空）別の意見。\r\n", "--columns", "B=place,C=opinion", "--write");
        assertThat(counted.status()).as(counted.out()).isZero();
        assertThat(ids()).containsExactly("C-1", "7", "C-3");
    }

    @Test
    void what_may_be_somebody_else_s_and_what_says_otherwise_is_listed_and_not_doubled() throws IOException {
        Path file = open(OPEN);
        Run run = take("No.,該当箇所,意見,修正案\r\n,4.9.1,（架空）題名。,\r\n", "--write");
        assertThat(run.status()).isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(run.out()).contains("2: 同じ箇所についての同じ文の意見がすでにあります: 7、own.yaml:19", "書き込むものはありません");

        Run otherwise = take("No.,該当箇所,意見,修正案\r\n7,4.9.2,（架空）題名。,（架空）直す。\r\n", "--write");
        assertThat(otherwise.status()).isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(otherwise.out()).contains("すでにある意見です: 7、own.yaml:19。ファイルで異なるところ（items, proposed）");
        assertThat(Files.readString(file)).isEqualTo(OPEN);
    }

    @Test
    void the_same_words_of_two_people_stay_two_comments() throws IOException {
        open(OPEN);
        String twice = "該当箇所,意見\r\n4.9.1,（架空）題名。\r\n4.9.1,（架空）題名。\r\n";

        assertThat(take(twice, "--write").status()).isEqualTo(ExitStatus.NONCONFORMITY);
        assertThat(ids()).containsExactly("C-1", "7", "C-3");
        assertThat(take(twice, "--write").out()).contains("書き込むものはありません");
        assertThat(ids()).containsExactly("C-1", "7", "C-3");
    }

    @Test
    void several_files_are_counted_on_after_those_that_came_before() throws IOException {
        open(OPEN.replace("id: \"7\"", "id: 2-7"));
        Path more = Files.writeString(folder.resolve("more.csv"), "No.,該当箇所,意見\r\n1,4.9.2,（架空）丙。\r\n");
        Run run = take("No.,該当箇所,意見\r\n1,4.9.2,（架空）乙。\r\n", more.toString(), "--write");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(ids()).containsExactly("C-1", "2-7", "3-1", "4-1");
    }

    @Test
    void a_list_that_nothing_can_be_put_below_is_told_and_left() throws IOException {
        String flow = OPEN.substring(0, OPEN.indexOf("comments:"))
                + "comments: [{id: C-1, type: general, text: {ja: （架空）題名。}}]\n";
        Path file = open(flow);
        Run run = take("該当箇所,意見\r\n4.9.1,（架空）一。\r\n", "--write");

        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).contains("own.yaml: リスト「comments」の下に書き足せません");
        assertThat(Files.readString(file)).isEqualTo(flow);
    }

    @Test
    void options_that_contradict_the_consultation_are_told_and_those_that_it_answers_are_not_needed()
            throws IOException {
        Path file = open(OPEN);
        String csv = "該当箇所,意見\r\n4.9.2,（架空）新しい。\r\n";
        assertThat(take(csv, "--last", "2027-02-28").complaint())
                .contains("--last 2027-02-28", "own.yaml:3", "2027-01-29");
        assertThat(take(csv, "--name", "別の案").complaint()).contains("--name 別の案", "架空の案");
        assertThat(take(csv, "--next", "cloud-criteria/2016").complaint()).contains("--next cloud-criteria/2016");
        String[] bare = {
            "criteria",
            "comments",
            "import",
            folder.resolve("later.csv").toString(),
            "--as",
            "draft",
            "--library",
            library().toString(),
            "--write"
        };
        assertThat(Run.of(bare).complaint()).contains("does not say on which edition", "--on");
        Files.writeString(
                file,
                OPEN.replace(
                        "  document: cloud-criteria\n",
                        "  document: cloud-criteria\n  from: cloud-criteria/2016\n  to: cloud-criteria/2016\n"));
        Run run = Run.of(bare);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(ids()).containsExactly("C-1", "7", "C-3");
    }

    @Test
    void a_new_consultation_needs_its_days_and_one_of_akashi_s_own_stays_as_it_is() throws IOException {
        String csv = "該当箇所,意見\r\n4.9.2,（架空）新しい。\r\n";
        assertThat(take(csv).complaint()).contains("draft", "--on, --first, --last");
        String report = Catalogue.bundled().consultations().getFirst().id();
        assertThat(take(csv, "--as", report).status()).isEqualTo(ExitStatus.FAILED);
        Run bundled = Run.of(
                "criteria",
                "comments",
                "import",
                folder.resolve("later.csv").toString(),
                "--as",
                report,
                "--on",
                "cloud-criteria/2016");
        assertThat(bundled.complaint()).contains(report, "comes with Akashi");
        open(OPEN.substring(0, OPEN.indexOf("comments:")) + "reported: {reflect: 3, not-reflect: 0}\n");
        assertThat(take(csv).complaint()).contains("own.yaml:3", "reported");
    }
}
