package org.akashi.criteria.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.item.EditionId;

/**
 * Maps that lead from one edition to another, one after the other, each in the direction it is walked.
 *
 * @param maps at least one
 */
public record MapChain(List<CriteriaMap> maps) {

    public MapChain {
        maps = List.copyOf(maps);
    }

    /** The shortest way between two editions, in either direction of each map; of equally short ones the first by id. */
    public static Optional<MapChain> between(Collection<CriteriaMap> maps, EditionId from, EditionId to) {
        Map<EditionId, CriteriaMap> reachedBy = new HashMap<>();
        Deque<EditionId> next = new ArrayDeque<>(List.of(from));
        Set<EditionId> seen = new LinkedHashSet<>(List.of(from));
        List<CriteriaMap> steps = new ArrayList<>();
        for (CriteriaMap map : maps) {
            steps.add(map);
        }
        while (!next.isEmpty() && !seen.contains(to)) {
            EditionId here = next.removeFirst();
            for (CriteriaMap map : steps) {
                if (map.head().from().equals(here) && seen.add(map.head().to())) {
                    reachedBy.put(map.head().to(), map);
                    next.add(map.head().to());
                } else if (map.head().to().equals(here) && seen.add(map.head().from())) {
                    reachedBy.put(map.head().from(), map.inverse());
                    next.add(map.head().from());
                }
            }
        }
        if (from.equals(to) || !reachedBy.containsKey(to)) {
            return Optional.empty();
        }
        List<CriteriaMap> way = new ArrayList<>();
        for (CriteriaMap map = reachedBy.get(to);
                map != null;
                map = reachedBy.get(map.head().from())) {
            way.add(map);
        }
        Collections.reverse(way);
        return Optional.of(new MapChain(way));
    }

    public EditionId from() {
        return maps.getFirst().head().from();
    }

    public EditionId to() {
        return maps.getLast().head().to();
    }

    /** What an item of the first edition leads to; empty if the chain breaks before its end. */
    public Optional<MapLink> follow(String number) {
        Set<String> here = new LinkedHashSet<>(List.of(number));
        Relation relation = Relation.EQUAL;
        Confidence confidence = Confidence.CONFIRMED;
        List<List<MapRow>> steps = new ArrayList<>();
        for (CriteriaMap map : maps) {
            Set<MapRow> rows = new LinkedHashSet<>();
            here.forEach(n -> rows.addAll(map.from(n)));
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            relation = relation.then(step(here, rows));
            if (here.stream().anyMatch(n -> map.from(n).isEmpty())) {
                relation = relation.then(Relation.SUPERSET);
            }
            if (rows.stream().anyMatch(row -> row.confidence() == Confidence.UNCONFIRMED)) {
                confidence = Confidence.UNCONFIRMED;
            }
            steps.add(List.copyOf(rows));
            here = new LinkedHashSet<>();
            for (MapRow row : rows) {
                here.addAll(row.to());
            }
        }
        SortedSet<String> reached = new TreeSet<>(here);
        return Optional.of(new MapLink(number, reached, relation, confidence, steps));
    }

    /**
     * What the rows say about just these items. A row is about its whole set: a part of it can only be less than what the set is to
     * its counterpart, and several rows together say no more than that something is in common, unless they all say subset.
     */
    private static Relation step(Set<String> here, Set<MapRow> rows) {
        Relation said = Relation.EQUAL;
        for (MapRow row : rows) {
            boolean whole = here.containsAll(row.from());
            Relation one = whole ? row.relation() : row.relation().then(Relation.SUBSET);
            said = said.ordinal() >= one.ordinal() ? said : one;
        }
        boolean alike = rows.stream().map(MapRow::relation).distinct().count() == 1;
        return rows.size() == 1 || alike && rows.size() == here.size() ? said : said.then(Relation.INTERSECTS);
    }
}
