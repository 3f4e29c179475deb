package org.akashi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The figures as tables: for people, with a column for each size, and for programs, with a line for each figure. */
final class Tables {

    private Tables() {}

    static String csv(List<Figure> figures) {
        StringBuilder text = new StringBuilder("vms,measure,value,unit,note\n");
        for (Figure figure : figures) {
            text.append(figure.vms())
                    .append(',')
                    .append(quoted(figure.measure()))
                    .append(',')
                    .append(figure.isKnown() ? String.valueOf(figure.value()) : "")
                    .append(',')
                    .append(figure.unit())
                    .append(',')
                    .append(quoted(figure.note()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static String markdown(List<Figure> figures, Machine machine, String loadAfter) {
        TreeSet<Integer> sizes = new TreeSet<>();
        Map<String, Map<Integer, Figure>> rows = new LinkedHashMap<>();
        for (Figure figure : figures) {
            sizes.add(figure.vms());
            rows.computeIfAbsent(figure.measure(), _ -> new LinkedHashMap<>()).put(figure.vms(), figure);
        }
        StringBuilder text = new StringBuilder();
        text.append("Machine: ")
                .append(machine.processor())
                .append(", ")
                .append(machine.processors())
                .append(" processors, ")
                .append(machine.memory())
                .append("; ")
                .append(machine.system())
                .append("; ")
                .append(machine.java())
                .append(".\nLoad average before: ")
                .append(machine.load())
                .append("; after: ")
                .append(loadAfter)
                .append(". Page cache: every file was read once just before.\n\n| measure |");
        sizes.forEach(size -> text.append(String.format(java.util.Locale.ROOT, " %,d VMs |", size)));
        text.append("\n|---|").append("--:|".repeat(sizes.size())).append('\n');
        rows.forEach((measure, bySize) -> {
            text.append("| ").append(measure).append(" |");
            for (int size : sizes) {
                Figure figure = bySize.get(size);
                text.append(' ').append(figure == null ? "" : figure.text()).append(" |");
            }
            text.append('\n');
        });
        return text + notes(figures);
    }

    /** The commands, and what did not finish. */
    private static String notes(List<Figure> figures) {
        List<String> notes = new ArrayList<>();
        for (Figure figure : figures) {
            String note = figure.isKnown()
                    ? "- " + figure.measure().replaceFirst(",.*", "") + ": `" + figure.note() + "`"
                    : String.format(
                            java.util.Locale.ROOT,
                            "- %s, %,d VMs: not finished, %s",
                            figure.measure(),
                            figure.vms(),
                            figure.note());
            boolean known = notes.contains(note) || figure.note().isEmpty();
            if (!known
                    && (!figure.isKnown()
                            || figure.unit().equals("s")
                            || figure.measure().startsWith("load"))) {
                notes.add(note);
            }
        }
        return "\n" + String.join("\n", notes) + "\n";
    }
}
