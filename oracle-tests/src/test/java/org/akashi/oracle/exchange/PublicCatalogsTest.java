package org.akashi.oracle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.ImportedPart;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.CriteriaImport;
import org.akashi.exchange.Imported;
import org.akashi.exchange.Target;
import org.akashi.exchange.oscal.OscalCounts;
import org.akashi.exchange.oscal.OscalExport;
import org.akashi.exchange.yaml.YamlFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * OSCAL catalogs come in as a whole: what the import says it took, what the library holds, and what the library gives back have as
 * many groups, controls, parts and parameters as another count finds. A small catalog with everything a catalog can have is always
 * tried; published ones are tried where a folder of them is named.
 */
class PublicCatalogsTest {

    /** Names a folder with catalogs as {@code *.json}, {@code *.xml}, {@code *.yaml}; see docs/exchange.md. */
    private static final String FOLDER = "akashi.oscal.catalogs";

    private static final Path OWN = Path.of("src/test/resources/oscal");
    private static final EditionId ID = EditionId.parse("catalog/1").orElseThrow();

    @TempDir
    private Path library = Path.of("");

    @TestFactory
    Stream<DynamicTest> the_catalogs_of_a_folder_come_in_as_a_whole() throws IOException {
        String folder = System.getProperty(FOLDER);
        Assumptions.assumeTrue(
                folder != null, "No catalogs to try: name a folder of OSCAL catalogs with -D" + FOLDER + "=DIR");
        List<Path> files = files(Path.of(String.valueOf(folder)));
        assertThat(files).as("catalogs in " + folder).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> whole(file)));
    }

    @Test
    void a_catalog_with_everything_that_one_can_have_comes_in_as_a_whole_in_each_form() throws Exception {
        List<Path> files = files(OWN);
        assertThat(files).hasSize(3);
        for (Path file : files) {
            assertThat(count(file)).as(file.toString()).isEqualTo(new CatalogCount(5, 6, 13, 5));
            whole(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> List.of("json", "xml", "yaml").contains(extension(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static CatalogCount count(Path file) throws IOException, XMLStreamException {
        return CatalogCount.of(Files.readAllBytes(file), extension(file));
    }

    private void whole(Path file) throws IOException, XMLStreamException {
        CatalogCount counted = count(file);
        Imported imported = read(file.toString(), Files.readAllBytes(file));
        assertThat(imported.counts().map(PublicCatalogsTest::count)).as("said").contains(counted);

        Path folder = Files.createTempDirectory(library, "library");
        for (YamlFile written : imported.files()) {
            Path place = folder.resolve(written.path());
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.writeString(place, written.text());
        }
        Catalogue held = Catalogue.over(folder);
        ResolvedEdition edition = held.edition(ID).orElseThrow();
        assertThat(edition.items()).as("held").hasSize(counted.groups() + counted.controls());
        assertThat(edition.items().stream().mapToInt(item -> parts(held, item)).sum())
                .as("parts held")
                .isEqualTo(counted.parts());
        assertThat(edition.items().stream()
                        .flatMap(item -> held.imported(item.key()).stream())
                        .mapToInt(text -> text.parameters().size())
                        .sum())
                .as("parameters held")
                .isEqualTo(counted.parameters());

        OscalExport export = new OscalExport(held, "en", LocalDate.of(2026, 11, 23));
        export.edition(edition);
        Imported again = read("again.json", export.files().values().iterator().next());
        assertThat(again.counts().map(PublicCatalogsTest::ofBoth))
                .as("given back")
                .isEqualTo(imported.counts().map(PublicCatalogsTest::ofBoth));
    }

    private static Imported read(String name, byte[] bytes) {
        Imported imported = CriteriaImport.read(
                new CriteriaImport.Given(name, bytes), new Target.As(ID, "", List.of()), CriteriaImport.Choices.none());
        assertThat(imported.isWhole()).as(imported.remarks().toString()).isTrue();
        return imported;
    }

    private static CatalogCount count(OscalCounts counts) {
        return new CatalogCount(counts.groups(), counts.controls(), counts.parts(), counts.parameters());
    }

    /** A group that holds a control beside groups is given back as a control, so both are counted together. */
    private static List<Integer> ofBoth(OscalCounts counts) {
        return List.of(counts.groups() + counts.controls(), counts.parts(), counts.parameters());
    }

    private static int parts(Catalogue held, ResolvedItem item) {
        return held.imported(item.key()).map(ImportedItem::parts).orElse(List.of()).stream()
                .mapToInt(PublicCatalogsTest::parts)
                .sum();
    }

    private static int parts(ImportedPart part) {
        return 1 + part.parts().stream().mapToInt(PublicCatalogsTest::parts).sum();
    }
}
