package org.akashi.oracle.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.exchange.oscal.OscalExport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole library as OSCAL against schemas that the user has: those of 1.2, which no library we know of carries. Skipped where no
 * folder is named.
 */
class PublishedSchemasTest {

    /** Names a folder with the published JSON schemas, such as {@code oscal_mapping_schema.json}; see docs/exchange.md. */
    private static final String FOLDER = "akashi.oscal.schemas";

    /** The root of a file, and what its name ends in. */
    private static final Map<String, String> KINDS = new TreeMap<>(
            Map.of("catalog", ".catalog.json", "profile", ".profile.json", "mapping-collection", ".mapping.json"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Map<String, byte[]> files = Map.of();
    private static Map<String, Path> schemas = Map.of();

    @BeforeAll
    static void prepare() throws IOException {
        String folder = System.getProperty(FOLDER);
        Assumptions.assumeTrue(
                folder != null,
                "No schemas to try: name a folder with the published JSON schemas of OSCAL 1.2 with -D" + FOLDER
                        + "=DIR");
        schemas = schemas(Path.of(String.valueOf(folder)));
        Catalogue catalogue = Catalogue.bundled();
        OscalExport export = new OscalExport(catalogue, "ja", LocalDate.of(2026, 11, 23));
        catalogue.editions().forEach(export::edition);
        catalogue.maps().forEach(export::map);
        files = new TreeMap<>(export.files());
    }

    /** The schemas of a folder by the root that they are of. */
    private static Map<String, Path> schemas(Path folder) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode schema = JSON.readTree(Files.readAllBytes(file));
                boolean ofOne = schema.path("$id").asString("").matches(".*/1\\.[2-9][0-9.]*/.*");
                KINDS.keySet().stream()
                        .filter(root -> ofOne && schema.path("properties").has(root))
                        .forEach(root -> found.put(root, file));
            }
        }
        assertThat(found.keySet())
                .as("roots with a schema of 1.2 or later in " + folder)
                .isEqualTo(KINDS.keySet());
        return found;
    }

    private static List<String> faults(String root, byte[] file) throws IOException {
        try (var published = Files.newInputStream(schemas.getOrDefault(root, Path.of("")))) {
            return new JsonSchemaContentValidator(published)
                    .validate(new ByteArrayInputStream(file), URI.create("urn:akashi:" + root)).getFindings().stream()
                            .map(finding -> finding.getPath() + ": " + finding.getMessage())
                            .limit(20)
                            .toList();
        }
    }

    @Test
    void all_that_the_library_exports_fits_the_published_schemas() throws IOException {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            List<String> names = files.keySet().stream()
                    .filter(name -> name.endsWith(kind.getValue()))
                    .toList();
            assertThat(names).as(kind.getKey()).isNotEmpty();
            for (String name : names) {
                assertThat(faults(kind.getKey(), files.getOrDefault(name, new byte[0])))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_schema_of_mappings_refuses_what_is_none() throws IOException {
        String sound = new String(
                files.getOrDefault("iso-27002-2013-to-2022.mapping.json", new byte[0]), StandardCharsets.UTF_8);
        for (String broken : List.of(
                sound.replaceFirst("\"relationship\"", "\"relation\""),
                sound.replaceFirst("\"method\"\\s*:\\s*\"human\"", "\"method\": \"guessed\""),
                sound.replaceFirst("\"uuid\"\\s*:\\s*\"[0-9a-f]{8}", "\"uuid\": \"x"))) {
            assertThat(broken).isNotEqualTo(sound);
            assertThat(faults("mapping-collection", broken.getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
    }
}
