package org.akashi.criteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akashi.criteria.CriteriaException;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Wording;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own library over the bundled one, sound and not. */
class LayeredCatalogueTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private List<String> problems() {
        try {
            Catalogue.over(folder);
            return List.of();
        } catch (CriteriaException e) {
            return e.problems().stream()
                    .map(Problem::toString)
                    .map(problem -> problem.replace(folder + "/", ""))
                    .toList();
        }
    }

    @Test
    void statements_of_the_users_stand_beside_ours_in_the_slots_they_name() throws IOException {
        file("own.yaml", """
                own:
                  - id: X-1
                    for: [isms-criteria/2016#13.1.3]
                    level: detail
                    addressee: provider
                    confidence: confirmed
                    text: {ja: 分ける。, en: It is kept apart.}
                """);
        Catalogue catalogue = Catalogue.over(folder);
        ResolvedItem item = catalogue
                .item(SlotKey.parse("cloud-criteria/2016#13.1.3").orElseThrow())
                .orElseThrow();
        ResolvedItem home = catalogue
                .item(SlotKey.parse("isms-criteria/2016#13.1.3").orElseThrow())
                .orElseThrow();
        assertThat(catalogue.own(home))
                .filteredOn(own -> own.id().equals("X-1"))
                .singleElement()
                .satisfies(own -> assertThat(own.text().wording()).isEqualTo(Wording.USER));
        assertThat(catalogue.own(item)).noneMatch(own -> own.id().equals("X-1"));
        ResolvedItem referred = catalogue
                .item(SlotKey.parse("cloud-criteria/2016#13.1.2").orElseThrow())
                .orElseThrow();
        assertThat(referred.identities()).hasSize(2);
    }

    @Test
    void official_text_fills_slots_in_every_document_that_refers_to_them() throws IOException {
        file("import.yaml", """
                imported: {edition: isms-criteria/2016}
                texts:
                  - {number: 13.1.3.9, text: {ja: （公式の本文）}}
                """);
        Catalogue catalogue = Catalogue.over(folder);
        ResolvedItem item = catalogue
                .item(SlotKey.parse("cloud-criteria/2016#13.1.3.9").orElseThrow())
                .orElseThrow();
        assertThat(catalogue.imported(item))
                .singleElement()
                .satisfies(text -> assertThat(text.wording()).isEqualTo(Wording.OFFICIAL));
    }

    @Test
    void everything_wrong_in_several_files_is_told_at_once_with_file_and_line() throws IOException {
        file("a/own.yaml", """
                own:
                  - id: X-1
                    for: [isms-criteria/2016#99.1.3, isms-criteria]
                    level: detale
                    confidence: likely
                    text: {ja: 分ける。}
                  - id: X-1
                    for: [isms-criteria/2016#13.1.3]
                    level: detail
                    confidence: confirmed
                    text: {ja: 分ける。, en: Apart.}
                    colour: red
                """);
        file("b.yaml", "what: ever\n");
        Files.write(folder.resolve("c.yaml"), "own: # 日本語\n".getBytes(Charset.forName("windows-31j")));
        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("a/own.yaml:3: wrong-shape(document/edition#number)"))
                .anyMatch(problem -> problem.startsWith("a/own.yaml:4: unknown-value(detale"))
                .anyMatch(problem -> problem.startsWith("a/own.yaml:5: unknown-value(likely"))
                .anyMatch(problem -> problem.equals("a/own.yaml:6: missing-key(en)"))
                .anyMatch(problem -> problem.equals("a/own.yaml:7: duplicate-number(X-1, a/own.yaml:2)"))
                .anyMatch(problem -> problem.equals("a/own.yaml:12: unknown-key(colour)"))
                .anyMatch(problem -> problem.startsWith("b.yaml:1: missing-key("))
                .anyMatch(problem -> problem.startsWith("c.yaml:1: not-utf-8("));
    }

    @Test
    void a_statement_for_an_item_that_no_document_has_is_named() throws IOException {
        file("own.yaml", """
                own:
                  - id: X-1
                    for: [isms-criteria/2016#99.1.3, nowhere/1#1]
                    level: detail
                    confidence: confirmed
                    text: {ja: 分ける。, en: Apart.}
                """);
        assertThat(problems())
                .containsExactly(
                        "own.yaml:2: unknown-reference(edition, nowhere/1#1)",
                        "own.yaml:2: unknown-reference(item, isms-criteria/2016#99.1.3)");
    }

    @Test
    void a_broken_range_an_unknown_edition_and_a_number_used_twice_are_named_with_their_lines() throws IOException {
        file("edition.yaml", """
                edition:
                  {document: mine, edition: "1", name: mine, title: {ja: 私, en: mine}, refersTo: [isms-criteria/2016, other/1]}
                items:
                  - {number: 5.1.1, level: control, ja: 方針, en: Policy}
                  - {same: "5.1.1.1 … 5.1.1.99", as: isms-criteria/2016}
                  - {same: "5.1.1.9 … 5.1.1.7", as: isms-criteria/2016}
                  - {same: "6.1.1", as: other/1}
                  - {number: 5.1.1.5, level: detail}
                """);
        assertThat(problems())
                .contains("edition.yaml:6: broken-range(5.1.1.9 … 5.1.1.7, …)")
                .contains("edition.yaml:8: duplicate-number(5.1.1.5, edition.yaml:5)");
        file("edition.yaml", """
                edition:
                  {document: mine, edition: "1", name: mine, title: {ja: 私, en: mine}, refersTo: [isms-criteria/2016, other/1]}
                items:
                  - {number: 5.1.1, level: control, ja: 方針, en: Policy}
                  - {same: "5.1.1.20 … 5.1.1.23", as: isms-criteria/2016}
                  - {same: "6.1.1", as: other/1}
                """);
        assertThat(problems())
                .containsExactly(
                        "edition.yaml:5: broken-range(5.1.1.20 … 5.1.1.23, isms-criteria/2016#5.1.1.22)",
                        "edition.yaml:5: broken-range(5.1.1.20 … 5.1.1.23, isms-criteria/2016#5.1.1.23)",
                        "edition.yaml:6: unknown-reference(edition, other/1)");
    }

    @Test
    void references_in_a_circle_are_named_with_the_way() throws IOException {
        file("a.yaml", """
                edition: {document: a, edition: "1", name: a, title: {ja: あ, en: a}, refersTo: [b/1]}
                items: [{same: "1", as: b/1}]
                """);
        file("b.yaml", """
                edition: {document: b, edition: "1", name: b, title: {ja: い, en: b}, refersTo: [a/1]}
                items: [{same: "1", as: a/1}]
                """);
        assertThat(problems()).contains("b.yaml:2: cyclic-reference(a/1 → b/1 → a/1)");
    }

    @Test
    void an_edition_of_the_users_replaces_the_bundled_one() throws IOException {
        file("mine.yaml", """
                edition: {document: iso-17789, edition: "2014", name: mine, title: {ja: 私, en: mine}}
                items: [{number: "1", level: role, ja: 役, en: role}]
                """);
        ResolvedEdition edition = Catalogue.over(folder)
                .edition(EditionId.parse("iso-17789/2014").orElseThrow())
                .orElseThrow();
        assertThat(edition.items()).hasSize(1);
        assertThat(edition.edition().head().user()).isTrue();
    }
}
