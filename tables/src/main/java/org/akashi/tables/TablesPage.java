package org.akashi.tables;

import java.util.ArrayList;
import java.util.List;

/** The part of {@code docs/evidence-tables.md} that lists the tables, as Markdown. */
public final class TablesPage {

    private final boolean japanese;

    private TablesPage(boolean japanese) {
        this.japanese = japanese;
    }

    /** The tables with their columns, then what is left out; in Japanese or in English. */
    public static String of(boolean japanese) {
        return new TablesPage(japanese).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Table<?> table : EvidenceTables.all()) {
            text.append("\n### ").append(table.name()).append("\n\n");
            text.append(in(table.meaning())).append(in(new Meaning("。", ".")));
            if (table.networked()) {
                text.append(in(new Meaning("`declared` にもある。", " Also in `declared`.")));
            }
            text.append("\n\n");
            row(
                    text,
                    List.of(
                            in(new Meaning("列", "column")),
                            in(new Meaning("型", "type")),
                            in(new Meaning("意味", "meaning")),
                            in(new Meaning("単位・形式", "unit or form")),
                            in(new Meaning("モデルでの源", "source in the model"))));
            row(text, List.of("---", "---", "---", "---", "---"));
            table.columns().forEach(column -> row(text, cells(column)));
        }
        text.append("\n### ")
                .append(in(new Meaning("列のない構成要素", "What has no column")))
                .append("\n\n");
        row(text, List.of(in(new Meaning("構成要素", "component")), in(new Meaning("理由", "reason"))));
        row(text, List.of("---", "---"));
        EvidenceTables.omitted().forEach((name, reason) -> row(text, List.of("`" + name + "`", in(reason))));
        return text.append("\n").toString();
    }

    private List<String> cells(Column<?> column) {
        List<String> meaning = new ArrayList<>();
        meaning.add(in(column.meaning()));
        if (!column.values().isEmpty() && column.refers().isEmpty()) {
            meaning.add(String.join(
                    ", ",
                    column.values().stream().map(value -> "`" + value + "`").toList()));
        }
        column.refers().ifPresent(other -> meaning.add("→ `" + other + "`"));
        return List.of(
                (column.key() ? "**" : "") + "`" + column.name() + "`" + (column.key() ? "**" : ""),
                column.type() + (column.optional() ? " NULL" : ""),
                String.join("<br>", meaning),
                in(column.unit().meaning()),
                String.join(
                        ", ",
                        column.sources().stream()
                                .map(source -> "`" + source + "`")
                                .toList()));
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String in(Meaning meaning) {
        return japanese ? meaning.ja() : meaning.en();
    }
}
