package org.akashi.exchange.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.exchange.yaml.Tree;

/**
 * A tree as values by path, and back, without loss. {@code text.ja} is the text of a key within a key, {@code controls.#} a list of
 * texts with a line each, {@code requirements.#1.id} a key within the first item of a list. A value too long for a cell goes on
 * under {@code ~2}.
 */
final class Paths {

    /** Characters that a cell is given; a spreadsheet's own limit is 32,767. */
    private static final int CELL = 32_000;

    private static final String EMPTY_LIST = "[]";
    private static final String EMPTY_MAP = "{}";
    private static final String SET = "1";

    private Paths() {}

    static Map<String, String> of(Tree tree) {
        Map<String, String> values = new LinkedHashMap<>();
        put("", tree, values);
        return values;
    }

    private static void put(String path, Tree tree, Map<String, String> values) {
        switch (tree) {
            case Tree.Text(String value) -> value(path, written(value), values);
            case Tree.Items(List<Tree> items) when items.isEmpty() -> values.put(below(path, EMPTY_LIST), SET);
            case Tree.Items(List<Tree> items)
            when areLines(items) ->
                value(
                        below(path, "#"),
                        String.join(
                                "\n",
                                items.stream()
                                        .map(item -> written(((Tree.Text) item).value()))
                                        .toList()),
                        values);
            case Tree.Items(List<Tree> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    put(below(path, "#" + (i + 1)), items.get(i), values);
                }
            }
            case Tree.Entries(Map<String, Tree> map) when map.isEmpty() -> values.put(below(path, EMPTY_MAP), SET);
            case Tree.Entries(Map<String, Tree> map) ->
                map.forEach((key, value) -> put(below(path, escaped(key)), value, values));
        }
    }

    private static boolean areLines(List<Tree> items) {
        return items.stream().allMatch(item -> item instanceof Tree.Text(String value) && value.indexOf('\n') < 0);
    }

    private static void value(String path, String value, Map<String, String> values) {
        if (value.length() <= CELL) {
            values.put(path, value);
            return;
        }
        int part = 1;
        for (int from = 0; from < value.length(); part++) {
            int to = Math.min(value.length(), from + CELL);
            if (to < value.length() && Character.isHighSurrogate(value.charAt(to - 1))) {
                to--;
            }
            values.put(part == 1 ? path : path + "~" + part, value.substring(from, to));
            from = to;
        }
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    private static String escaped(String key) {
        return key.replace("~", "~t")
                .replace(".", "~d")
                .replace("#", "~h")
                .replace("[", "~l")
                .replace("{", "~m");
    }

    private static String unescaped(String step) {
        return step.replace("~m", "{")
                .replace("~l", "[")
                .replace("~h", "#")
                .replace("~d", ".")
                .replace("~t", "~");
    }

    /** An empty text is written as two quotation marks, since an empty cell is no value. */
    private static String written(String value) {
        return value.chars().allMatch(c -> c == '"') ? value + "\"\"" : value;
    }

    private static Optional<String> read(String cell) {
        if (!cell.chars().allMatch(c -> c == '"')) {
            return Optional.of(cell);
        }
        return cell.length() < 2 ? Optional.empty() : Optional.of(cell.substring(2));
    }

    /** The tree of values by path, or nothing if they contradict each other. */
    static Optional<Tree> tree(Map<String, String> values) {
        Step root = new Step();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Optional<Step> step = Optional.of(root);
            String path = entry.getKey();
            for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\.", -1))) {
                step = step.flatMap(at -> at.step(name));
            }
            if (step.isEmpty() || !step.get().take(entry.getValue())) {
                return Optional.empty();
            }
        }
        return root.tree();
    }

    /** A node while the tree is put together. */
    private static final class Step {

        private final Map<String, Step> below = new LinkedHashMap<>();
        private final StringBuilder value = new StringBuilder();
        private boolean taken;

        /** The step of a name; a part of a value is the value itself. */
        Optional<Step> step(String name) {
            int part = name.lastIndexOf('~');
            boolean continued = part >= 0 && name.substring(part + 1).matches("[0-9]+");
            return Optional.of(below.computeIfAbsent(continued ? name.substring(0, part) : name, n -> new Step()));
        }

        boolean take(String text) {
            value.append(text);
            taken = true;
            return below.isEmpty();
        }

        Optional<Tree> tree() {
            if (below.isEmpty()) {
                return taken ? read(value.toString()).map(Tree.Text::new) : Optional.empty();
            }
            if (taken) {
                return Optional.empty();
            }
            Map.Entry<String, Step> first = below.entrySet().iterator().next();
            return switch (first.getKey()) {
                case EMPTY_LIST -> Optional.of(new Tree.Items(List.of()));
                case EMPTY_MAP -> Optional.of(new Tree.Entries(Map.of()));
                case "#" -> lines(first.getValue());
                default -> first.getKey().startsWith("#") ? items() : entries();
            };
        }

        private static Optional<Tree> lines(Step step) {
            List<Tree> items = new ArrayList<>();
            for (String line : step.value.toString().split("\n", -1)) {
                Optional<String> text = read(line);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                items.add(new Tree.Text(text.get()));
            }
            return Optional.of(new Tree.Items(items));
        }

        private Optional<Tree> items() {
            List<Tree> items = new ArrayList<>();
            for (int i = 1; i <= below.size(); i++) {
                Step step = below.get("#" + i);
                Optional<Tree> item = step == null ? Optional.empty() : step.tree();
                if (item.isEmpty()) {
                    return Optional.empty();
                }
                items.add(item.get());
            }
            return Optional.of(new Tree.Items(items));
        }

        private Optional<Tree> entries() {
            Map<String, Tree> entries = new LinkedHashMap<>();
            for (Map.Entry<String, Step> entry : below.entrySet()) {
                Optional<Tree> value = entry.getValue().tree();
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                entries.put(unescaped(entry.getKey()), value.get());
            }
            return Optional.of(new Tree.Entries(entries));
        }
    }
}
