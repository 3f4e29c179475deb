package org.akashi.criteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.Suffix;
import org.junit.jupiter.api.Test;

class BundledCatalogueTest {

    private final Catalogue catalogue = Catalogue.bundled();

    private ResolvedEdition edition(String id) {
        return catalogue.edition(EditionId.parse(id).orElseThrow()).orElseThrow();
    }

    private Map<Level, Long> levels(String id) {
        return edition(id).edition().slots().collect(Collectors.groupingBy(Slot::level, Collectors.counting()));
    }

    @Test
    void the_documents_are_there_in_their_editions() {
        assertThat(catalogue.editions())
                .extracting(edition -> edition.edition().id().toString())
                .containsExactly(
                        "cloud-criteria/2016",
                        "ismap/2022",
                        "isms-criteria/2016",
                        "iso-17789/2014",
                        "iso-27001/2013",
                        "iso-27001/2022",
                        "iso-27002/2013",
                        "iso-27002/2022",
                        "iso-27017/2015",
                        "iso-27017/2026",
                        "iso-27018/2014",
                        "iso-27018/2019",
                        "iso-27018/2025");
    }

    @Test
    void the_management_criteria_have_35_objectives_and_114_controls() {
        assertThat(levels("isms-criteria/2016"))
                .containsEntry(Level.CHAPTER, 14L)
                .containsEntry(Level.OBJECTIVE, 35L)
                .containsEntry(Level.CONTROL, 114L)
                .containsEntry(Level.MANAGEMENT, 61L);
    }

    @Test
    void ismap_has_1163_items_in_three_parts_with_its_suffixes() {
        Map<Level, Long> levels = levels("ismap/2022");
        assertThat(levels)
                .containsEntry(Level.GOVERNANCE, 18L)
                .containsEntry(Level.MANAGEMENT, 64L)
                .containsEntry(Level.DETAIL, 1081L)
                .containsEntry(Level.CONTROL, 121L);
        assertThat(edition("ismap/2022")
                        .edition()
                        .slots()
                        .filter(slot -> slot.level() == Level.DETAIL)
                        .collect(Collectors.groupingBy(Slot::suffix, Collectors.counting())))
                .containsEntry(Suffix.P, 66L)
                .containsEntry(Suffix.PB, 28L)
                .containsEntry(Suffix.B, 3L);
    }

    @Test
    void the_cloud_document_has_the_referred_items_under_both_identities() {
        ResolvedEdition cloud = edition("cloud-criteria/2016");
        ResolvedItem referred = cloud.item("13.1.3.9").orElseThrow();
        assertThat(referred.identities())
                .extracting(SlotKey::toString)
                .containsExactly("cloud-criteria/2016#13.1.3.9", "isms-criteria/2016#13.1.3.9");
        assertThat(cloud.item("13.1.3.10.P").orElseThrow().identities()).hasSize(1);
        assertThat(cloud.below("13.1.3"))
                .extracting(item -> item.key().number())
                .startsWith("13.1.3", "13.1.3.1")
                .endsWith("13.1.3.9", "13.1.3.10.P", "13.1.3.11.P", "13.1.3.12.P");
        assertThat(cloud.item("4.4.1.1").orElseThrow().parent()).isEqualTo("4.4.1");
    }

    @Test
    void the_cloud_document_has_every_control_of_the_referred_one_and_the_seven_of_its_own() {
        assertThat(edition("cloud-criteria/2016").items().stream()
                        .filter(item -> item.slot().level() == Level.CONTROL)
                        .map(item -> item.key().number())
                        .filter(number -> !number.contains("/")))
                .hasSize(114 + 7);
        assertThat(edition("cloud-criteria/2016")
                        .edition()
                        .slots()
                        .filter(slot -> slot.addressee() == Addressee.CUSTOMER))
                .hasSize(39);
    }

    @Test
    void every_titled_item_has_both_languages_and_every_item_says_how_it_is_known() {
        assertThat(catalogue.editions())
                .flatExtracting(ResolvedEdition::items)
                .extracting(ResolvedItem::slot)
                .allSatisfy(slot -> {
                    assertThat(slot.provenance().source().ja()).isNotEmpty();
                    assertThat(slot.title().text().ja().isEmpty())
                            .isEqualTo(slot.title().text().en().isEmpty());
                });
    }

    @Test
    void a_control_that_was_renumbered_keeps_its_lineage() {
        Function<String, String> lineage = key -> catalogue
                .item(SlotKey.parse(key).orElseThrow())
                .orElseThrow()
                .slot()
                .lineage()
                .getFirst();
        assertThat(lineage.apply("iso-27002/2022#8.22")).isEqualTo("13.1.3@2013");
        assertThat(lineage.apply("iso-27018/2019#A.11.13")).isEqualTo(lineage.apply("iso-27018/2014#A.10.13"));
        assertThat(lineage.apply("iso-27001/2022#10.2")).isEqualTo("10.1@2013");
    }

    @Test
    void numbers_that_ismap_does_not_use_stay_vacant() {
        assertThat(edition("ismap/2022").edition().vacancies())
                .extracting(Edition.Vacancy::number)
                .contains("16.1.1.13", "6.1.3.4");
    }
}
