package org.akashi.criteria.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;

/** Correspondence between two editions, of one document or of two. It answers both ways. */
public final class CriteriaMap {

    /**
     * What a map says about itself.
     *
     * @param levels items of these levels that no row and no gap names are a fault of the map; none if it is not meant to be complete
     * @param external editions that the library does not have, so that their numbers are not checked
     * @param source where the correspondence is from
     * @param file path within its library
     */
    public record Head(
            String id,
            EditionId from,
            EditionId to,
            Set<Level> levels,
            Set<EditionId> external,
            Bilingual title,
            Bilingual source,
            String file,
            int line) {
        public Head {
            levels = Set.copyOf(levels);
            external = Set.copyOf(external);
        }
    }

    private final Head head;
    private final List<MapRow> rows;
    private final List<MapGap> gaps;
    private final Map<String, List<MapRow>> byFrom = new HashMap<>();
    private final Map<String, List<MapRow>> byTo = new HashMap<>();

    CriteriaMap(Head head, List<MapRow> rows, List<MapGap> gaps) {
        this.head = head;
        this.rows = List.copyOf(rows);
        this.gaps = List.copyOf(gaps);
        for (MapRow row : this.rows) {
            row.from()
                    .forEach(number -> byFrom.computeIfAbsent(number, n -> new ArrayList<>(1))
                            .add(row));
            row.to()
                    .forEach(number -> byTo.computeIfAbsent(number, n -> new ArrayList<>(1))
                            .add(row));
        }
    }

    public Head head() {
        return head;
    }

    public String id() {
        return head.id();
    }

    /** In the map's order. */
    public List<MapRow> rows() {
        return rows;
    }

    /** Items without a counterpart, as the map states them. */
    public List<MapGap> gaps() {
        return gaps;
    }

    /** Rows that name an item of the first edition. */
    public List<MapRow> from(String number) {
        return byFrom.getOrDefault(number, List.of());
    }

    /** Rows that name an item of the second edition. */
    public List<MapRow> to(String number) {
        return byTo.getOrDefault(number, List.of());
    }

    /** Whether a row or a gap names an item. */
    public boolean names(MapGap.Side side, String number) {
        return (side == MapGap.Side.FROM ? byFrom : byTo).containsKey(number)
                || gaps.stream()
                        .anyMatch(gap -> gap.side() == side && gap.number().equals(number));
    }

    /** The same correspondence, seen from the second edition. */
    public CriteriaMap inverse() {
        Head turned = new Head(
                head.id(),
                head.to(),
                head.from(),
                head.levels(),
                head.external(),
                head.title(),
                head.source(),
                head.file(),
                head.line());
        return new CriteriaMap(
                turned,
                rows.stream().map(MapRow::inverse).toList(),
                gaps.stream().map(MapGap::inverse).toList());
    }
}
