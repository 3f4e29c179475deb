package org.akashi.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {

    private static final String ITEM = """
              - id: %s
                for: [%s]
                level: %s
                addressee: %s
                confidence: unconfirmed
                text: {ja: "%s", en: "%s"}
            """;

    @TempDir
    private Path folder;

    private void own(String... items) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), "own:\n" + String.join("", items));
    }

    private static String item(String id, String slot, String level, String side, String ja, String en) {
        return ITEM.formatted(id, slot, level, side, ja, en);
    }

    private static String detail(String id, String ja, String en) {
        return item(id, "isms-criteria/2016#13.1.3", "detail", "provider", ja, en);
    }

    /** Findings about what is in the user's folder. */
    private List<String> findings() {
        return Linter.check(Catalogue.over(folder), List.of()).faults().stream()
                .map(LintFinding::toString)
                .map(finding -> finding.replace(folder + "/", ""))
                .filter(finding -> finding.contains(".yaml:"))
                .filter(finding -> !finding.startsWith("own/"))
                .toList();
    }

    @Test
    void the_library_that_comes_with_akashi_passes() {
        LintReport report = Linter.check(
                Catalogue.bundled(),
                CriteriaLibrary.bundled().documents().getFirst().sheets());
        assertThat(report.faults()).isEmpty();
        assertThat(report.allowances()).isEmpty();
        assertThat(report.notes()).allMatch(note -> note.lint() == Lint.GUIDE_MISSING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            事業者は、管理用の経路を業務の経路から分ける。事業者は、記録を残す。 | The provider separates management. | text.two-obligations
            事業者は、経路を分けるとともに、記録を残す。 | The provider separates the paths and records them. | text.two-obligations
            事業者は、経路を分ける。 | The provider shall separate and shall record the paths used. | text.two-obligations
            事業者は、経路を適切に分ける。 | The provider keeps paths apart. | text.not-auditable
            事業者は、経路を分ける。 | The provider keeps paths apart where necessary. | text.not-auditable
            事業者は、XYZの経路を週に一度たどり直す。 | The provider walks every path weekly. | term.undefined
            事業者は、サーバーの経路を週に一度たどり直す。 | The provider walks every path weekly. | term.variant
            経路を週に一度たどり直す。 | The provider walks every path weekly. | text.no-subject
            The provider walks paths. | The provider walks every path weekly. | text.translation-missing
            事業者は、ネットワークを分離する。 | The provider walks every path weekly. | text.restates-title
            事業者は、経路を週に一度たどり直す。 | The provider ensures segregation in networks. | text.restates-title
            """)
    void a_statement_that_breaks_a_rule_is_found_by_its_lint(String ja, String en, String lint) throws IOException {
        own(detail("X-1", ja, en));
        assertThat(findings()).anyMatch(finding -> finding.startsWith("own.yaml:2: " + lint + " X-1"));
    }

    @Test
    void a_sound_statement_passes() throws IOException {
        own(detail(
                "X-1",
                "事業者は、許した経路の一覧を週に一度、稼働中の規則と突き合わせる。",
                "Weekly, the provider compares its list of permitted paths with the rules in force."));
        assertThat(findings()).isEmpty();
    }

    @Test
    void two_statements_more_than_four_fifths_alike_are_found_in_either_language_and_their_order_does_not_matter()
            throws IOException {
        String en = "Once a quarter the provider exercises moving all machines of one rack to another rack.";
        own(
                detail("X-1", "事業者は、一つの棚の全ての仮想マシンを別の棚へ移す演習を四半期に一度行う。", en),
                detail("X-2", "事業者は、一つの棚の全ての仮想マシンを別の棚へ移す訓練を四半期に一度行う。", "Something else entirely, about racks."),
                detail("X-3", "演習の結果は、責任者が承認した計画と比べて評価される。", en.replace("Once a quarter", "Once a year")));
        assertThat(findings())
                .anyMatch(finding -> finding.matches("own.yaml:8: text.alike X-2 \\(X-1, [89][0-9], ja\\)"))
                .anyMatch(finding -> finding.matches("own.yaml:14: text.alike X-3 \\(X-1, [89][0-9], en\\)"));
    }

    @Test
    void likeness_is_the_share_of_pairs_in_common() {
        Grams abcd = Grams.of("あいうえ", 2);
        assertThat(abcd.likeness(Grams.of("「あいうえ」。", 2), 0.5)).isEqualTo(1.0);
        assertThat(abcd.likeness(Grams.of("あいうお", 2), 0.5)).isEqualTo(4.0 / 6);
        assertThat(abcd.likeness(Grams.of("かきくけこ", 2), 0.5)).isZero();
        assertThat(Grams.of("ＶＬＡＮ 10", 2).likeness(Grams.of("vlan10", 2), 0.5)).isEqualTo(1.0);
        assertThat(Grams.of("", 2).likeness(abcd, 0.5)).isZero();
    }

    @Test
    void likeness_is_that_of_a_plain_count_on_many_texts() {
        java.util.Random random = new java.util.Random(11);
        for (int round = 0; round < 2000; round++) {
            String first = text(random);
            String second = random.nextBoolean() ? text(random) : mutated(first, random);
            double slow = slow(first, second);
            double fast = Grams.of(first, 2).likeness(Grams.of(second, 2), 0.8);
            assertThat(fast > 0.8).as(first + " / " + second).isEqualTo(slow > 0.8);
            if (slow > 0.8) {
                assertThat(fast).isEqualTo(slow);
            }
        }
    }

    private static String text(java.util.Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(40); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(6)));
        }
        return text.toString();
    }

    private static String mutated(String text, java.util.Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0; i--) {
            mutated.setCharAt(random.nextInt(mutated.length()), (char) ('a' + random.nextInt(6)));
        }
        return mutated.toString();
    }

    private static double slow(String first, String second) {
        java.util.List<String> left = pairs(first);
        java.util.List<String> right = pairs(second);
        int all = left.size() + right.size();
        int common = 0;
        for (String pair : left) {
            common += right.remove(pair) ? 1 : 0;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static java.util.List<String> pairs(String text) {
        java.util.List<String> pairs = new java.util.ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    @Test
    void similar_text_for_two_objects_of_audit_is_no_duplicate() throws IOException {
        String text = "事業者は、一つの棚の全ての仮想マシンを別の棚へ移す演習を四半期に一度行う。";
        String en = "Once a quarter the provider exercises moving all machines of one rack to another rack.";
        own(detail("X-1", text, en), detail("X-2", text, en) + "    object: management-responsibility\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_statement_for_the_other_side_is_found() throws IOException {
        own(
                item(
                        "X-1",
                        "cloud-criteria/2016#Ⅶ/9.5.2",
                        "detail",
                        "provider",
                        "事業者は、像の署名を起動のたびに確かめる。",
                        "At every boot the provider verifies image signatures."),
                item(
                        "X-2",
                        "cloud-criteria/2016#9.5.1.P",
                        "detail",
                        "customer",
                        "利用者は、共有した鍵を毎月取り替える。",
                        "Monthly, the customer replaces shared keys."));
        assertThat(findings())
                .anyMatch(finding -> finding.startsWith("own.yaml:2: side.wrong X-1"))
                .anyMatch(finding -> finding.startsWith("own.yaml:8: side.wrong X-2"));
    }

    @Test
    void missing_numbers_skipping_ranges_and_collisions_are_found() throws IOException {
        Files.writeString(folder.resolve("edition.yaml"), """
                edition: {document: mine, edition: "1", name: 架空, title: {ja: 架空, en: fictitious}, refersTo: [isms-criteria/2016]}
                items:
                  - {number: 5.1.1, level: control, ja: 方針, en: Policy}
                  - {same: "5.1.1.1 … 5.1.1.20", as: isms-criteria/2016}
                  - {number: 5.1.1.22.P, level: detail, suffix: P}
                  - {number: 6.1.1, level: control, ja: 役割, en: Roles}
                  - {number: 6.1.1.1, level: detail}
                  - {number: 6.1.1.3, level: detail}
                  - {vacant: 6.1.1.4}
                  - {number: 6.1.1.5, level: detail}
                  - {number: 7.2.2, level: control, ja: 教育, en: Training}
                  - {same: "7.2.2.1 … 7.2.2.18", as: isms-criteria/2016}
                  - {number: 7.2.2.18.P, level: detail, suffix: P}
                """);
        assertThat(findings())
                .containsExactly(
                        "edition.yaml:4: range.skips mine/1#5.1.1.21 (5.1.1.21, 5.1.1.1 … 5.1.1.20)",
                        "edition.yaml:8: number.missing mine/1#6.1.1.2 (6.1.1.2)",
                        "edition.yaml:13: range.collides mine/1#7.2.2.18.P (7.2.2.18.P, isms-criteria/2016#7.2.2.18)");
    }

    @Test
    void a_mandatory_item_without_an_audit_sheet_is_a_note() {
        List<LintFinding> without = Linter.check(Catalogue.bundled(), List.of()).notes();
        assertThat(without).hasSize(28 + 3).allMatch(note -> note.lint() == Lint.GUIDE_MISSING);
        List<LintFinding> with = Linter.check(
                        Catalogue.bundled(),
                        CriteriaLibrary.bundled().documents().getFirst().sheets())
                .notes();
        assertThat(with)
                .extracting(LintFinding::item)
                .contains("ismap/2022#8.1.1.6.PB")
                .doesNotContain("ismap/2022#9.2.3.11.PB");
    }

    @Test
    void wording_rules_of_an_edition_run_over_its_imported_text() throws IOException {
        Files.writeString(folder.resolve("import.yaml"), """
                imported: {edition: isms-criteria/2016}
                texts:
                  - {number: 4.5.1.1, text: {ja: 組織は、必要な経営資源を決める。}}
                  - {number: 4.5.1.2, text: {ja: 組織は、必要な資源を決める。}}
                """);
        assertThat(Linter.check(Catalogue.over(folder), List.of()).faults())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.lint()).isEqualTo(Lint.TERM_VARIANT);
                    assertThat(finding.item()).isEqualTo("isms-criteria/2016#4.5.1.1");
                    assertThat(finding.arguments()).containsExactly("経営資源", "資源");
                });
    }

    @Test
    void an_item_that_a_map_forgets_is_found_on_both_sides() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                edition: {document: a, edition: "1", name: 架空, title: {ja: 架空, en: fictitious}}
                items: [{number: "1", level: control, ja: 一, en: one}, {number: "2", level: control, ja: 二, en: two}, {number: "3", level: detail}]
                """);
        Files.writeString(folder.resolve("map.yaml"), """
                map: {id: a-a, from: a/1, to: a/1, levels: [control], title: {ja: 架空, en: fictitious}, source: {ja: 架空, en: fictitious}}
                rows: |
                  1 -> 2 : intersects
                gaps: [{from: "2", reason: unknown}]
                """);
        assertThat(findings()).containsExactly("map.yaml:1: map.gap a-a#1 (1, a/1)");
    }

    @Test
    void an_allowance_lets_one_item_pass_one_check_and_one_that_is_not_needed_is_a_fault() throws IOException {
        own(detail("X-1", "事業者は、経路を適切に分ける。", "The provider keeps paths apart."));
        Files.writeString(folder.resolve("allow.yaml"), """
                allowances:
                  - {item: X-1, lint: text.not-auditable, reason: {ja: 架空の理由, en: fictitious reason}}
                  - {item: X-1, lint: text.alike, reason: {ja: 架空の理由, en: fictitious reason}}
                """);
        assertThat(findings()).containsExactly("allow.yaml:3: allowance.unused X-1 (text.alike)");
    }

    @Test
    void own_text_that_would_be_shown_without_its_mark_is_found() throws IOException {
        String sound = detail(
                "X-1",
                "事業者は、許した経路の一覧を週に一度、稼働中の規則と突き合わせる。",
                "Weekly, the provider compares its list of permitted paths with the rules in force.");
        for (String unmarked :
                List.of("wording: official", "origin: derived-from-standard", "origin: derived-reworded")) {
            own(sound + "    " + unmarked + "\n");
            assertThat(findings()).containsExactly("own.yaml:2: text.unmarked X-1 ()");
        }
        own(sound + "    origin: own-supplement\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void more_allowances_than_two_per_cent_of_the_own_items_are_a_fault() throws IOException {
        int most = Catalogue.bundled().own().size() / 50;
        StringBuilder items = new StringBuilder();
        StringBuilder allowances = new StringBuilder("allowances:\n");
        for (int i = 0; i <= most; i++) {
            String id = "X-" + i;
            items.append(
                    detail(id, "事業者は、経路" + i + "を適切に" + (char) ('亜' + i) + "く。", "The provider keeps path " + i + "."));
            allowances
                    .append("  - {item: ")
                    .append(id)
                    .append(", lint: text.not-auditable, reason: {ja: 架空の理由, en: fictitious reason}}\n");
        }
        own(items.toString());
        Files.writeString(folder.resolve("allow.yaml"), allowances);
        int own = Catalogue.bundled().own().size() + most + 1;
        assertThat(most + 1).isGreaterThan(own / 50);
        assertThat(findings())
                .filteredOn(finding -> finding.contains("allowance."))
                .containsExactly("allow.yaml:2: allowance.too-many allowances (" + (most + 1) + ", " + own + ")");
    }

    @Test
    void a_control_of_the_criteria_without_a_statement_is_a_note() throws IOException {
        Files.writeString(folder.resolve("edition.yaml"), """
                edition: {document: isms-criteria, edition: "2027", name: 架空, title: {ja: 架空, en: fictitious}}
                items:
                  - {number: "5", level: chapter, ja: 章, en: chapter}
                  - {number: "5.1", level: objective, ja: 目的, en: objective, text: {ja: 架空の目的。}}
                  - {number: 5.1.1, level: control, ja: 方針, en: policy}
                  - number: 5.1.2
                    level: control
                    ja: 見直し
                    en: review
                    statements: [{id: X-1, level: control, text: {ja: 組織は、方針を毎年見直して記録する。, en: Every year the organization reviews its policies.}}]
                """);
        assertThat(Linter.check(Catalogue.over(folder), List.of()).notes())
                .filteredOn(note -> note.lint() == Lint.STATEMENT_MISSING)
                .extracting(LintFinding::item)
                .containsExactly("isms-criteria/2027#5.1.1");
    }

    @Test
    void ids_of_lints_are_unique_and_found_again() {
        assertThat(Lint.values()).extracting(Lint::id).doesNotHaveDuplicates();
        for (Lint lint : Lint.values()) {
            assertThat(Lint.parse(lint.id())).contains(lint);
        }
        assertThat(Lint.parse("text.*")).isEmpty();
    }
}
