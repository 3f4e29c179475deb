package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.criteria.AuditGuide;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.CriteriaDocument;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.EvidenceTerm;
import org.akashi.criteria.ModelCell;
import org.akashi.model.Cell;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.junit.jupiter.api.Test;

class AuditRunnerTest {

    private final List<AuditGuide> guides = CriteriaLibrary.bundled().documents().stream()
            .map(CriteriaDocument::sheets)
            .flatMap(List::stream)
            .map(AuditSheet::guides)
            .flatMap(List::stream)
            .toList();

    @Test
    void every_procedure_that_a_guide_names_exists_and_every_procedure_serves_a_guide() {
        Set<String> named = guides.stream()
                .flatMap(guide -> guide.procedures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyElementsOf(Procedures.ids());
    }

    @Test
    void what_a_procedure_needs_is_expected_evidence_of_its_guide_or_of_its_sheet() {
        for (CriteriaDocument document : CriteriaLibrary.bundled().documents()) {
            for (AuditSheet sheet : document.sheets()) {
                Set<String> expected = sheet.guides().stream()
                        .flatMap(guide -> guide.evidence().stream())
                        .flatMap(evidence -> evidence.kinds().stream())
                        .map(EvidenceTerm::key)
                        .collect(Collectors.toSet());
                sheet.guides().stream()
                        .flatMap(guide -> guide.procedures().stream())
                        .map(Procedures.all()::get)
                        .forEach(procedure -> assertThat(expected)
                                .as(procedure.id())
                                .containsAll(procedure.needs().stream()
                                        .map(AuditRunnerTest::key)
                                        .toList()));
            }
        }
    }

    @Test
    void evidence_that_the_library_calls_collected_is_a_kind_that_readers_know() {
        Set<String> collected = CriteriaLibrary.bundled().evidence().values().stream()
                .filter(EvidenceTerm::collected)
                .map(term -> term.key() + " " + term.usualFile())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(EvidenceKind.values()).map(kind -> key(kind) + " " + kind.usualFile()))
                .containsAll(collected);
        Set<String> others = CriteriaLibrary.bundled().evidence().values().stream()
                .filter(term -> !term.collected())
                .map(term -> term.key() + " " + term.usualFile())
                .collect(Collectors.toSet());
        assertThat(Stream.of(FurtherEvidence.values()).map(kind -> key(kind) + " " + kind.usualFile()))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void the_cells_of_the_guides_are_the_cells_of_the_model() {
        assertThat(Arrays.stream(ModelCell.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Cell.values()).map(Enum::name).toList());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void an_empty_cloud_without_evidence_is_undetermined_in_everything() {
        AuditResult result = new SmallCloud().without(EvidenceKind.values()).judged();
        assertThat(result.procedures()).hasSize(12).allSatisfy(procedure -> {
            assertThat(procedure.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(procedure.missing()).isNotEmpty();
        });
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_finding_that_two_guides_are_about_is_one_finding_that_counts_against_both() {
        AuditResult result = new SmallCloud()
                .project("globex")
                .user("gina", "globex")
                .gives("admin", "gina", "globex")
                .judged();
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.CLOUD_ADMIN_IN_TENANT)
                .singleElement()
                .satisfies(finding -> assertThat(finding.items()).containsExactly("C.6/9.2.3#1.1", "C.6/9.4.1#1.1"));
    }

    @Test
    void ids_of_findings_do_not_depend_on_names_or_order() {
        SmallCloud one =
                new SmallCloud().project("a").project("b").user("u", "a").user("v", "b");
        one.gives("admin", "u", "a").gives("admin", "v", "b");
        SmallCloud other =
                new SmallCloud().project("b").project("a").user("v", "b").user("u", "a");
        other.gives("admin", "v", "b").gives("admin", "u", "a");
        assertThat(ids(one)).isEqualTo(ids(other)).doesNotHaveDuplicates().allMatch(id -> id.matches("F-[0-9a-f]{12}"));
    }

    private static List<String> ids(SmallCloud cloud) {
        return cloud.judged().findings().stream().map(Finding::id).toList();
    }

    @Test
    void every_code_has_a_severity() {
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(Severities.of(code)).isNotNull());
    }
}
