package org.akashi.exchange.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.lint.Linter;
import org.akashi.criteria.revision.Change;
import org.akashi.criteria.revision.Hunk;
import org.akashi.criteria.revision.Revision;
import org.akashi.exchange.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextEditionTest {

    @TempDir
    private Path folder;

    private static ResolvedEdition edition(Catalogue catalogue, String id) {
        return catalogue.edition(EditionId.parse(id).orElseThrow()).orElseThrow();
    }

    private Catalogue copy(String id, String next, Renumbering renumbering) throws IOException {
        Catalogue bundled = Catalogue.bundled();
        YamlFile file = NextEdition.of(
                bundled, edition(bundled, id), EditionId.parse(next).orElseThrow(), "架空", renumbering);
        Files.writeString(folder.resolve(file.path()), file.text());
        return Catalogue.over(folder);
    }

    private static Revision between(Catalogue catalogue, String old, String next) {
        return Revision.between(
                catalogue,
                edition(catalogue, old),
                catalogue,
                edition(catalogue, next),
                Revision.By.WHAT_IS_THERE,
                passage -> "");
    }

    private static List<OwnItem> own(Catalogue catalogue, String edition) {
        return catalogue.own().stream()
                .filter(item -> item.slots().getFirst().edition().toString().equals(edition))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud-criteria/2016", "isms-criteria/2016", "ismap/2022", "iso-27018/2025"})
    void a_copy_says_what_the_edition_says_and_the_checks_find_nothing_new(String id) throws IOException {
        String next = id.substring(0, id.indexOf('/')) + "/2099";
        Catalogue catalogue = copy(id, next, Renumbering.none());
        assertThat(edition(catalogue, next).items())
                .hasSameSizeAs(edition(catalogue, id).items());
        assertThat(own(catalogue, next)).hasSameSizeAs(own(catalogue, id));
        Revision revision = between(catalogue, id, next);
        assertThat(revision.by()).isEqualTo(Revision.By.RECORDS);
        assertThat(revision.differences()).isEmpty();
        assertThat(revision.hunks()).noneMatch(Hunk::isToBeConfirmed);
        assertThat(Linter.check(catalogue, List.of()).faults()).isEmpty();
    }

    @Test
    void a_chapter_renumbered_takes_everything_below_it_along_references_and_other_parts_too() throws IOException {
        Renumbering renumbering = Renumbering.parse(List.of("18=19")).orElseThrow();
        Catalogue catalogue = copy("cloud-criteria/2016", "cloud-criteria/2099", renumbering);
        ResolvedEdition next = edition(catalogue, "cloud-criteria/2099");
        assertThat(next.items()).noneMatch(item -> item.key().number().matches("(.*/)?18(\\..*)?"));
        Revision revision = between(catalogue, "cloud-criteria/2016", "cloud-criteria/2099");
        assertThat(revision.differences())
                .isNotEmpty()
                .allSatisfy(hunk -> assertThat(hunk.changes()).containsExactly(Change.RENUMBERED));
        assertThat(revision.differences().stream()
                        .map(hunk -> hunk.before().getFirst().name())
                        .collect(Collectors.toSet()))
                .contains("18", "18.1", "18.1.1")
                .allMatch(name -> name.matches("(.*/)?18(\\..*)?"));
    }

    @Test
    void numbers_are_renumbered_by_whole_parts_only() {
        Function<String, String> renumbered =
                Renumbering.parse(List.of("1=2", "18=19")).orElseThrow()::of;
        assertThat(List.of("1", "1.2.P", "12", "18.1.2", "Ⅶ/18.1.2", "180", "Ⅶ"))
                .extracting(renumbered::apply)
                .containsExactly("2", "2.2.P", "12", "19.1.2", "Ⅶ/19.1.2", "180", "Ⅶ");
        assertThat(Renumbering.parse(List.of("18"))).isEmpty();
        assertThat(Renumbering.parse(List.of("=19"))).isEmpty();
    }
}
