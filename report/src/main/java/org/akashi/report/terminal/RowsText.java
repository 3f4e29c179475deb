package org.akashi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import org.akashi.report.text.Visible;
import org.jspecify.annotations.Nullable;

/** Rows as a table for a terminal: columns aligned by the width that characters have there, long cells cut in the middle. */
public final class RowsText {

    private static final String NULL = "NULL";

    private final int widest;
    private final List<String> names;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param right for each column, whether its cells are numbers and stand at the right
     * @param widest how many code points a cell shows at most, and how many columns of the terminal it takes
     */
    public RowsText(List<String> names, List<Boolean> right, int widest) {
        this.widest = widest;
        this.names = names.stream().map(this::shown).toList();
        this.right = List.copyOf(right);
    }

    /** Adds a row; a cell without a value is shown as {@code NULL}. */
    public void add(@Nullable String[] cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(cell == null ? NULL : shown(cell));
        }
        rows.add(row);
    }

    public int size() {
        return rows.size();
    }

    private String shown(String text) {
        return Columns.fit(Visible.cut(Visible.of(text), widest), widest);
    }

    /** The table with its heading, each line ended. */
    public String text() {
        int[] widths = new int[names.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Columns.width(names.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, names, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "  ")
                    .append(
                            right.get(i)
                                    ? Columns.padLeft(cells.get(i), widths[i])
                                    : Columns.pad(cells.get(i), widths[i]));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
