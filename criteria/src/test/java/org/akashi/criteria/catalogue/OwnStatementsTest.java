package org.akashi.criteria.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.junit.jupiter.api.Test;

/** The statements of our own that are bundled: where there has to be one, and how many. */
class OwnStatementsTest {

    /** ISO/IEC 27017 gives no guidance for the provider here, but ISMAP has items for it. */
    private static final Set<String> PROVIDER_BY_ISMAP = Set.of("8.1.2", "10.1.2", "13.1.1", "13.2.3");

    private final Catalogue catalogue = Catalogue.bundled();

    private List<ResolvedItem> items(String edition, Predicate<ResolvedItem> wanted) {
        return catalogue.edition(EditionId.parse(edition).orElseThrow()).orElseThrow().items().stream()
                .filter(wanted)
                .toList();
    }

    private List<OwnItem> statements(String key, Level level) {
        return catalogue.own(catalogue.item(SlotKey.parse(key).orElseThrow()).orElseThrow()).stream()
                .filter(own -> own.level() == level)
                .toList();
    }

    @Test
    void every_objective_control_and_management_item_of_the_management_criteria_has_one_statement() {
        List<ResolvedItem> stated = items(
                "isms-criteria/2016",
                item -> EnumSet.of(Level.OBJECTIVE, Level.CONTROL, Level.MANAGEMENT)
                        .contains(item.slot().level()));
        assertThat(stated).hasSize(35 + 114 + 61);
        assertThat(stated)
                .allSatisfy(item -> assertThat(
                                statements(item.key().toString(), item.slot().level()))
                        .as(item.key().toString())
                        .hasSize(1));
    }

    @Test
    void so_have_the_controls_and_the_communication_on_risk_that_only_the_cloud_document_has_and_part_6_again() {
        assertThat(items(
                        "cloud-criteria/2016",
                        item -> item.key().number().matches(".*\\.P")
                                && item.slot().level() != Level.DETAIL))
                .hasSize(9 + 7)
                .allSatisfy(item -> assertThat(
                                statements(item.key().toString(), item.slot().level()))
                        .as(item.key().toString())
                        .hasSize(1));
        assertThat(items(
                        "cloud-criteria/2016",
                        item -> !item.isReferred() && item.slot().level() == Level.MANAGEMENT))
                .hasSize(3)
                .allSatisfy(item -> assertThat(statements(item.key().toString(), Level.MANAGEMENT))
                        .hasSize(1));
    }

    @Test
    void whoever_reads_the_cloud_document_finds_the_statement_at_every_control_whether_referred_or_its_own() {
        assertThat(items(
                        "cloud-criteria/2016",
                        item -> item.slot().level() == Level.CONTROL
                                && !item.key().number().contains("/")))
                .hasSize(114 + 7)
                .allSatisfy(item -> assertThat(statements(item.key().toString(), Level.CONTROL))
                        .as(item.key().toString())
                        .hasSize(1));
    }

    @Test
    void every_process_of_governance_has_a_statement_and_so_has_every_item_under_it() {
        assertThat(items("cloud-criteria/2016", item -> item.slot().level() == Level.GOVERNANCE))
                .hasSize(6)
                .allSatisfy(item -> assertThat(statements(item.key().toString(), Level.GOVERNANCE))
                        .isNotEmpty());
        assertThat(items("ismap/2022", item -> item.slot().level() == Level.GOVERNANCE))
                .hasSize(18)
                .allSatisfy(item -> assertThat(statements(item.key().toString(), Level.GOVERNANCE))
                        .hasSize(1));
    }

    @Test
    void the_provider_has_details_for_the_44_controls_with_a_side_of_its_own() {
        List<String> controls = Stream.concat(controls(Addressee.PROVIDER), PROVIDER_BY_ISMAP.stream())
                .toList();
        assertThat(controls).hasSize(30 + 3 + 7 + 4);
        details(controls, Addressee.PROVIDER, number -> number.replaceFirst("^CLD\\.(.*)$", "$1.P"));
    }

    @Test
    void the_customer_has_details_for_the_39_controls_with_a_side_of_its_own() {
        List<String> controls = controls(Addressee.CUSTOMER).toList();
        assertThat(controls).hasSize(30 + 4 + 5);
        details(controls, Addressee.CUSTOMER, number -> "Ⅶ/" + number.replace("CLD.", ""));
    }

    @Test
    void no_correspondence_claims_to_be_confirmed_as_the_official_texts_are_not_public() {
        assertThat(catalogue.own()).extracting(OwnItem::confidence).containsOnly(Confidence.UNCONFIRMED);
    }

    private Stream<String> controls(Addressee addressee) {
        return items("iso-27017/2015", item -> item.slot().level() == Level.CONTROL).stream()
                .filter(item ->
                        item.slot().addressee() == Addressee.BOTH || item.slot().addressee() == addressee)
                .map(item -> item.key().number());
    }

    /** Four at least where the control is technical (chapters 8 to 14), two at least elsewhere. */
    private void details(List<String> controls, Addressee addressee, UnaryOperator<String> inCloudCriteria) {
        for (String control : controls) {
            int chapter = Integer.parseInt(control.replace("CLD.", "").split("\\.", -1)[0]);
            String key = "cloud-criteria/2016#" + inCloudCriteria.apply(control);
            assertThat(statements(key, Level.DETAIL).stream().filter(own -> own.addressee() == addressee))
                    .as(key)
                    .hasSizeGreaterThanOrEqualTo(chapter >= 8 && chapter <= 14 ? 4 : 2);
        }
    }
}
