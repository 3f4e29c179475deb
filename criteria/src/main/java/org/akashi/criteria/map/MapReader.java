package org.akashi.criteria.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;

/**
 * Reads a map: {@code map}, {@code rationales}, {@code rows} and {@code gaps}. Rows are one text, a line for each, so that a map of
 * many thousand rows reads fast and its changes read well: {@code 5.1.1 5.1.2 -> 5.1 : equivalent merged}.
 */
public final class MapReader {

    private static final Bilingual NO_RATIONALE = new Bilingual("", "");
    private static final Map<String, Relation> RELATIONS = relations();

    private final String file;
    private final Problems problems;
    private final Map<String, Bilingual> rationales = new HashMap<>();
    private final Map<String, String> pool = new HashMap<>();
    private final List<MapRow> rows = new ArrayList<>();
    private final Set<String> pairs = new HashSet<>();

    private MapReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    private static Map<String, Relation> relations() {
        Map<String, Relation> relations = new HashMap<>();
        for (Relation relation : Relation.values()) {
            relations.put(relation.name().toLowerCase(Locale.ROOT), relation);
        }
        return relations;
    }

    /** The map of a file, unless its head cannot be read. */
    public static Optional<CriteriaMap> read(YamlNode node, Problems problems) {
        node.only("map", "rationales", "rows", "gaps");
        YamlNode head = node.child("map").only("id", "from", "to", "levels", "external", "title", "source");
        MapReader reader = new MapReader(node.file(), problems);
        node.optional("rationales")
                .ifPresent(
                        texts -> texts.mapping().forEach((key, text) -> reader.rationales.put(key, text.bilingual())));
        node.child("rows").lines(reader::row);
        List<MapGap> gaps = new ArrayList<>();
        node.optional("gaps").ifPresent(list -> list.items().forEach(gap -> gaps.add(gap(gap))));
        Set<Level> levels = new HashSet<>();
        head.optional("levels")
                .ifPresent(list -> list.items().forEach(level -> levels.add(level.constant(Level.class))));
        Set<EditionId> external = new HashSet<>();
        head.optional("external")
                .ifPresent(list -> list.items().forEach(id -> edition(id).ifPresent(external::add)));
        String id = head.child("id").text();
        problems.claim("maps", id, head);
        Optional<EditionId> from = edition(head.child("from"));
        Optional<EditionId> to = edition(head.child("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CriteriaMap(
                new CriteriaMap.Head(
                        id,
                        from.get(),
                        to.get(),
                        levels,
                        external,
                        head.child("title").bilingual(),
                        head.child("source").bilingual(),
                        node.file(),
                        head.line()),
                reader.rows,
                gaps));
    }

    private static Optional<EditionId> edition(YamlNode node) {
        Optional<EditionId> id = EditionId.parse(node.text());
        if (id.isEmpty()) {
            node.problem(Problem.Code.WRONG_SHAPE, "document/edition");
        }
        return id;
    }

    private static MapGap gap(YamlNode node) {
        node.only("from", "to", "reason", "confidence");
        MapGap.Side side = node.has("from") ? MapGap.Side.FROM : MapGap.Side.TO;
        return new MapGap(
                side,
                node.child(side == MapGap.Side.FROM ? "from" : "to").text(),
                node.child("reason").constant(MapGap.Reason.class),
                node.constantOr("confidence", Confidence.CONFIRMED),
                node.line());
    }

    private void row(int line, String text) {
        int arrow = text.indexOf("->");
        int colon = text.indexOf(" : ", Math.max(arrow, 0));
        if (text.isBlank()) {
            return;
        }
        if (arrow < 0 || colon < 0) {
            problems.add(Problem.Code.WRONG_SHAPE, file, line, "number … -> number … : relation");
            return;
        }
        List<String> from = words(text, 0, arrow);
        List<String> to = words(text, arrow + 2, colon);
        List<String> said = words(text, colon + 3, text.length());
        if (from.isEmpty() || to.isEmpty() || said.isEmpty()) {
            problems.add(Problem.Code.WRONG_SHAPE, file, line, "number … -> number … : relation");
            return;
        }
        if (!pairs.add(text.substring(0, colon))) {
            problems.add(
                    Problem.Code.DUPLICATE_NUMBER,
                    file,
                    line,
                    text.substring(0, colon).strip(),
                    file);
        }
        Relation relation = RELATIONS.get(said.getFirst());
        if (relation == null) {
            problems.add(
                    Problem.Code.UNKNOWN_VALUE,
                    file,
                    line,
                    said.getFirst(),
                    "equal, equivalent, subset, superset, intersects, none");
            return;
        }
        Confidence confidence = Confidence.CONFIRMED;
        Bilingual rationale = NO_RATIONALE;
        for (String word : said.subList(1, said.size())) {
            if (word.equals("unconfirmed")) {
                confidence = Confidence.UNCONFIRMED;
            } else if (rationales.containsKey(word)) {
                rationale = rationales.getOrDefault(word, NO_RATIONALE);
            } else {
                problems.add(Problem.Code.UNKNOWN_REFERENCE, file, line, "rationale", word);
            }
        }
        rows.add(new MapRow(from, to, relation, confidence, rationale, line));
    }

    private List<String> words(String text, int from, int to) {
        List<String> words = new ArrayList<>(2);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == ' ') {
                if (i > start) {
                    String word = text.substring(start, i);
                    String known = pool.putIfAbsent(word, word);
                    words.add(known == null ? word : known);
                }
                start = i + 1;
            }
        }
        return words;
    }
}
