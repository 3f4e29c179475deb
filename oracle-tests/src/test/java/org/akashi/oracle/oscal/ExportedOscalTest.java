package org.akashi.oracle.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.configuration.DefaultConfiguration;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.IValidationResult;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.model.CatalogGroup;
import gov.nist.secauto.oscal.lib.model.Control;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.exchange.oscal.OscalExport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole library as OSCAL. */
class ExportedOscalTest {

    /** The library counts the controls of all imports into one index of this name, and refuses to begin it a second time. */
    private static final String ONE_IMPORT = "Duplicate index named 'profile-import-index-control-id'";

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, byte[]> files = Map.of();

    @BeforeAll
    static void export() throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        OscalExport export = new OscalExport(catalogue, "ja", LocalDate.of(2026, 11, 23));
        catalogue.editions().forEach(export::edition);
        catalogue.maps().forEach(export::map);
        files = new TreeMap<>(export.files());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<String> names(String kind) {
        List<String> names =
                files.keySet().stream().filter(name -> name.endsWith(kind)).toList();
        assertThat(names).isNotEmpty();
        return names;
    }

    private static List<String> bad(IValidationResult result) {
        return result.getFindings().stream()
                .filter(finding -> finding.getSeverity().ordinal() >= IConstraint.Level.ERROR.ordinal())
                .map(ExportedOscalTest::said)
                .limit(20)
                .toList();
    }

    private static String said(IValidationFinding finding) {
        return finding.getPath() + ": " + finding.getMessage();
    }

    private static IValidationResult againstSchema(String schema, String name) throws IOException {
        try (InputStream published = Objects.requireNonNull(
                OscalBindingContext.class.getResourceAsStream("/schema/json/oscal-" + schema + "_schema.json"))) {
            return new JsonSchemaContentValidator(published)
                    .validate(
                            new ByteArrayInputStream(Objects.requireNonNull(files.get(name))),
                            folder.resolve(name).toUri());
        }
    }

    @Test
    void catalogs_and_profiles_fit_the_published_schemas() throws IOException {
        for (String name : names(".catalog.json")) {
            assertThat(bad(againstSchema("catalog", name))).as(name).isEmpty();
        }
        for (String name : names(".profile.json")) {
            assertThat(bad(againstSchema("profile", name))).as(name).isEmpty();
        }
    }

    @Test
    void the_schemas_do_refuse_what_is_no_catalog() throws IOException {
        assertThat(bad(againstSchema("profile", names(".catalog.json").getFirst())))
                .isNotEmpty();
    }

    @Test
    void liboscal_java_finds_as_many_items_as_the_library_has() throws IOException {
        for (ResolvedEdition edition : Catalogue.bundled().editions()) {
            String name = edition.edition().id().toString().replace('/', '-') + ".catalog.json";
            Catalog catalog = OscalBindingContext.instance().loadCatalog(folder.resolve(name));
            assertThat(count(catalog.getGroups(), catalog.getControls()))
                    .as(name)
                    .isEqualTo(edition.items().size());
        }
    }

    private static int count(@Nullable List<CatalogGroup> groups, @Nullable List<Control> controls) {
        int count = 0;
        for (CatalogGroup group : groups == null ? List.<CatalogGroup>of() : groups) {
            count += 1 + count(group.getGroups(), group.getControls());
        }
        for (Control control : controls == null ? List.<Control>of() : controls) {
            count += 1 + count(List.of(), control.getControls());
        }
        return count;
    }

    @Test
    void liboscal_java_finds_no_constraint_broken() throws IOException {
        for (String name : List.of(
                "iso-27002-2022.catalog.json",
                "cloud-criteria-2016.catalog.json",
                "cloud-criteria-2016.profile.json")) {
            IValidationResult result = OscalBindingContext.instance()
                    .validateWithConstraints(folder.resolve(name).toUri(), new DefaultConfiguration<>());
            assertThat(bad(result).stream().filter(said -> !said.contains(ONE_IMPORT)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void liboscal_java_complains_of_every_profile_with_two_imports() throws IOException {
        String profile = """
                {"profile": {"uuid": "11111111-1111-4111-8111-111111111111",
                  "metadata": {"title": "t", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
                  "imports": [
                    {"href": "iso-27002-2013.catalog.json", "include-controls": [{"with-ids": ["_5.1.1"]}]},
                    {"href": "iso-27002-2022.catalog.json", "include-controls": [{"with-ids": ["_8.1"]}]}]}}
                """;
        Path two = Files.writeString(folder.resolve("two-imports.json"), profile);
        assertThat(bad(OscalBindingContext.instance()
                        .validateWithConstraints(two.toUri(), new DefaultConfiguration<>())))
                .anyMatch(said -> said.contains(ONE_IMPORT))
                .allMatch(said -> said.startsWith("/profile/import[2]"));
    }
}
