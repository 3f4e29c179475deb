package org.akashi.criteria.map;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.criteria.Confidence;

/**
 * What a chain of maps says about one item and the items it leads to.
 *
 * @param to numbers in the last edition
 * @param relation no stronger than the weakest step
 * @param confidence confirmed only if every step is
 * @param steps the rows that were followed, first to last; several rows of a map count as one step
 */
public record MapLink(
        String from, SortedSet<String> to, Relation relation, Confidence confidence, List<List<MapRow>> steps) {

    public MapLink {
        to = new TreeSet<>(to);
        steps = steps.stream().map(List::copyOf).toList();
    }

    /** The 1-based step that is weakest; the first of equals. */
    public int weakestStep() {
        int weakest = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (strength(steps.get(i)) > strength(steps.get(weakest))) {
                weakest = i;
            }
        }
        return weakest + 1;
    }

    private static int strength(List<MapRow> step) {
        return step.stream()
                .mapToInt(row -> 2 * row.relation().ordinal() + (row.confidence() == Confidence.UNCONFIRMED ? 1 : 0))
                .max()
                .orElse(0);
    }
}
