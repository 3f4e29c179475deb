package org.akashi.criteria.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1,000 items, 120 planted changes: what is found is what was planted. */
class SeededRevisionTest {

    private static final int PLANTED = 120;

    @TempDir
    private Path folder;

    private Revision revision(SeededRevision seeded, boolean lineages) {
        seeded.write(folder, lineages);
        Catalogue catalogue = Catalogue.over(folder);
        return Revision.between(
                catalogue,
                catalogue.edition(new EditionId("seeded", "1")).orElseThrow(),
                catalogue,
                catalogue.edition(new EditionId("seeded", "2")).orElseThrow(),
                Revision.By.WHAT_IS_THERE,
                passage -> seeded.kept().contains(passage.name()) ? "架空の方針" : "");
    }

    private static Map<String, Set<Change>> told(Revision revision, boolean confirmed) {
        Map<String, Set<Change>> told = new TreeMap<>();
        revision.hunks().stream()
                .filter(hunk -> !hunk.is(Change.UNCHANGED))
                .filter(hunk -> hunk.isToBeConfirmed() != confirmed)
                .forEach(hunk -> told.put(hunk.name(), hunk.changes()));
        return told;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_lineages_every_change_is_classed_right_and_nothing_else_is_told(long seed) {
        SeededRevision seeded = new SeededRevision(seed);
        assertThat(seeded.size()).isEqualTo(1000);
        assertThat(seeded.planted()).hasSize(PLANTED);
        Revision revision = revision(seeded, true);
        assertThat(revision.by()).isEqualTo(Revision.By.RECORDS);
        assertThat(told(revision, true)).isEqualTo(new TreeMap<>(seeded.planted()));
        assertThat(told(revision, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void without_lineages_at_least_95_per_cent_are_classed_right_and_the_rest_is_to_be_confirmed(long seed) {
        SeededRevision seeded = new SeededRevision(seed);
        Revision revision = revision(seeded, false);
        assertThat(revision.by()).isEqualTo(Revision.By.LIKENESS);
        Map<String, Set<Change>> certain = told(revision, true);
        List<String> wrong = new ArrayList<>();
        certain.forEach((name, changes) -> {
            if (!changes.equals(seeded.planted().get(name))) {
                wrong.add(name + " " + changes + " and not " + seeded.planted().get(name));
            }
        });
        assertThat(wrong).as("told as certain, and wrong").isEmpty();
        long right = seeded.planted().entrySet().stream()
                .filter(planted -> planted.getValue().equals(certain.get(planted.getKey())))
                .count();
        assertThat(right)
                .as("classed right; to be confirmed: %s", told(revision, false))
                .isGreaterThanOrEqualTo((long) Math.ceil(PLANTED * 0.95));
        Set<String> asked = new HashSet<>();
        revision.hunks().stream().filter(Hunk::isToBeConfirmed).forEach(hunk -> {
            hunk.before().forEach(passage -> asked.add(passage.name()));
            hunk.after().forEach(passage -> asked.add(passage.name()));
        });
        for (String name : seeded.planted().keySet()) {
            if (!certain.containsKey(name)) {
                assertThat(asked)
                        .as("what could not be told")
                        .containsAnyOf(name.replaceFirst("^\\+", "").split("\\+", -1));
            }
        }
    }
}
