package org.akashi.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Target;
import org.akashi.exchange.yaml.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OscalExportTest {

    private static final Catalogue LIBRARY = Catalogue.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, byte[]> all(String language) {
        OscalExport export = new OscalExport(LIBRARY, language, DAY);
        LIBRARY.editions().forEach(export::edition);
        LIBRARY.maps().forEach(export::map);
        return export.files();
    }

    private static Imported read(String name, byte[] bytes, Target target) {
        return CriteriaImport.read(new CriteriaImport.Given(name, bytes), target, CriteriaImport.Choices.none());
    }

    private static List<Tree.Entries> items(Imported imported) {
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        return OscalFile.list(imported.files().getFirst().tree(), "items");
    }

    @Test
    void what_is_lost_is_these_kinds_and_no_others() {
        OscalExport export = new OscalExport(LIBRARY, "en", DAY);
        LIBRARY.editions().forEach(export::edition);
        LIBRARY.maps().forEach(export::map);
        assertThat(export.losses())
                .extracting(loss -> loss.kind().name())
                .containsExactly(
                        "SCHEMES", "VACANT_NUMBERS", "SOURCES", "TITLE_ORIGINS", "MAPPED_HEADINGS", "GAP_REASONS");
    }

    @Test
    void a_catalog_comes_back_with_numbers_titles_and_levels_as_they_went() {
        for (String language : List.of("ja", "en")) {
            Map<String, byte[]> files = all(language);
            for (ResolvedEdition edition : LIBRARY.editions()) {
                String name = OscalExport.name(edition) + ".catalog.json";
                Imported back = read(
                        name,
                        files.getOrDefault(name, new byte[0]),
                        new Target.As(edition.edition().id(), "", List.of()));
                assertThat(items(back))
                        .extracting(OscalExportTest::line)
                        .containsExactlyInAnyOrderElementsOf(edition.items().stream()
                                .map(OscalExportTest::line)
                                .toList());
            }
        }
    }

    private static String line(Tree.Entries item) {
        return item.text("number") + " " + item.text("level") + " " + item.text("ja") + "|" + item.text("en") + "|"
                + item.text("suffix") + "|" + item.text("confidence");
    }

    private static String line(ResolvedItem item) {
        return item.key().number() + " " + OscalFile.written(item.slot().level()) + " "
                + item.slot().title().text().ja() + "|"
                + item.slot().title().text().en() + "|"
                + item.slot().suffix().printed() + "|"
                + (item.slot().provenance().isUnconfirmed() ? "unconfirmed" : "");
    }

    @Test
    void a_map_comes_back_row_by_row() {
        Map<String, byte[]> files = all("ja");
        for (CriteriaMap map : LIBRARY.maps()) {
            Imported back = read(
                    map.id() + ".mapping.json",
                    files.getOrDefault(map.id() + ".mapping.json", new byte[0]),
                    new Target.Between(map.id(), map.head().from(), map.head().to()));
            assertThat(back.isWhole()).as(back.remarks().toString()).isTrue();
            assertThat(back.files().getFirst().tree().text("rows").lines())
                    .containsExactlyElementsOf(map.rows().stream()
                            .map(row -> String.join(" ", row.from()) + " -> " + String.join(" ", row.to()) + " : "
                                    + OscalFile.written(row.relation()))
                            .toList());
        }
    }

    @Test
    void a_profile_comes_back_with_every_control_of_the_document() {
        EditionId cloud = EditionId.parse("cloud-criteria/2016").orElseThrow();
        Map<String, byte[]> files = all("ja");
        Imported back = read(
                "cloud.json",
                files.getOrDefault("cloud-criteria-2016.profile.json", new byte[0]),
                new Target.Of(
                        EditionId.parse("own/1").orElseThrow(),
                        "",
                        List.of(
                                LIBRARY.edition(cloud).orElseThrow(),
                                LIBRARY.edition(EditionId.parse("isms-criteria/2016")
                                                .orElseThrow())
                                        .orElseThrow())));
        long controls = LIBRARY.edition(cloud).orElseThrow().items().stream()
                .filter(item -> !CatalogWriter.isHeading(item.slot().level()))
                .count();
        assertThat(items(back).stream()
                        .filter(item -> !item.text("same").isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(controls);
    }

    @Test
    void imported_text_with_parts_and_parameters_goes_out_as_it_came() throws Exception {
        String catalog = """
                {"catalog": {"metadata": {"title": "架空", "oscal-version": "1.2.0"}, "controls": [
                  {"id": "fa-1", "title": "分ける", "props": [{"name": "label", "value": "FA-1"}],
                   "params": [{"id": "p1", "label": "days", "guidelines": [{"prose": "Say how many."}],
                               "select": {"how-many": "one", "choice": ["1", "2"]}}],
                   "parts": [{"id": "s1", "name": "statement", "prose": "Within {{ insert: param, p1 }}.",
                              "parts": [{"id": "s1.a", "name": "item", "props": [{"name": "label", "value": "a."}], "prose": "顧客ごとに分ける。"}]}]}]}}
                """;
        Target as = new Target.As(EditionId.parse("fictive/1").orElseThrow(), "", List.of());
        Imported first = read("a.json", catalog.getBytes(StandardCharsets.UTF_8), as);
        for (var file : first.files()) {
            Path place = folder.resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.text());
        }
        Catalogue mine = Catalogue.over(folder);
        ImportedItem item =
                mine.imported(SlotKey.parse("fictive/1#fa-1").orElseThrow()).orElseThrow();
        assertThat(item.parts()).hasSize(1);
        assertThat(item.parameters().getFirst().guidelines()).containsExactly("Say how many.");
        OscalExport export = new OscalExport(mine, "ja", DAY);
        export.edition(mine.edition(EditionId.parse("fictive/1").orElseThrow()).orElseThrow());
        assertThat(export.losses()).extracting(loss -> loss.kind().name()).containsExactly("TITLE_ORIGINS");
        Imported again = read("b.json", export.files().getOrDefault("fictive-1.catalog.json", new byte[0]), as);
        assertThat(again.files()).isEqualTo(first.files());
        assertThat(again.remarks()).extracting(Remark::toString).isEmpty();
    }

    @Test
    void equal_input_gives_equal_bytes_and_another_text_another_identifier() {
        Map<String, byte[]> first = all("ja");
        Map<String, byte[]> second = all("ja");
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
        assertThat(OscalIds.uuid("a")).isNotEqualTo(OscalIds.uuid("b")).matches("[0-9a-f-]{14}5[0-9a-f-]{4}[89ab].*");
    }

    @Test
    void every_number_has_an_identifier_and_comes_back() {
        for (String number :
                List.of("5.1.1", "Ⅳ.4.5", "13.1.3.10.P", "AC-2(1)", "CLD.6.3.1", "ac-1", "_a", "1 2", "あ/い")) {
            assertThat(OscalIds.id(number)).matches("[\\p{L}_][\\p{L}\\p{N}._-]*");
            assertThat(OscalIds.number(OscalIds.id(number))).isEqualTo(number);
        }
    }
}
