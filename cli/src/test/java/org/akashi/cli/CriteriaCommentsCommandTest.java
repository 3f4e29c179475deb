package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaCommentsCommandTest {

    private static final String HEAD = """
            consultation: {id: tried, title: {ja: 架空の意見募集, en: A fictitious consultation}, document: cloud-criteria, published: 2027-01-04, first: 2027-01-05, last: 2027-01-19}
            comments:
              - {id: C-1, group: G, member: XA, by: 架空太郎, items: [18.1.1], type: editorial, text: {ja: 架空の意見一}, proposed: {ja: 架空の案}, disposition: not-reflect, reason: {ja: 架空の理由一}}
              - {id: C-2, group: G, member: XB, by: 架空花子, items: [18.1.1], type: editorial, text: {ja: 架空の意見二}, disposition: not-reflect, reason: {ja: 架空の理由一}}
            """;

    @TempDir
    private Path folder;

    private Run comments(String more, String... arguments) throws IOException {
        Files.writeString(folder.resolve("comments.yaml"), HEAD + more);
        String[] all = new String[arguments.length + 6];
        System.arraycopy(
                new String[] {"criteria", "comments", "tried", "--library", folder.toString(), "--lang=ja"},
                0,
                all,
                0,
                6);
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        return Run.of(all);
    }

    @Test
    void consultations_and_policies_are_listed_with_their_counts() {
        Run run = Run.of("criteria", "comments", "--lang", "ja");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("反映すべき 36件  反映すべきではない 6件", "反映すべき 9件  反映すべきではない 0件")
                .contains("report-2015-appendix-2  第2回ワーキンググループにおける改訂方針  9件");
    }

    @Test
    void a_table_of_policies_keeps_the_gap_of_its_source_and_marks_misprints() {
        assertThat(Run.of("criteria", "comments", "report-2015-appendix-2", "--lang", "ja")
                        .out())
                .contains("番号: 3", "番号: 4\n  改訂方針: 出典に No.4 はない。", "番号: 10");
        assertThat(Run.of("criteria", "comments", "report-2015-3.1", "--lang", "ja")
                        .out())
                .contains("・No2の反映し (sic)、クラウド固有の");
    }

    @Test
    void like_opinions_are_answered_together_and_names_are_withheld() throws IOException {
        Run run = comments("");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("「架空の意見募集」に対する意見募集の結果について", "案の公示日: 令和9年1月4日", "提出意見数: 2件")
                .contains("提出意見: 架空の意見一\n    修正案: 架空の案\n    架空の意見二", "  件数: 2件", "  理由: 架空の理由一\n")
                .doesNotContain("架空太郎", "架空花子", "番号: 2");
    }

    @Test
    void the_template_has_a_row_for_each_comment_with_its_member_body() throws IOException {
        Run run = comments("", "--form", "iso");
        assertThat(run.out())
                .contains(
                        "加盟団体 (MB/NC): XA C-1",
                        "加盟団体 (MB/NC): XB C-2",
                        "種別 (ge/te/ed): ed",
                        "修正案 (Proposed change): 架空の案")
                .doesNotContain("架空太郎");
    }

    @Test
    void an_undecided_comment_gives_status_3_and_one_without_its_change_status_1() throws IOException {
        String undecided = "  - {id: C-3, type: general, text: {ja: 架空の意見三}}\n";
        assertThat(comments(undecided).status()).isEqualTo(3);
        Run without = comments(undecided.replace("}}", "}, disposition: reflect, reason: {ja: 架空の理由三}}"));
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.out()).contains("反映すべきだが、変更が示されていない");
    }

    @Test
    void both_forms_are_written_in_every_format() throws IOException {
        Path out = folder.resolve("out");
        for (String form : new String[] {"result", "iso"}) {
            Run run = comments("", "--form", form, "--format", "docx,xlsx,html,pdf,txt", "--out", out.toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines())
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
        }
        assertThat(Files.readString(out.resolve("tried.html"))).contains("A4 landscape", "<th>提出意見</th>");
    }

    @Test
    void what_is_not_there_and_forms_that_are_none_are_refused() throws IOException {
        Run unknown = Run.of("criteria", "comments", "nowhere");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.complaint()).contains("nowhere", "report-2015-3.1");
        assertThat(comments("", "--form", "letter").status()).isEqualTo(2);
    }
}
