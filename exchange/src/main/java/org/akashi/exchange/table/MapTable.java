package org.akashi.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akashi.criteria.item.NumberRange;
import org.akashi.criteria.map.Relation;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.draft.NumberForm;

/** Reads rows that say which numbers correspond. */
public final class MapTable {

    private static final String SEPARATORS = "[\\n,;、，；・]+";

    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("同一", Relation.EQUAL),
            Map.entry("同じ", Relation.EQUAL),
            Map.entry("一致", Relation.EQUAL),
            Map.entry("等価", Relation.EQUIVALENT),
            Map.entry("同等", Relation.EQUIVALENT),
            Map.entry("相当", Relation.EQUIVALENT),
            Map.entry("含まれる", Relation.SUBSET),
            Map.entry("部分集合", Relation.SUBSET),
            Map.entry("subset-of", Relation.SUBSET),
            Map.entry("含む", Relation.SUPERSET),
            Map.entry("superset-of", Relation.SUPERSET),
            Map.entry("一部", Relation.INTERSECTS),
            Map.entry("部分的", Relation.INTERSECTS),
            Map.entry("重なる", Relation.INTERSECTS),
            Map.entry("intersects-with", Relation.INTERSECTS),
            Map.entry("equal-to", Relation.EQUAL),
            Map.entry("equivalent-to", Relation.EQUIVALENT),
            Map.entry("なし", Relation.NONE),
            Map.entry("no-relationship", Relation.NONE));

    /**
     * A row: numbers, and how they correspond.
     *
     * @param order of its place in the file
     */
    public record Row(List<String> from, List<String> to, Relation relation, long order, String place) {}

    private MapTable() {}

    /** Whether a sheet is one of correspondences. */
    public static boolean isOne(ColumnMap map) {
        return map.has(Role.FROM) && map.has(Role.TO);
    }

    /** The rows that can be taken; of every other one the remarks say why. */
    public static List<Row> read(Grid grid, ColumnMap map, TableReader.Hidden hidden, Remarks remarks) {
        List<Row> rows = new ArrayList<>();
        for (Grid.Row row : TableReader.rows(grid, map, hidden, remarks)) {
            Optional<List<String>> from = numbers(grid, row, map.of(Role.FROM).getFirst(), remarks);
            Optional<List<String>> to = numbers(grid, row, map.of(Role.TO).getFirst(), remarks);
            Relation relation = map.has(Role.RELATION)
                    ? relation(grid, row, map.of(Role.RELATION).getFirst(), remarks)
                    : Relation.INTERSECTS;
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            if (from.get().isEmpty() || to.get().isEmpty()) {
                remarks.at(
                        row.number(),
                        grid.place(row.number()),
                        Remark.Code.NO_NUMBER,
                        String.join(" ", from.get()) + " -> " + String.join(" ", to.get()));
            } else {
                rows.add(new Row(from.get(), to.get(), relation, row.number(), grid.place(row.number())));
            }
        }
        return rows;
    }

    private static Optional<List<String>> numbers(Grid grid, Grid.Row row, int column, Remarks remarks) {
        Optional<Grid.Cell> cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.of(List.of());
        }
        String place = grid.place(row.number(), column);
        switch (cell.get().kind()) {
            case FORMULA -> {
                remarks.at(row.number(), place, Remark.Code.FORMULA, cell.get().text());
                return Optional.empty();
            }
            case DATE -> {
                remarks.at(
                        row.number(), place, Remark.Code.DATE_NUMBER, cell.get().text());
                return Optional.empty();
            }
            case ERROR -> {
                remarks.at(
                        row.number(), place, Remark.Code.ERROR_CELL, cell.get().text());
                return Optional.empty();
            }
            case NUMBER, TEXT, BOOLEAN -> {}
        }
        List<String> numbers = new ArrayList<>();
        for (String one : cell.get().text().split(SEPARATORS, -1)) {
            if (one.isBlank()) {
                continue;
            }
            if (!cell.get().exact() && NumberForm.parse(one).isPresent()) {
                remarks.at(row.number(), place, Remark.Code.AMBIGUOUS_NUMBER, one, one + ", " + one + "0");
                return Optional.empty();
            }
            Optional<String> number = NumberForm.parse(one);
            if (number.isPresent()) {
                numbers.add(number.get());
                continue;
            }
            Optional<NumberRange> range = NumberRange.parse(
                            Characters.number(one).replace("~", "～"))
                    .filter(found -> found.numbers().size() > 1);
            if (range.isEmpty()) {
                remarks.at(
                        row.number(),
                        place,
                        one.matches(".*[…～〜~].*") ? Remark.Code.BROKEN_RANGE : Remark.Code.NOT_A_NUMBER,
                        Characters.line(one));
                return Optional.empty();
            }
            numbers.addAll(range.get().numbers());
        }
        return Optional.of(numbers);
    }

    private static Relation relation(Grid grid, Grid.Row row, int column, Remarks remarks) {
        String text = Characters.number(row.line(column)).toLowerCase(Locale.ROOT);
        for (Relation relation : Relation.values()) {
            if (relation.name().toLowerCase(Locale.ROOT).equals(text)) {
                return relation;
            }
        }
        Relation known = RELATIONS.get(text);
        if (known == null) {
            remarks.at(
                    row.number(),
                    grid.place(row.number(), column),
                    Remark.Code.UNKNOWN_RELATION,
                    row.line(column),
                    "equal, equivalent, subset, superset, intersects, none");
            return Relation.NONE;
        }
        return known;
    }
}
