package org.akashi.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledLibraryTest {

    private final CriteriaLibrary library = CriteriaLibrary.bundled();
    private final CriteriaDocument document = document(CriteriaLibrary.DEFAULT_DOCUMENT);

    private CriteriaDocument document(String id) {
        return switch (library.select(id)) {
            case Selection.Found found -> found.document();
            case Selection.Unknown unknown -> throw new AssertionError("unknown: " + unknown);
        };
    }

    private AuditSheet sheet(String key) {
        return document.sheet(key).orElseThrow();
    }

    @Test
    void the_default_document_is_iso_27017_of_2015() {
        assertThat(document.reference()).isEqualTo("iso-27017/2015");
        assertThat(document("iso-27017/2015")).isSameAs(document);
        assertThat(document.sheets())
                .extracting(AuditSheet::key)
                .containsExactly("C.6/9.2.3", "C.6/9.4.1", "C.8/13.1.3");
    }

    @Test
    void an_unknown_document_is_answered_with_the_known_ones() {
        assertThat(library.select("iso-27017/1999"))
                .isEqualTo(new Selection.Unknown("iso-27017/1999", List.of("iso-27017/2015")));
    }

    @Test
    void segregation_in_networks_has_one_standard_with_four_cases_and_three_guides() {
        AuditSheet sheet = sheet("C.8/13.1.3");
        assertThat(sheet.standards()).singleElement().satisfies(standard -> {
            assertThat(standard.cases()).extracting(StandardCase::number).containsExactly(1, 2, 3, 4);
            assertThat(standard.guides()).extracting(AuditGuide::number).containsExactly("1.1", "1.2", "1.3");
            assertThat(standard.guides())
                    .extracting(AuditGuide::cases)
                    .containsExactly(List.of(1, 2), List.of(1, 2), List.of(3, 4));
        });
        assertThat(sheet.guide("1.3").orElseThrow().confirmations())
                .extracting(Confirmation::procedures)
                .containsExactly(List.of("management.separate"), List.of("management.staff-only"));
    }

    @Test
    void the_reports_own_display_number_is_told_from_ours() {
        AuditSheet networks = sheet("C.8/13.1.3");
        assertThat(networks.display().ja()).isEqualTo("C.8.3.3 通信のセキュリティ <13>");
        assertThat(networks.displaySource()).isEqualTo(AuditSheet.DisplaySource.REPORT);
        assertThat(sheet("C.6/9.2.3").displaySource()).isEqualTo(AuditSheet.DisplaySource.AKASHI);
        assertThat(sheet("C.6/9.4.1").displaySource()).isEqualTo(AuditSheet.DisplaySource.AKASHI);
    }

    @Test
    void every_guide_says_what_to_confirm_from_what_evidence_how_and_where() {
        assertThat(document.sheets())
                .flatExtracting(AuditSheet::guides)
                .isNotEmpty()
                .allSatisfy(guide -> {
                    assertThat(guide.confirmations()).isNotEmpty();
                    assertThat(guide.evidence()).isNotEmpty();
                    assertThat(guide.evidence())
                            .allSatisfy(evidence -> assertThat(evidence.kinds()).isNotEmpty());
                    assertThat(guide.techniques())
                            .contains(new TechniqueUse(Technique.INSPECTION, TechniqueUse.Means.CAAT));
                    assertThat(guide.roles()).isNotEmpty();
                    assertThat(guide.cells()).isNotEmpty();
                    assertThat(guide.components()).isNotEmpty();
                    assertThat(guide.procedures()).isNotEmpty();
                });
    }

    @Test
    void guide_numbers_are_unique_within_a_sheet() {
        assertThat(document.sheets())
                .allSatisfy(sheet -> assertThat(sheet.guides())
                        .extracting(AuditGuide::number)
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_sentence_is_ours_in_japanese_and_in_english() {
        assertThat(document.sheets()).allMatch(AuditSheet::owesNotice);
        assertThat(document.sheets())
                .flatExtracting(AuditSheet::texts)
                .hasSizeGreaterThan(30)
                .allSatisfy(block -> {
                    assertThat(block.wording()).isEqualTo(Wording.AKASHI);
                    assertThat(block.text().ja()).matches(hasJapanese());
                    assertThat(block.text().en()).matches(hasJapanese().negate());
                });
    }

    private static Predicate<String> hasJapanese() {
        return text -> text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        });
    }

    @Test
    void the_notice_says_that_the_words_are_not_official() {
        assertThat(library.ownTextNotice().ja()).isEqualTo("本文はAkashi独自の文であり、公式の基準本文ではありません。");
        assertThat(library.ownTextNotice().en()).contains("Akashi's own").contains("not the official text");
    }

    @Test
    void every_file_of_the_library_is_reached_from_its_index() throws IOException {
        Path folder = Path.of("src/main/resources/library");
        String named = Files.readString(folder.resolve("library.yaml"))
                + Files.readString(folder.resolve("iso-27017/2015/document.yaml"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("library.yaml")))
                    .allMatch(named::contains);
        }
    }
}
