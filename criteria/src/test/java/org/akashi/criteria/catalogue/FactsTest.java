package org.akashi.criteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.TitleBy;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapGap;
import org.akashi.criteria.map.MapRow;
import org.akashi.criteria.map.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library against the facts it was made from: numbers, titles, what is confirmed and what is not. */
class FactsTest {

    private final Catalogue catalogue = Catalogue.bundled();

    private Edition edition(String id) {
        return catalogue
                .edition(EditionId.parse(id).orElseThrow())
                .orElseThrow()
                .edition();
    }

    private Slot slot(String edition, String number) {
        return edition(edition).slot(number).orElseThrow(() -> new AssertionError(edition + "#" + number));
    }

    private CriteriaMap map(String id) {
        return catalogue.maps().stream()
                .filter(map -> map.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Confidence confidence(boolean confirmed) {
        return confirmed ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
    }

    private static TitleBy by(String source) {
        return switch (source) {
            case "own" -> TitleBy.OWN;
            case "found-2022-list" -> TitleBy.LATER_EDITION;
            default -> TitleBy.FOUND;
        };
    }

    @Test
    void iso_27002_of_2013_is_as_found_and_unconfirmed_where_there_is_one_source() {
        List<Facts.Row> facts = Facts.of("iso27002-2013.csv");
        assertThat(edition("iso-27002/2013").slots()).hasSameSizeAs(facts);
        for (Facts.Row fact : facts) {
            Slot slot = slot("iso-27002/2013", fact.get("id"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
            assertThat(slot.title().text().ja()).isEqualTo(fact.get("title_ja"));
            assertThat(slot.title().ja()).isEqualTo(by(fact.get("ja_source")));
            assertThat(slot.level().name()).isEqualToIgnoringCase(fact.get("level"));
            assertThat(slot.provenance().confidence())
                    .as(slot.number())
                    .isEqualTo(confidence(fact.get("en_confidence").equals("high")));
        }
    }

    @Test
    void iso_27002_of_2022_is_as_found_and_every_control_has_an_ancestor_or_is_new() {
        List<Facts.Row> facts = Facts.of("iso27002-2022.csv");
        CriteriaMap map = map("iso-27002-2013-to-2022");
        for (Facts.Row fact : facts) {
            Slot slot = slot("iso-27002/2022", fact.get("id"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
            assertThat(slot.title().text().ja()).isEqualTo(fact.get("title_ja"));
            assertThat(slot.provenance().confidence())
                    .isEqualTo(confidence(fact.get("confidence").startsWith("title: found")));
            Set<String> ancestors = map.to(fact.get("id")).stream()
                    .flatMap(row -> row.from().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ancestors).isEqualTo(split(fact.get("maps_from_2013")));
            assertThat(map.gaps().stream()
                            .anyMatch(gap -> gap.side() == MapGap.Side.TO
                                    && gap.number().equals(fact.get("id"))
                                    && gap.reason() == MapGap.Reason.NEW))
                    .isEqualTo(fact.get("new_in_2022").equals("yes"));
            assertThat(map.to(fact.get("id"))).allMatch(row -> row.confidence() == Confidence.CONFIRMED);
        }
        assertThat(facts).hasSize(93);
        assertThat(edition("iso-27002/2013").slots().filter(slot -> slot.level() == Level.CONTROL))
                .hasSize(114)
                .allSatisfy(slot ->
                        assertThat(map.from(slot.number())).as(slot.number()).isNotEmpty());
        assertThat(map.from("18.2.3")).hasSize(2);
    }

    private static Set<String> split(String list) {
        return list.isEmpty() ? Set.of() : new TreeSet<>(List.of(list.split(";", -1)));
    }

    @Test
    void iso_27017_of_2015_tells_whom_it_addresses_and_how_well_that_is_known() {
        List<Facts.Row> facts = Facts.of("iso27017-2015.csv");
        for (Facts.Row fact : facts) {
            Slot slot = slot("iso-27017/2015", fact.get("id"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
            assertThat(slot.provenance().confidence())
                    .as(slot.number())
                    .isEqualTo(confidence(!fact.get("row_confidence").startsWith("general")));
            assertThat(slot.providerSide())
                    .as(slot.number())
                    .isEqualTo(confidence(fact.get("csp_side_confidence").equals("confirmed-by-ISMAP")));
            if (slot.level() == Level.CONTROL) {
                assertThat(slot.addressee())
                        .as(slot.number())
                        .isEqualTo(
                                switch (fact.get("applies_to")) {
                                    case "both" -> Addressee.BOTH;
                                    case "csp" -> Addressee.PROVIDER;
                                    case "csc" -> Addressee.CUSTOMER;
                                    default -> Addressee.NONE;
                                });
            }
        }
        assertThat(facts).hasSize(114 + 7 + 2);
    }

    @Test
    void iso_27017_of_2026_adds_four_controls_of_which_two_have_an_ancestor_by_our_reading_only() {
        CriteriaMap map = map("iso-27017-2015-to-2026");
        for (Facts.Row fact : Facts.of("iso27017-2026.csv")) {
            if (!fact.get("id").contains("-")) {
                Slot slot = slot("iso-27017/2026", fact.get("id"));
                assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
                assertThat(slot.provenance().confidence()).isEqualTo(Confidence.CONFIRMED);
                String ancestor = fact.get("successor_of_2015");
                assertThat(map.to(slot.number()).stream().flatMap(row -> row.from().stream()))
                        .isEqualTo(ancestor.isEmpty() ? List.of() : List.of(ancestor));
            }
        }
        assertThat(map.rows()).allMatch(row -> row.confidence() == Confidence.UNCONFIRMED);
        assertThat(edition("iso-27017/2026").slots().filter(slot -> slot.level() == Level.CONTROL))
                .hasSize(97);
    }

    @ParameterizedTest
    @CsvSource({"2014,id_2014", "2019,id_2019", "2025,id_2025"})
    void iso_27018_has_the_numbers_of_each_edition(String year, String column) {
        int count = 0;
        for (Facts.Row fact : Facts.of("iso27018.csv")) {
            String number = fact.get(column);
            if (!number.isEmpty()) {
                count++;
                Slot slot = slot("iso-27018/" + year, number);
                assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
                String said = fact.get("confidence");
                boolean unconfirmed = said.startsWith("found (1 source)")
                        || year.equals("2019") && said.contains("id_2019 = general")
                        || year.equals("2025") && said.contains("differs, 1 source");
                assertThat(slot.provenance().confidence()).as(number).isEqualTo(confidence(!unconfirmed));
            }
        }
        assertThat(edition("iso-27018/" + year).slots()).hasSize(count);
    }

    @Test
    void iso_27018s_numberings_are_joined_by_maps_and_by_lineage() {
        CriteriaMap first = map("iso-27018-2014-to-2019");
        CriteriaMap second = map("iso-27018-2019-to-2025");
        for (Facts.Row fact : Facts.of("iso27018.csv")) {
            String old = fact.get("id_2014");
            String middle = fact.get("id_2019");
            assertThat(second.from(middle))
                    .singleElement()
                    .satisfies(row -> assertThat(row.to()).containsExactly(fact.get("id_2025")));
            if (!old.isEmpty()) {
                assertThat(first.from(old))
                        .singleElement()
                        .satisfies(row -> assertThat(row.to()).containsExactly(middle));
                assertThat(slot("iso-27018/2025", fact.get("id_2025")).lineage())
                        .containsExactly(old + "@2014");
            }
        }
    }

    @Test
    void iso_27001s_clauses_are_as_found() {
        List<Facts.Row> facts = Facts.of("iso27001-clauses.csv");
        assertThat(facts).hasSize(76);
        for (Facts.Row fact : facts) {
            Slot slot = slot("iso-27001/" + fact.get("edition"), fact.get("id"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
            assertThat(slot.provenance().confidence())
                    .as(slot.number())
                    .isEqualTo(confidence(fact.get("confidence").startsWith("found")));
        }
    }

    @Test
    void iso_17789_has_35_components_3_roles_15_sub_roles_and_41_activities() {
        List<Facts.Row> facts = Facts.of("iso17789.csv");
        for (Facts.Row fact : facts) {
            Slot slot = slot("iso-17789/2014", fact.get("id"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("name_en"));
            assertThat(slot.provenance().confidence())
                    .as(slot.number())
                    .isEqualTo(confidence(fact.get("confidence").startsWith("found")));
        }
        assertThat(edition("iso-17789/2014").slots().collect(Collectors.groupingBy(Slot::level, Collectors.counting())))
                .containsEntry(Level.COMPONENT, 35L)
                .containsEntry(Level.ROLE, 3L)
                .containsEntry(Level.SUB_ROLE, 15L)
                .containsEntry(Level.ACTIVITY, 41L);
    }

    @Test
    void ismap_is_as_found_number_by_number_with_suffix_and_pattern() {
        List<Facts.Row> facts = Facts.of("ismap-controls.csv");
        List<String> numbers = new ArrayList<>();
        for (Facts.Row fact : facts) {
            Slot slot = slot("ismap/2022", fact.get("id"));
            numbers.add(slot.number());
            assertThat(slot.suffix().printed()).isEqualTo(fact.get("suffix"));
            assertThat(slot.title().text().en()).isEqualTo(fact.get("title_en"));
            assertThat(slot.pattern() == 0 ? "" : Integer.toString(slot.pattern()))
                    .as(slot.number())
                    .isEqualTo(fact.get("controls_pattern_approx"));
            assertThat(slot.provenance().source().en())
                    .as(slot.number())
                    .matches(said -> said.contains("SCF") == fact.get("source").contains("SCF"))
                    .matches(said -> said.contains("CSA") == fact.get("source").contains("CSA"));
        }
        assertThat(edition("ismap/2022").slots().map(Slot::number)).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void inferred_detailed_controls_are_unconfirmed_and_the_providers_items_follow_them() {
        List<Facts.Row> facts = Facts.of("ismc-h28-inferred-counts.csv");
        int count = 0;
        for (Facts.Row fact : facts) {
            int most = Integer.parseInt(fact.get("inferred_ismc_h28_detailed_controls_upper_bound"));
            count += most;
            Slot last = slot("isms-criteria/2016", fact.get("control") + "." + most);
            assertThat(last.provenance().isUnconfirmed()).isTrue();
            assertThat(edition("isms-criteria/2016").slot(fact.get("control") + "." + (most + 1)))
                    .isEmpty();
            assertThat(slot("cloud-criteria/2016", fact.get("first_provider_item"))
                            .provenance()
                            .isUnconfirmed())
                    .isTrue();
        }
        assertThat(edition("isms-criteria/2016").slots().filter(slot -> slot.level() == Level.DETAIL))
                .hasSize(count);
    }

    /** Beside what the facts call so, only what has no fact of its own: docs/criteria.md, "Facts". */
    @ParameterizedTest
    @CsvSource({
        "cloud-criteria/2016, 39 CONTROL 94 DETAIL 6 GOVERNANCE 1 SECTION",
        "isms-criteria/2016, 362 DETAIL 61 MANAGEMENT 19 SECTION",
        "iso-17789/2014, 41 ACTIVITY 33 COMPONENT",
        "iso-27001/2013, 4 CLAUSE",
        "iso-27001/2022, 4 CLAUSE",
        "iso-27002/2013, 2 CONTROL",
        "iso-27017/2015, 114 CONTROL",
        "iso-27018/2019, 25 CONTROL 1 PRINCIPLE",
        "iso-27018/2025, 2 CONTROL 1 PRINCIPLE",
        "ismap/2022, ''",
        "iso-27002/2022, ''",
        "iso-27017/2026, ''",
        "iso-27018/2014, ''"
    })
    void nothing_else_is_unconfirmed(String edition, String counts) {
        assertThat(edition(edition)
                        .slots()
                        .filter(slot -> slot.provenance().isUnconfirmed())
                        .collect(
                                Collectors.groupingBy(slot -> slot.level().name(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(counts);
    }

    @Test
    void every_edition_is_looked_at() {
        assertThat(catalogue.editions()).hasSize(13);
    }

    @Test
    void sp_800_53_has_642_pairs_all_of_them_in_common_only() {
        CriteriaMap map = map("nist-800-53r5-to-iso-27001-2022");
        List<String> pairs = Facts.of("nist-800-53r5-to-iso27001-2022.csv").stream()
                .map(fact -> fact.get("nist_800_53r5") + " " + fact.get("iso27001_2022"))
                .toList();
        assertThat(map.rows().stream().map(FactsTest::pair)).hasSize(642).containsExactlyElementsOf(pairs);
        assertThat(map.rows()).allMatch(row -> row.relation() == Relation.INTERSECTS);
        assertThat(map.to("A.5.2")).hasSize(28);
    }

    private static String pair(MapRow row) {
        return row.from().getFirst() + " " + row.to().getFirst();
    }
}
