package org.akashi.exchange.table;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sheet as it lies there.
 *
 * @param name of the sheet; empty for a CSV file
 * @param rows those that hold anything, from the top
 */
public record Grid(String name, boolean hidden, List<Row> rows) {

    public Grid {
        rows = List.copyOf(rows);
    }

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** A number, as it is shown. */
        NUMBER,
        /** A date, as {@code 2004-04-01}. */
        DATE,
        BOOLEAN,
        ERROR,
        /** The formula itself; what it came to is not looked at. */
        FORMULA
    }

    /**
     * A cell.
     *
     * @param text without phonetic guides, lines separated by line feeds
     * @param exact whether the text is what its author wrote: a number may have lost zeros at its end
     * @param merged whether the text stands in another cell, of which this one is the continuation
     */
    public record Cell(Kind kind, String text, boolean exact, boolean merged) {

        public static Cell text(String text) {
            return new Cell(Kind.TEXT, text, true, false);
        }

        Cell continued() {
            return new Cell(kind, text, exact, true);
        }
    }

    /**
     * A row.
     *
     * @param number 1 for the first
     * @param cells those that hold anything, by column, 0 for the first
     */
    public record Row(int number, boolean hidden, NavigableMap<Integer, Cell> cells) {
        public Row {
            cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        }

        public Optional<Cell> cell(int column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The text of a cell, in one line and without blanks around it; empty if there is none. */
        public String line(int column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : Characters.line(cell.text());
        }
    }

    /** How many columns are used. */
    public int width() {
        return rows.stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row -> row.cells().lastKey() + 1)
                .max()
                .orElse(0);
    }

    /** Where a cell is, as people say it: {@code Sheet1!B7}, or {@code B7} in a file without sheets. */
    public String place(int row, int column) {
        return (name.isEmpty() ? "" : name + "!") + letters(column) + row;
    }

    /** Where a row is. */
    public String place(int row) {
        return (name.isEmpty() ? "" : name + "!") + row;
    }

    /** The letters of a column, 0 for {@code A}. */
    public static String letters(int column) {
        return column < 26
                ? Character.toString((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** The column that letters mean, or -1. */
    public static int column(String letters) {
        if (!letters.matches("[A-Za-z]{1,3}")) {
            return -1;
        }
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * 26 + (Character.toUpperCase(c) - 'A' + 1);
        }
        return column - 1;
    }
}
