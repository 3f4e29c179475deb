package org.akashi.criteria.map;

import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;

/**
 * Items that correspond: a set to a set.
 *
 * @param from numbers in the first edition; at least one
 * @param to numbers in the second edition; at least one
 * @param rationale why; both languages empty if the map's source says all
 * @param line in the map's file
 */
public record MapRow(
        List<String> from, List<String> to, Relation relation, Confidence confidence, Bilingual rationale, int line) {

    public MapRow {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** The same, seen from the second edition. */
    MapRow inverse() {
        return new MapRow(to, from, relation.inverse(), confidence, rationale, line);
    }
}
