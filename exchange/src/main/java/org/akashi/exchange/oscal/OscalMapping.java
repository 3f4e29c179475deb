package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.criteria.map.Relation;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.table.MapTable;
import org.akashi.exchange.yaml.Tree;

/**
 * Reads the rows of a mapping collection. All its mappings are one map if they lead from one resource to one; of others, one is to
 * be chosen.
 */
final class OscalMapping {

    /** OSCAL's names of relationships, of which each is one of the library's. */
    static final Map<String, Relation> RELATIONS = Map.of(
            "equal-to", Relation.EQUAL,
            "equivalent-to", Relation.EQUIVALENT,
            "subset-of", Relation.SUBSET,
            "superset-of", Relation.SUPERSET,
            "intersects-with", Relation.INTERSECTS,
            "no-relationship", Relation.NONE);

    private static final Set<String> OF_MAPPING =
            Set.of("uuid", "source-resource", "target-resource", "maps", "source-gap-summary", "target-gap-summary");

    private static final String ROOT = "/mapping-collection/mappings";

    private final String chosen;
    private final Remarks remarks;
    private final List<MapTable.Row> rows = new ArrayList<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private long order;

    /** @param chosen the only mapping to be read, 1 for the first, or empty */
    OscalMapping(String chosen, Remarks remarks) {
        this.chosen = chosen;
        this.remarks = remarks;
    }

    List<MapTable.Row> rows(Tree.Entries collection) {
        List<Tree.Entries> mappings = OscalFile.list(collection, "mappings");
        String places = mappings.size() == 1 ? "1" : "1 … " + mappings.size();
        boolean isChoice = chosen.matches("[0-9]{1,4}")
                && Integer.parseInt(chosen) >= 1
                && Integer.parseInt(chosen) <= mappings.size();
        if (!chosen.isEmpty() && !isChoice) {
            remarks.at(0, ROOT, Remark.Code.NO_SUCH_SHEET, chosen, places);
            return rows;
        }
        long resources = mappings.stream()
                .map(mapping -> resource(mapping, "source-resource") + " " + resource(mapping, "target-resource"))
                .distinct()
                .count();
        if (!isChoice && resources > 1) {
            remarks.at(0, ROOT, Remark.Code.WRONG_SHAPE, "--sheet " + places);
            return rows;
        }
        for (int at = 0; at < mappings.size(); at++) {
            if (!isChoice || at == Integer.parseInt(chosen) - 1) {
                mapping(mappings.get(at), ROOT + "/" + at);
            }
        }
        leave(collection, "mapping-collection", Set.of("uuid", "metadata", "mappings"));
        left.forEach((what, count) -> remarks.add(Remark.Code.NOT_KEPT, what, String.valueOf(count)));
        return rows;
    }

    private static String resource(Tree.Entries mapping, String side) {
        return mapping.values().get(side) instanceof Tree.Entries resource ? resource.text("href") : "";
    }

    /** Counts what an object says beside what is taken of it. */
    private void leave(Tree.Entries of, String name, Set<String> taken) {
        of.values().keySet().stream()
                .filter(key -> !taken.contains(key))
                .forEach(key -> left.merge(name + "/" + key, 1, Integer::sum));
    }

    private void mapping(Tree.Entries mapping, String place) {
        leave(mapping, "mapping", OF_MAPPING);
        int at = 0;
        for (Tree.Entries map : OscalFile.list(mapping, "maps")) {
            map(map, place + "/maps/" + at++);
        }
        for (String side : List.of("source-gap-summary", "target-gap-summary")) {
            if (mapping.values().get(side) instanceof Tree.Entries gaps) {
                order++;
                int count = OscalFile.list(gaps, "unmapped-controls").stream()
                        .mapToInt(one -> OscalFile.texts(one, "with-ids").size())
                        .sum();
                remarks.at(order, place + "/" + side, Remark.Code.NOT_KEPT, side, String.valueOf(count));
            }
        }
    }

    private void map(Tree.Entries map, String place) {
        order++;
        leave(map, "map", Set.of("uuid", "relationship", "sources", "targets"));
        Stream.of("sources", "targets")
                .flatMap(side -> OscalFile.list(map, side).stream().map(item -> Map.entry(side, item)))
                .forEach(item -> leave(item.getValue(), item.getKey(), Set.of("type", "id-ref")));
        String said = map.values().get("relationship") instanceof Tree.Entries relationship
                ? relationship.text("type")
                : map.text("relationship");
        List<String> from = references(map, "sources");
        List<String> to = references(map, "targets");
        Relation relation = RELATIONS.get(said);
        if (relation == null) {
            remarks.at(
                    order,
                    place,
                    Remark.Code.UNKNOWN_RELATION,
                    said,
                    new TreeSet<>(RELATIONS.keySet()).stream().collect(Collectors.joining(", ")));
        } else if (from.isEmpty() || to.isEmpty()) {
            remarks.at(order, place, Remark.Code.NO_NUMBER, said);
        } else {
            rows.add(new MapTable.Row(from, to, relation, order, place));
        }
    }

    private static List<String> references(Tree.Entries map, String side) {
        return OscalFile.list(map, side).stream()
                .map(reference -> OscalIds.number(reference.text("id-ref")))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
