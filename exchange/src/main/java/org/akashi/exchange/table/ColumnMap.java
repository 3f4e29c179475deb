package org.akashi.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.draft.NumberForm;

/**
 * What the columns of a sheet are taken for.
 *
 * @param first number of the first row below the headings
 */
public record ColumnMap(String sheet, int first, List<Column> columns) {

    /** What headings of some kind of table mean. */
    public interface Words {
        /** Whether a heading means something. */
        boolean isKnown(String heading);

        /** What a column is; of a heading in two rows the lower one decides if it means anything. */
        Optional<Role> role(String upper, String lower, List<String> samples);

        /** The roles there are. */
        Set<Role> roles();
    }

    private static final int LOOKED_AT = 30;
    private static final int SAMPLES = 200;

    public ColumnMap {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param index 0 for the first
     * @param heading as it stands there, both rows if there are two
     * @param sample what stands in its first filled cell
     */
    public record Column(int index, String heading, Role role, String sample) {}

    /** As it is typed: {@code A=number,B=title-ja}. */
    public String written() {
        return columns.stream()
                .filter(column -> column.role() != Role.NOTHING)
                .map(column ->
                        Grid.letters(column.index()) + "=" + column.role().code())
                .collect(Collectors.joining(","));
    }

    public List<Integer> of(Role role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .map(Column::index)
                .toList();
    }

    public boolean has(Role role) {
        return !of(role).isEmpty();
    }

    /** The map that headings and contents of a table of criteria suggest. */
    public static ColumnMap propose(Grid grid) {
        ColumnMap proposed = propose(grid, Headings.WORDS);
        return proposed.columns().stream().allMatch(column -> column.heading().isEmpty())
                ? new ColumnMap(proposed.sheet(), proposed.first(), byContent(grid, proposed.columns()))
                : proposed;
    }

    /** The map that headings suggest; without headings nothing is taken for anything. */
    public static ColumnMap propose(Grid grid, Words words) {
        int head = headRow(grid, words);
        boolean two = head >= 0 && hasTwoRows(grid, head, words);
        int below = head < 0 ? 0 : head + (two ? 2 : 1);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < grid.width(); index++) {
            String upper = head < 0 ? "" : grid.rows().get(head).line(index);
            String lower = two ? grid.rows().get(head + 1).line(index) : "";
            List<String> samples = samples(grid, below, index);
            Role role =
                    head < 0 ? Role.NOTHING : words.role(upper, lower, samples).orElse(Role.NOTHING);
            String heading = lower.isEmpty() || lower.equals(upper) ? upper : upper + " / " + lower;
            if (!heading.isEmpty() || !samples.isEmpty()) {
                columns.add(new Column(index, heading, role, samples.isEmpty() ? "" : samples.getFirst()));
            }
        }
        int first = below < grid.rows().size() ? grid.rows().get(below).number() : Integer.MAX_VALUE;
        return new ColumnMap(grid.name(), first, columns);
    }

    /** The index of the row with most headings that mean something; -1 if no row has two. */
    private static int headRow(Grid grid, Words words) {
        int best = -1;
        int most = 1;
        for (int row = 0; row < Math.min(LOOKED_AT, grid.rows().size()); row++) {
            int known = known(grid, row, words);
            if (known > most) {
                most = known;
                best = row;
            }
        }
        // Of headings in two rows, the lower may mean more than the upper.
        return best > 0
                        && (known(grid, best - 1, words) > 0 && isHeading(grid, best - 1) && isAsWide(grid, best - 1)
                                || spans(grid, best - 1))
                ? best - 1
                : best;
    }

    /** Whether a row has at least half as many cells as the one below it, so that it is no line of a form above the table. */
    private static boolean isAsWide(Grid grid, int row) {
        return 2 * grid.rows().get(row).cells().size()
                >= grid.rows().get(row + 1).cells().size();
    }

    private static int known(Grid grid, int row, Words words) {
        int known = 0;
        for (int column = 0; column < grid.width(); column++) {
            String text = grid.rows().get(row).line(column);
            known += !text.isEmpty() && words.isKnown(text) ? 1 : 0;
        }
        return known;
    }

    private static boolean hasTwoRows(Grid grid, int head, Words words) {
        return head + 1 < grid.rows().size()
                && isHeading(grid, head + 1)
                && (spans(grid, head) || continues(grid, head + 1) || known(grid, head + 1, words) > 1)
                && (known(grid, head + 1, words) > 0);
    }

    /** Whether a row may be one of headings: nothing in it is a number of an item. */
    private static boolean isHeading(Grid grid, int row) {
        return grid.rows().get(row).cells().values().stream()
                .noneMatch(cell -> !cell.merged()
                        && NumberForm.parse(cell.text())
                                .filter(n -> n.matches(".*[0-9].*"))
                                .isPresent());
    }

    /** Whether a row has a heading over several columns, but not over all of them. */
    private static boolean spans(Grid grid, int row) {
        Grid.Row cells = grid.rows().get(row);
        long spanned = cells.cells().entrySet().stream()
                .filter(entry -> entry.getValue().merged()
                        && cells.line(entry.getKey() - 1).equals(cells.line(entry.getKey())))
                .count();
        return spanned > 0 && spanned + 1 < grid.width();
    }

    /** Whether a row continues headings of the row above it. */
    private static boolean continues(Grid grid, int row) {
        return grid.rows().get(row).cells().values().stream().anyMatch(Grid.Cell::merged);
    }

    private static List<String> samples(Grid grid, int from, int column) {
        List<String> samples = new ArrayList<>();
        for (int row = from; row < Math.min(grid.rows().size(), from + SAMPLES); row++) {
            String text = grid.rows().get(row).line(column);
            if (!text.isEmpty()) {
                samples.add(text);
            }
        }
        return samples;
    }

    /** Without headings: numbers are in the first column that mostly holds some, texts in the widest of the others. */
    private static List<Column> byContent(Grid grid, List<Column> columns) {
        Optional<Column> number = columns.stream()
                .filter(column -> {
                    List<String> samples = samples(grid, 0, column.index());
                    long numbers = samples.stream()
                            .filter(text -> NumberForm.parse(text).isPresent())
                            .count();
                    return numbers > 1 && 5 * numbers >= 3L * samples.size();
                })
                .findFirst();
        Optional<Column> text = columns.stream()
                .filter(column ->
                        number.isPresent() && column.index() != number.get().index())
                .max((a, b) -> Integer.compare(length(grid, a), length(grid, b)));
        return columns.stream()
                .map(column -> {
                    List<String> samples = samples(grid, 0, column.index());
                    Role role = number.filter(column::equals).isPresent()
                            ? Role.NUMBER
                            : text.filter(column::equals).isPresent()
                                    ? Headings.isEnglish("", samples) ? Role.TEXT_EN : Role.TEXT_JA
                                    : Role.NOTHING;
                    return new Column(column.index(), column.heading(), role, column.sample());
                })
                .toList();
    }

    private static int length(Grid grid, Column column) {
        return samples(grid, 0, column.index()).stream()
                .mapToInt(String::length)
                .sum();
    }

    /** This map with the roles that a text gives, and no others: {@code A=number,B=text-ja}. */
    public ColumnMap with(String written, Grid grid, Remarks remarks) {
        return with(written, Role.ofItems(), remarks);
    }

    /** This map with another role for a column. */
    public ColumnMap with(int index, Role role) {
        return new ColumnMap(
                sheet,
                first,
                columns.stream()
                        .map(column -> column.index() == index
                                ? new Column(index, column.heading(), role, column.sample())
                                : column)
                        .toList());
    }

    /** This map with the roles that a text gives, and no others, out of some. */
    public ColumnMap with(String written, Set<Role> roles, Remarks remarks) {
        List<Column> given = new ArrayList<>();
        for (Column column : columns) {
            given.add(new Column(column.index(), column.heading(), Role.NOTHING, column.sample()));
        }
        for (String one : written.split(",", -1)) {
            int equals = one.indexOf('=');
            int index = equals < 0 ? -1 : Grid.column(one.substring(0, equals).strip());
            Optional<Role> role = equals < 0 ? Optional.empty() : Role.parse(one.substring(equals + 1), roles);
            Optional<Column> known =
                    given.stream().filter(column -> column.index() == index).findFirst();
            if (role.isEmpty() || known.isEmpty()) {
                remarks.add(Remark.Code.NO_SUCH_COLUMN, one.strip());
            } else {
                given.set(
                        given.indexOf(known.get()),
                        new Column(
                                index,
                                known.get().heading(),
                                role.get(),
                                known.get().sample()));
            }
        }
        return new ColumnMap(sheet, first, given);
    }
}
