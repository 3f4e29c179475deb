package org.akashi.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akashi.report.terminal.RowsText;
import org.akashi.report.text.Language;
import org.akashi.tables.Column;
import org.akashi.tables.EvidenceTables;
import org.akashi.tables.Meaning;
import org.akashi.tables.Table;
import org.jspecify.annotations.Nullable;

/** The tables and their columns, for people. */
final class TablesText {

    private static final int WIDEST = 200;

    private TablesText() {}

    static String of(Language language) {
        Function<Meaning, String> in = meaning -> language == Language.JA ? meaning.ja() : meaning.en();
        StringBuilder text = new StringBuilder();
        for (Table<?> table : EvidenceTables.all()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(table.name())
                    .append(table.networked() ? ", " + Table.DECLARED + "." + table.name() : "")
                    .append(": ")
                    .append(in.apply(table.meaning()))
                    .append('\n');
            RowsText columns = new RowsText(List.of("", "", "", ""), List.of(false, false, false, false), WIDEST);
            table.columns().forEach(column -> columns.add(row(column, in)));
            columns.text().lines().skip(2).map(line -> "  " + line + "\n").forEach(text::append);
        }
        return text.toString();
    }

    private static @Nullable String[] row(Column<?> column, Function<Meaning, String> in) {
        String unit = in.apply(column.unit().meaning());
        return new @Nullable String[] {
            column.name(),
            column.type() + (column.optional() ? " NULL" : ""),
            Optional.of(unit).filter(u -> !u.isEmpty()).map(u -> "[" + u + "]").orElse(""),
            in.apply(column.meaning())
                    + column.refers().map(other -> " → " + other).orElse("")
        };
    }
}
