package org.akashi.oracle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.exchange.oscal.OscalExport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The maps of the library as mapping collections, held against our own reading of the published model. */
class MappingCollectionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Map<String, JsonNode> files = Map.of();

    @BeforeAll
    static void export() {
        Catalogue catalogue = Catalogue.bundled();
        OscalExport export = new OscalExport(catalogue, "ja", LocalDate.of(2026, 11, 23));
        catalogue.editions().forEach(export::edition);
        catalogue.maps().forEach(export::map);
        files = new TreeMap<>();
        export.files().forEach((name, bytes) -> files.put(name, JSON.readTree(bytes)));
    }

    private static Map<String, JsonNode> mappings() {
        Map<String, JsonNode> mappings = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".mapping.json"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        assertThat(mappings).hasSize(Catalogue.bundled().maps().size());
        return mappings;
    }

    @Test
    void every_mapping_collection_has_the_shape_of_the_published_model() {
        mappings()
                .forEach((name, file) ->
                        assertThat(MappingShape.faults(file)).as(name).isEmpty());
    }

    @Test
    void identifiers_are_used_once_over_all_files() {
        List<String> uuids = files.values().stream()
                .flatMap(file -> MappingShape.texts(file, "uuid"))
                .toList();
        assertThat(uuids).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    }

    @Test
    void resources_and_what_is_mapped_of_them_are_there() {
        mappings().forEach((name, file) -> {
            JsonNode mapping = file.at("/mapping-collection/mappings/0");
            leadsSomewhere(name, mapping, "source");
            leadsSomewhere(name, mapping, "target");
        });
    }

    /** An edition that the library has is there as a catalog, with each control that is named. */
    private static void leadsSomewhere(String name, JsonNode mapping, String side) {
        String href = mapping.at("/" + side + "-resource/href").asString();
        JsonNode catalog = files.get(href);
        if (catalog == null) {
            assertThat(external(name)).as(name).contains(href);
            return;
        }
        Set<String> ids = MappingShape.texts(catalog, "id").collect(Collectors.toSet());
        assertThat(mapping.path("maps").values().stream()
                        .flatMap(map -> MappingShape.texts(map.path(side + "s"), "id-ref")))
                .as(name + " " + side)
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(MappingShape.texts(mapping.path(side + "-gap-summary"), "with-ids"))
                .as(name + " gaps of " + side)
                .allMatch(ids::contains);
    }

    /** Names of files that the library does not write, because it does not have the editions. */
    private static List<String> external(String name) {
        Catalogue catalogue = Catalogue.bundled();
        return catalogue.maps().stream()
                .filter(map -> name.equals(map.id() + ".mapping.json"))
                .flatMap(map -> List.of(map.head().from(), map.head().to()).stream())
                .filter(edition -> catalogue.edition(edition).isEmpty())
                .map(edition -> edition.toString().replace('/', '-') + ".catalog.json")
                .toList();
    }

    @Test
    void what_has_another_shape_is_found() {
        String sound = Objects.requireNonNull(mappings().get("iso-27002-2013-to-2022.mapping.json"))
                .toString();
        assertThat(MappingShape.faults(JSON.readTree(
                        sound.replaceFirst("\"relationship\":\"[a-z-]+\"", "\"relationship\":\"alike\""))))
                .singleElement()
                .asString()
                .startsWith("/mapping-collection/mappings/0/maps/0/relationship");
        assertThat(MappingShape.faults(JSON.readTree(sound.replaceFirst("\"method\":\"human\",", ""))))
                .containsExactly("/mapping-collection/provenance: method is missing");
        assertThat(MappingShape.faults(JSON.readTree(sound.replaceFirst("\"provenance\"", "\"origin\""))))
                .containsExactlyInAnyOrder(
                        "/mapping-collection: unknown key origin", "/mapping-collection: provenance is missing");
        assertThat(MappingShape.faults(JSON.readTree(sound.replaceFirst("-5([0-9a-f]{3})-", "-1$1-"))))
                .singleElement()
                .asString()
                .contains("uuid");
    }
}
