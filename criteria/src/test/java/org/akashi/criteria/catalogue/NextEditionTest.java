package org.akashi.criteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akashi.criteria.CriteriaException;
import org.akashi.criteria.Wording;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Kinship;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.lint.Linter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition of a document that is already there: lineages, references under other numbers, texts with their items. */
class NextEditionTest {

    private static final String HEAD =
            "edition: {document: cloud-criteria, edition: \"2027\", name: 架空, title: {ja: 架空, en: fictitious}, "
                    + "refersTo: [isms-criteria/2016]}\nitems:\n";

    @TempDir
    private Path folder;

    private Catalogue catalogue(String items) throws IOException {
        Files.writeString(folder.resolve("next.yaml"), HEAD + items);
        return Catalogue.over(folder);
    }

    private static ResolvedEdition edition(Catalogue catalogue, String id) {
        return catalogue.edition(EditionId.parse(id).orElseThrow()).orElseThrow();
    }

    @Test
    void an_item_may_continue_several_and_several_may_continue_one() throws IOException {
        Catalogue catalogue = catalogue("""
                  - {number: "19", level: chapter, ja: 通信, en: Communications, lineage: 13@2016}
                  - {number: 19.1.1, level: control, ja: 一, en: one, lineage: [13.1.1@2016, 13.1.3@2016]}
                  - {number: 19.1.2, level: control, ja: 二, en: two, lineage: 13.2.1@2016}
                  - {number: 19.1.3, level: control, ja: 三, en: three, lineage: 13.2.1@2016}
                  - {number: 19.1.4, level: control, ja: 四, en: four}
                """);
        Kinship kinship = Kinship.between(
                edition(catalogue, "cloud-criteria/2016"),
                edition(catalogue, "cloud-criteria/2027"),
                catalogue.editions());
        assertThat(kinship.heirs("13")).containsExactly("19");
        assertThat(kinship.ancestors("19.1.1")).containsExactly("13.1.1", "13.1.3");
        assertThat(kinship.heirs("13.2.1")).containsExactly("19.1.2", "19.1.3");
        assertThat(kinship.ancestors("19.1.4")).isEmpty();
    }

    @Test
    void kin_are_told_through_an_edition_between_and_through_one_that_is_not_there() {
        Catalogue bundled = Catalogue.bundled();
        Kinship kinship = Kinship.between(
                edition(bundled, "iso-27018/2019"), edition(bundled, "iso-27018/2025"), bundled.editions());
        assertThat(kinship.isEmpty()).isFalse();
        assertThat(Kinship.between(
                                edition(bundled, "iso-27018/2014"),
                                edition(bundled, "iso-17789/2014"),
                                bundled.editions())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_is_referred_to_may_stand_under_another_number_with_all_that_is_below_it() throws IOException {
        Catalogue catalogue = catalogue("""
                  - {number: "19", level: chapter, ja: 通信, en: Communications}
                  - {number: "19.1", level: objective, ja: 網, en: Networks}
                  - {same: "13.1.2 … 13.1.3", as: isms-criteria/2016, numbered: "19.1.2 … 19.1.3"}
                """);
        ResolvedItem control =
                edition(catalogue, "cloud-criteria/2027").item("19.1.3").orElseThrow();
        assertThat(control.slot().key()).hasToString("isms-criteria/2016#13.1.3");
        assertThat(control.parent()).isEqualTo("19.1");
        ResolvedItem detail =
                edition(catalogue, "cloud-criteria/2027").item("19.1.3.1").orElseThrow();
        assertThat(detail.parent()).isEqualTo("19.1.3");
        assertThat(detail.slot().key()).hasToString("isms-criteria/2016#13.1.3.1");
    }

    @Test
    void a_reference_under_fewer_numbers_than_it_has_is_refused() {
        assertThatThrownBy(() ->
                        catalogue("  - {same: \"13.1.2 … 13.1.3\", as: isms-criteria/2016, numbered: \"19.1.2\"}\n"))
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("next.yaml:3")
                .hasMessageContaining("broken-range");
    }

    @Test
    void texts_and_statements_stand_with_their_items_and_keep_ids_of_an_earlier_edition() throws IOException {
        Catalogue catalogue = catalogue("""
                  - number: 13.1.3
                    level: control
                    ja: ネットワークの分離
                    en: Segregation in networks
                    lineage: 13.1.3@2016
                    text: {ja: 網は、分ける。}
                    statements:
                      - id: AK-13.1.3-01
                        level: detail
                        addressee: provider
                        text: {ja: 架空の事業者は、網を顧客ごとに分ける。, en: A fictitious provider keeps the networks of its customers apart.}
                """);
        ResolvedItem item = catalogue
                .item(SlotKey.parse("cloud-criteria/2027#13.1.3").orElseThrow())
                .orElseThrow();
        assertThat(catalogue.imported(item)).singleElement().satisfies(block -> {
            assertThat(block.text().ja()).isEqualTo("網は、分ける。");
            assertThat(block.wording()).isEqualTo(Wording.OFFICIAL);
        });
        assertThat(catalogue.own(item)).singleElement().satisfies(own -> {
            assertThat(own.id()).isEqualTo("AK-13.1.3-01");
            assertThat(own.text().wording()).isEqualTo(Wording.USER);
        });
        assertThat(Linter.check(catalogue, java.util.List.of()).faults()).isEmpty();
    }

    @Test
    void a_statement_with_its_item_names_no_other_and_no_id_stands_twice() {
        assertThatThrownBy(() -> catalogue("""
                          - number: 13.1.3
                            level: control
                            ja: 分離
                            en: Segregation
                            statements:
                              - {id: X-1, for: [cloud-criteria/2016#13.1.3], level: detail, text: {ja: 一, en: one}}
                              - {id: X-1, level: detail, text: {ja: 二, en: two}}
                        """))
                .isInstanceOf(CriteriaException.class)
                .satisfies(thrown -> assertThat(((CriteriaException) thrown).problems())
                        .extracting(problem -> problem.line() + " " + problem.code())
                        .containsExactly("8 UNKNOWN_KEY", "9 DUPLICATE_NUMBER"));
    }
}
