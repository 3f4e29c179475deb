package org.akashi.criteria.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.criteria.CriteriaException;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.Suffix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObligationsTest {

    @TempDir
    private Path folder;

    private Catalogue catalogue = Catalogue.bundled();

    private Scheme scheme(String id) {
        return catalogue.scheme(id).orElseThrow();
    }

    private ResolvedEdition document(String scheme) {
        return catalogue.edition(scheme(scheme).edition()).orElseThrow();
    }

    private OwedReport owed(String scheme, String items) throws IOException {
        Path file = Files.writeString(folder.resolve("choices.yaml"), "scheme: " + scheme + "\n" + items);
        return Obligations.owed(
                scheme(scheme), document(scheme), catalogue.risks(), Choices.read(file, document(scheme)));
    }

    private static Map<Owed.Kind, Long> kinds(OwedReport report) {
        return report.owed().stream().collect(Collectors.groupingBy(Owed::kind, Collectors.counting()));
    }

    @Test
    void nothing_stated_owes_a_decision_for_every_item_that_ismap_asks_about() throws IOException {
        OwedReport report = owed("ismap", "");
        assertThat(kinds(report)).isEqualTo(Map.of(Owed.Kind.DECISION, 18L + 64 + 121 + 1081));
        assertThat(report.outcome()).isEqualTo(OwedReport.Outcome.OWED);
        assertThat(report.coverage())
                .extracting(OwedReport.Coverage::all)
                .containsExactly(18 + 64 + 28 + 3, 121, 984 + 66);
        assertThat(report.coverage()).extracting(OwedReport.Coverage::covered).containsOnly(0);
    }

    @Test
    void everything_adopted_with_individual_controls_owes_nothing() throws IOException {
        StringBuilder items = new StringBuilder("items:\n");
        for (String top :
                List.of("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18")) {
            items.append("  - {below: \"").append(top).append("\", decision: adopted, individual: [OUR-1]}\n");
        }
        OwedReport report = owed("ismap", items.toString());
        assertThat(report.owed()).isEmpty();
        assertThat(report.outcome()).isEqualTo(OwedReport.Outcome.MET);
        assertThat(report.coverage()).allMatch(OwedReport.Coverage::isComplete);
    }

    @Test
    void ismap_owes_a_reason_for_a_detail_not_chosen_and_individual_controls_for_one_that_is() throws IOException {
        OwedReport report = owed("ismap", """
                items:
                  - {number: 13.1.3, decision: adopted}
                  - {numbers: "13.1.3.1 … 13.1.3.4", decision: adopted, individual: [OUR-1]}
                  - {number: 13.1.3.5, decision: adopted}
                  - {number: 13.1.3.6, decision: not-adopted}
                  - {number: 13.1.3.7, decision: not-adopted, reason: 架空の理由}
                """);
        assertThat(report.owed())
                .filteredOn(owed -> owed.what().startsWith("13.1.3"))
                .extracting(Owed::kind, Owed::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.INDIVIDUAL_CONTROL, "13.1.3.5"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.REASON, "13.1.3.6"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.DECISION, "13.1.3.8"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.DECISION, "13.1.3.9"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.DECISION, "13.1.3.10.P"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.DECISION, "13.1.3.11.P"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.DECISION, "13.1.3.12.P"));
    }

    @Test
    void a_control_left_out_with_a_reason_settles_its_details_but_not_the_mandatory_ones() throws IOException {
        OwedReport report = owed("ismap", """
                items:
                  - {number: 8.2.2, decision: not-adopted, reason: 架空の理由}
                  - {number: 8.2.3, decision: not-adopted}
                """);
        assertThat(report.owed())
                .filteredOn(owed -> owed.what().startsWith("8.2.2"))
                .extracting(Owed::what)
                .containsExactly("8.2.2.7.PB");
        assertThat(report.owed())
                .filteredOn(owed -> owed.what().equals("8.2.3"))
                .singleElement()
                .satisfies(owed -> assertThat(owed.kind()).isEqualTo(Owed.Kind.REASON));
        assertThat(report.owed()).anyMatch(owed -> owed.what().equals("8.2.3.1"));
    }

    @Test
    void a_mandatory_item_cannot_be_left_out_for_any_reason() throws IOException {
        OwedReport report = owed("ismap", """
                items: [{number: 9.4.2.2.B, decision: not-adopted, reason: 架空の理由}, {number: 3.1.2.1, decision: not-adopted, reason: 架空}]
                """);
        assertThat(report.owed())
                .filteredOn(owed -> owed.kind() == Owed.Kind.ADOPTION)
                .extracting(Owed::what)
                .containsExactly("3.1.2.1", "9.4.2.2.B");
    }

    @Test
    void the_management_criteria_ask_for_management_and_controls_and_leave_details_free() throws IOException {
        OwedReport report = owed("isms-criteria", """
                items:
                  - {number: 4.4.1.1, decision: not-adopted, reason: 架空の理由}
                  - {number: 4.4.1.2, decision: not-adopted}
                  - {number: 13.1.3, decision: not-adopted, reason: 架空の理由}
                """);
        assertThat(kinds(report))
                .isEqualTo(Map.of(Owed.Kind.DECISION, 61L - 2 + 114 - 1, Owed.Kind.REASON, 1L, Owed.Kind.ADOPTION, 1L));
    }

    @Test
    void the_cloud_criteria_ask_for_what_they_refer_to_and_for_their_own_once() throws IOException {
        assertThat(kinds(owed("cloud-criteria", ""))).isEqualTo(Map.of(Owed.Kind.DECISION, 6L + 61 + 3 + 114 + 7));
    }

    @Test
    void with_only_the_example_list_a_cs_mark_check_stays_undetermined() throws IOException {
        assertThat(catalogue.risks().kind()).isEqualTo(RiskList.Kind.EXAMPLE);
        OwedReport nothing = owed("cs-mark", "");
        assertThat(nothing.outcome()).isEqualTo(OwedReport.Outcome.UNDETERMINED);
        assertThat(nothing.listMissing()).isTrue();
        StringBuilder all = new StringBuilder("risks: [AR-01]\nitems:\n");
        catalogue
                .risks()
                .risk("AR-01")
                .orElseThrow()
                .controls()
                .forEach(control ->
                        all.append("  - {number: ").append(control.number()).append(", decision: adopted}\n"));
        OwedReport answered = owed("cs-mark", all.toString());
        assertThat(answered.owed()).isEmpty();
        assertThat(answered.outcome()).isEqualTo(OwedReport.Outcome.UNDETERMINED);
        assertThat(answered.coverage()).isNotEmpty().allMatch(OwedReport.Coverage::isComplete);
    }

    @Test
    void a_loaded_list_of_basic_risks_replaces_the_example_and_settles_the_cs_mark() throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Files.writeString(library.resolve("risks.yaml"), """
                list: {kind: basic, title: {ja: 架空の基本リスク, en: fictitious basic risks}}
                risks:
                  - {id: R-1, title: {ja: 架空, en: fictitious}, controls: [cloud-criteria/2016#13.1.3, cloud-criteria/2016#9.5.1.P]}
                """);
        catalogue = Catalogue.over(library);
        assertThat(catalogue.risks().risks()).extracting(Risk::id).containsExactly("R-1");
        OwedReport open = owed("cs-mark", "risks: [R-1, R-9]\nitems: [{number: 13.1.3, decision: adopted}]\n");
        assertThat(open.outcome()).isEqualTo(OwedReport.Outcome.OWED);
        assertThat(open.owed())
                .extracting(Owed::kind, Owed::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.ANSWER_TO_RISK, "R-1 9.5.1.P"),
                        org.assertj.core.groups.Tuple.tuple(Owed.Kind.KNOWN_RISK, "R-9"));
        OwedReport met = owed(
                "cs-mark",
                "risks: [R-1]\nitems: [{number: 13.1.3, decision: adopted}, {number: 9.5.1.P, decision: adopted}]\n");
        assertThat(met.outcome()).isEqualTo(OwedReport.Outcome.MET);
        assertThat(owed("cs-mark", "").owed()).extracting(Owed::kind).containsExactly(Owed.Kind.RISKS);
    }

    @Test
    void the_example_list_is_called_an_example_and_never_basic_risks() {
        assertThat(catalogue.risks().title().ja()).isEqualTo("Akashiリスク例").doesNotContain("基本リスク");
        assertThat(catalogue.risks().risks()).isNotEmpty().allSatisfy(risk -> {
            assertThat(risk.id()).matches("AR-[0-9]{2}");
            assertThat(risk.requirements()).isNotEmpty();
            assertThat(risk.controls()).isNotEmpty();
        });
    }

    @Test
    void ismaps_obligations_are_those_of_the_facts() {
        Scheme ismap = scheme("ismap");
        Map<Obligation, Long> counts = document("ismap").items().stream()
                .collect(Collectors.groupingBy(item -> ismap.obligation(item.slot()), Collectors.counting()));
        assertThat(counts)
                .containsEntry(Obligation.MANDATORY, 18L + 64 + 28 + 3)
                .containsEntry(Obligation.EXCLUDABLE, 121L)
                .containsEntry(Obligation.REASONED, 984L + 66);
        assertThat(document("ismap").items())
                .filteredOn(
                        item -> item.slot().suffix() == Suffix.PB || item.slot().suffix() == Suffix.B)
                .allMatch(item -> ismap.obligation(item.slot()) == Obligation.MANDATORY);
    }

    @Test
    void choices_that_cannot_be_used_are_named_all_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("choices.yaml"), """
                scheme: ismap
                items:
                  - {number: 99.1.1, decision: adopted}
                  - {number: 13.1.3, decision: maybe}
                  - {numbers: "13.1.3.9 … 13.1.3.1", decision: adopted}
                """);
        assertThatThrownBy(() -> Choices.read(file, document("ismap")))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("choices.yaml:3: unknown-reference(item, ismap/2022#99.1.1)")
                .hasMessageContaining("choices.yaml:4: unknown-value(maybe")
                .hasMessageContaining("choices.yaml:5: broken-range(");
    }
}
