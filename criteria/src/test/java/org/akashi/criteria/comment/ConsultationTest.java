package org.akashi.criteria.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.akashi.criteria.CriteriaException;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.lint.Linter;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationTest {

    private static final String OLD = """
            edition: {document: tried, edition: "1", name: 架空1, title: {ja: 架空, en: fictitious}}
            items:
              - {number: "5", level: chapter, ja: 方針, en: Policies}
              - {number: "5.1", level: control, ja: 記録, en: Records, text: {ja: 組織は、経営資源の記録を保つ。}}
              - {number: "5.2", level: control, ja: 鍵, en: Keys, text: {ja: 組織は、鍵を替える。}}
            """;

    /** Chapter 5 has become chapter 6, one item is reworded, one is new. */
    private static final String NEXT = """
            edition: {document: tried, edition: "2", name: 架空2, title: {ja: 架空, en: fictitious}}
            items:
              - {number: "6", level: chapter, ja: 方針, en: Policies, lineage: 5@1}
              - {number: "6.1", level: control, ja: 記録, en: Records, lineage: 5.1@1, text: {ja: 組織は、資源の記録を保つ。}}
              - {number: "6.2", level: control, ja: 鍵, en: Keys, lineage: 5.2@1, text: {ja: 組織は、鍵を替える。}}
              - {number: "6.3", level: control, ja: 写し, en: Copies, text: {ja: 組織は、写しを取る。}}
            """;

    private static final String HEAD = """
            consultation: {id: tried, title: {ja: 架空の意見募集}, document: tried, from: tried/1, to: tried/2, first: 2027-01-05, last: 2027-01-19}
            comments:
            """;

    private static final String REWORDED = """
              - {id: C-1, items: ["5.1"], type: editorial, text: {ja: 架空の意見}, disposition: reflect, reason: {ja: 架空の理由},
                 changes: [{hunk: "5.1", kind: reworded}]}
            """;

    @TempDir
    private Path folder;

    private Catalogue catalogue(String next, String... comments) throws IOException {
        Files.writeString(folder.resolve("1.yaml"), OLD);
        Files.writeString(folder.resolve("2.yaml"), next);
        if (comments.length > 0) {
            Files.writeString(folder.resolve("comments.yaml"), HEAD + String.join("", comments));
        }
        return Catalogue.over(folder);
    }

    private static List<CommentState> states(Catalogue catalogue) {
        Consultation consultation = catalogue.consultation("tried").orElseThrow();
        Optional<Revision> revision = consultation.revision(catalogue);
        return consultation.comments().stream()
                .map(comment -> comment.state(revision))
                .toList();
    }

    @Test
    void the_consultations_of_2015_are_there_with_their_reported_counts_and_no_comment() {
        Consultation isms =
                Catalogue.bundled().consultation("report-2015-isms-criteria").orElseThrow();
        Consultation cloud =
                Catalogue.bundled().consultation("report-2015-cloud-criteria").orElseThrow();
        assertThat(List.of(isms.count(Disposition.REFLECT), isms.count(Disposition.NOT_REFLECT)))
                .containsExactly(36, 6);
        assertThat(List.of(cloud.count(Disposition.REFLECT), cloud.count(Disposition.NOT_REFLECT)))
                .containsExactly(9, 0);
        assertThat(isms.first() + " " + isms.last()).isEqualTo("2015-01-05 2015-01-19");
        assertThat(cloud.first() + " " + cloud.last()).isEqualTo("2015-01-16 2015-01-26");
        assertThat(Catalogue.bundled().consultations()).hasSize(2).allSatisfy(consultation -> {
            assertThat(consultation.isOnlyReported()).isTrue();
            assertThat(consultation.comments()).isEmpty();
        });
    }

    @Test
    void the_tables_of_policies_have_the_rows_of_the_report_and_the_second_meeting_no_number_4() {
        assertThat(Catalogue.bundled().policyTables())
                .extracting(table -> table.id() + " " + table.policies().size() + " " + table.absent())
                .containsExactly(
                        "report-2015-2.1.1 7 []",
                        "report-2015-3.1 9 []",
                        "report-2015-appendix-1 8 []",
                        "report-2015-appendix-2 9 [4]",
                        "report-2015-appendix-3 1 []");
        PolicyTable second = Catalogue.bundled().policyTables().get(3);
        assertThat(second.policy(4)).isEmpty();
        assertThat(second.last()).isEqualTo(10);
        Policy seventh = Catalogue.bundled().policyTables().get(1).policy(7).orElseThrow();
        assertThat(seventh.text().ja()).contains("・No2の反映し、クラウド固有の");
        assertThat(seventh.sic()).containsExactly("No2の反映し");
    }

    @Test
    void a_comment_to_be_reflected_is_carried_out_while_its_change_is_there() throws IOException {
        Catalogue catalogue = catalogue(NEXT, REWORDED, """
                  - {id: C-2, type: technical, text: {ja: 架空の意見}, disposition: reflect-in-part, reason: {ja: 架空の理由}, changes: [{hunk: "+6.3"}]}
                  - {id: C-3, type: general, text: {ja: 架空の意見}, disposition: not-reflect, reason: {ja: 架空の理由}}
                  - {id: C-4, type: general, text: {ja: 架空の意見}}
                  - {id: C-5, type: general, text: {ja: 架空の意見}, disposition: reflect, reason: {ja: 架空の理由}}
                """);
        assertThat(states(catalogue))
                .containsExactly(
                        CommentState.CARRIED_OUT,
                        CommentState.CARRIED_OUT,
                        CommentState.NOT_REFLECTED,
                        CommentState.UNDECIDED,
                        CommentState.WITHOUT_CHANGE);
        assertThat(Linter.check(catalogue, List.of()).faults())
                .extracting(finding -> finding.lint().id() + " " + finding.item())
                .containsExactly("comment.no-change tried#C-5");
    }

    @Test
    void a_comment_reopens_when_its_change_is_taken_back_even_if_the_item_is_still_renumbered() throws IOException {
        Catalogue catalogue = catalogue(NEXT.replace("、資源の", "、経営資源の"), REWORDED);
        assertThat(states(catalogue)).containsExactly(CommentState.REOPENED);
        assertThat(Linter.check(catalogue, List.of()).faults())
                .extracting(finding -> finding.lint().id() + " " + finding.item() + " " + finding.arguments())
                .containsExactly("comment.reopened tried#C-1 [tried, 5.1, tried/1, tried/2]");
    }

    @Test
    void a_change_may_be_named_by_the_words_that_it_brings() throws IOException {
        String words = REWORDED.replace("kind: reworded", "words: 保管");
        assertThat(states(catalogue(NEXT, words))).containsExactly(CommentState.REOPENED);
        assertThat(states(catalogue(NEXT.replace("記録を保つ", "記録を保管する"), words)))
                .containsExactly(CommentState.CARRIED_OUT);
    }

    @Test
    void what_a_policy_leaves_as_it_is_is_unchanged_by_decision_and_a_change_breaks_it() throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), """
                policies: {id: tried-policies, title: {ja: 架空の方針}, source: {ja: 架空}, from: tried/1, to: tried/2}
                rows: [{number: 1, text: {ja: 変更なし。}, unchanged: ["5.2"]}, {number: 2, text: {ja: 変更なし。}, unchanged: ["5.1"]}]
                """);
        Catalogue catalogue = catalogue(NEXT.replace("\"6", "\"5"));
        EditionId old = new EditionId("tried", "1");
        EditionId next = new EditionId("tried", "2");
        Revision revision = Revision.between(
                catalogue,
                catalogue.edition(old).orElseThrow(),
                catalogue,
                catalogue.edition(next).orElseThrow(),
                Revision.By.WHAT_IS_THERE,
                Decisions.of(catalogue, old, next));
        Hunk kept = revision.hunk("5.2").orElseThrow();
        assertThat(kept.changes()).containsExactly(Change.UNCHANGED_BY_DECISION);
        assertThat(kept.decision()).isEqualTo("tried-policies No. 1");
        assertThat(revision.hunk("5.1").orElseThrow().breaksDecision()).isTrue();
    }

    @Test
    void everything_wrong_in_a_consultation_is_told_at_once_with_its_line() throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), """
                policies: {id: p, title: {ja: 架空}, source: {ja: 架空}}
                rows:
                  - {number: 1, text: {ja: 架空の方針}, sic: [誤植]}
                  - {number: 3, text: {ja: 架空の方針}}
                """);
        assertThatThrownBy(() -> catalogue(NEXT, """
                          - {id: C-1, type: loud, text: {ja: 架空}}
                          - {id: C-1, type: general, text: {ja: 架空}, disposition: reflect}
                          - {id: C-2, type: general, text: {ja: 架空}, disposition: not-reflect, reason: {ja: 架空}, changes: [{hunk: "5.1"}]}
                        """))
                .isInstanceOf(CriteriaException.class)
                .satisfies(thrown -> assertThat(((CriteriaException) thrown).problems())
                        .extracting(problem -> problem.toString().replaceAll(".*/", ""))
                        .containsExactly(
                                "comments.yaml:3: unknown-value(loud, general, technical, editorial)",
                                "comments.yaml:4: missing-key(reason)",
                                "comments.yaml:3)",
                                "comments.yaml:5: unknown-key(changes)",
                                "policies.yaml:3: unknown-reference(sic, 誤植)",
                                "policies.yaml:3: broken-range(1 … 3, 2)"));
        Files.delete(folder.resolve("policies.yaml"));
        assertThatThrownBy(() -> catalogue(NEXT, REWORDED.replace("items: [\"5.1\"]", "items: [\"9.9\"]")))
                .hasMessageContaining("unknown-reference(item, tried/1#9.9)");
    }
}
