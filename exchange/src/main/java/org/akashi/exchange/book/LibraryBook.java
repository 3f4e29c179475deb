package org.akashi.exchange.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akashi.exchange.Remark;
import org.akashi.exchange.Remarks;
import org.akashi.exchange.table.Grid;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * Files of the library as a workbook, and back, without loss: a sheet for each kind of list (items, own, rows of maps, …) with a row
 * for each of its items and a column for each key, and one sheet, {@code values}, with everything else by path.
 *
 * <p>Invariant: {@code files(book(files))} equals {@code files}.
 */
public final class LibraryBook {

    /** The heading over the path of a file in every sheet of ours, by which a library workbook is recognised. */
    static final String FILE = "file";

    private static final String VALUES = "values";
    private static final String COMMENT = "#";
    private static final String PATH = "path";
    private static final String VALUE = "value";

    /** Lists that have a sheet of their own; what is nested deeper than these goes to the sheet of values. */
    private static final Set<String> LISTS =
            Set.of("items", "own", "texts", "rules", "risks", "terms", "wordingRules", "allowances", "gaps");

    private static final String ROWS = "rows";
    private static final List<String> ROW_COLUMNS = List.of("from", "to", "relation", "remarks", "line");
    private static final Pattern ROW = Pattern.compile("(\\S[^>:]*?) -> ([^:]*?\\S) : (\\S+)((?: \\S+)*)");

    private LibraryBook() {}

    /** The workbook of some files. */
    public static Workbook book(List<YamlFile> files) {
        Map<String, List<Map<String, String>>> lists = new TreeMap<>();
        List<List<String>> values = new ArrayList<>();
        for (YamlFile file : files) {
            if (!file.comment().isEmpty()) {
                values.add(List.of(file.path(), COMMENT, file.comment()));
            }
            file.tree().values().forEach((key, tree) -> {
                if (LISTS.contains(key) && isTable(tree)) {
                    ((Tree.Items) tree).values().forEach(item -> add(lists, key, file.path(), Paths.of(item)));
                } else if (key.equals(ROWS) && tree instanceof Tree.Text(String text) && text.endsWith("\n")) {
                    text.lines().forEach(line -> add(lists, key, file.path(), row(line)));
                } else {
                    Paths.of(new Tree.Entries(Map.of(key, tree)))
                            .forEach((path, value) -> values.add(List.of(file.path(), path, value)));
                }
            });
        }
        List<Workbook.Sheet> sheets = new ArrayList<>();
        lists.forEach((name, rows) -> sheets.add(sheet(name, rows)));
        if (!values.isEmpty()) {
            sheets.add(new Workbook.Sheet(VALUES, List.of(FILE, PATH, VALUE), values));
        }
        return new Workbook(sheets);
    }

    private static boolean isTable(Tree tree) {
        return tree instanceof Tree.Items(List<Tree> items)
                && !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item instanceof Tree.Entries(Map<String, Tree> map) && !map.isEmpty());
    }

    private static void add(
            Map<String, List<Map<String, String>>> lists, String key, String path, Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(FILE, path);
        values.forEach((name, value) -> row.put(name.equals(FILE) ? "~" + FILE : name, value));
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }

    private static Map<String, String> row(String line) {
        Matcher parts = ROW.matcher(line);
        Map<String, String> row = new LinkedHashMap<>();
        if (parts.matches()) {
            row.put("from", parts.group(1));
            row.put("to", parts.group(2));
            row.put("relation", parts.group(3));
            row.put("remarks", parts.group(4).strip());
        } else {
            row.put("line", line);
        }
        return row;
    }

    private static Workbook.Sheet sheet(String name, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>(List.of(FILE));
        if (name.equals(ROWS)) {
            columns.addAll(ROW_COLUMNS);
        }
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new Workbook.Sheet(
                name,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    /** Whether the sheets are those of a library workbook. */
    public static boolean isLibrary(List<Grid> grids) {
        return !grids.isEmpty()
                && grids.stream()
                        .allMatch(grid -> !grid.rows().isEmpty()
                                && grid.rows().getFirst().line(0).equals(FILE)
                                && (LISTS.contains(grid.name())
                                        || grid.name().equals(ROWS)
                                        || grid.name().equals(VALUES)));
    }

    /** The files of a library workbook, in the order of their paths; what cannot be one is said. */
    public static List<YamlFile> files(List<Grid> grids, Remarks remarks) {
        Map<String, String> comments = new TreeMap<>();
        Map<String, Map<String, String>> values = new TreeMap<>();
        Map<String, Map<String, List<Tree>>> lists = new TreeMap<>();
        for (Grid grid : grids) {
            List<String> headings = new ArrayList<>();
            Grid.Row head = grid.rows().getFirst();
            for (int column = 0; column < grid.width(); column++) {
                headings.add(head.cell(column).map(Grid.Cell::text).orElse(""));
            }
            for (Grid.Row row : grid.rows().subList(1, grid.rows().size())) {
                Map<String, String> cells = cells(grid, row, headings, remarks);
                String file = cells.getOrDefault(FILE, "");
                cells.remove(FILE);
                if (!isPath(file)) {
                    remarks.at(row.number(), grid.place(row.number(), 0), Remark.Code.NOT_A_LIBRARY_VALUE, file);
                } else if (grid.name().equals(VALUES)) {
                    String path = cells.getOrDefault(PATH, "");
                    String value = cells.getOrDefault(VALUE, "");
                    if (path.equals(COMMENT)) {
                        comments.put(file, value);
                    } else {
                        values.computeIfAbsent(file, f -> new LinkedHashMap<>()).put(path, value);
                    }
                } else {
                    item(grid, row, cells, remarks)
                            .ifPresent(item -> lists.computeIfAbsent(file, f -> new LinkedHashMap<>())
                                    .computeIfAbsent(grid.name(), n -> new ArrayList<>())
                                    .add(item));
                }
            }
        }
        Map<String, Map<String, Tree>> trees = new TreeMap<>();
        lists.forEach((file, named) ->
                named.forEach((name, items) -> trees.computeIfAbsent(file, f -> new LinkedHashMap<>())
                        .put(name, name.equals(ROWS) ? lines(items) : new Tree.Items(items))));
        values.forEach((file, paths) -> {
            Optional<Tree> tree = Paths.tree(paths);
            if (tree.isPresent() && tree.get() instanceof Tree.Entries(Map<String, Tree> entries)) {
                trees.computeIfAbsent(file, f -> new LinkedHashMap<>()).putAll(entries);
            } else {
                remarks.add(Remark.Code.NOT_A_LIBRARY_VALUE, file);
            }
        });
        List<YamlFile> files = new ArrayList<>();
        trees.forEach((path, tree) -> files.add(new YamlFile(path, comments.getOrDefault(path, ""), ordered(tree))));
        return files;
    }

    /** A path within the library, that leads nowhere else. */
    static boolean isPath(String file) {
        return file.matches("[\\p{L}\\p{Nd}_-][\\p{L}\\p{Nd}._-]*(/[\\p{L}\\p{Nd}_-][\\p{L}\\p{Nd}._-]*)*\\.ya?ml");
    }

    private static Map<String, String> cells(Grid grid, Grid.Row row, List<String> headings, Remarks remarks) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            String place = grid.place(row.number(), column);
            if (cell.kind() == Grid.Kind.FORMULA) {
                remarks.at(row.number(), place, Remark.Code.FORMULA, cell.text());
            } else if (!cell.exact() && (cell.kind() == Grid.Kind.NUMBER || cell.kind() == Grid.Kind.DATE)) {
                remarks.at(row.number(), place, Remark.Code.AMBIGUOUS_NUMBER, cell.text(), "…");
            } else if (column < headings.size() && !headings.get(column).isEmpty()) {
                cells.put(headings.get(column), cell.text());
            } else {
                remarks.at(row.number(), place, Remark.Code.NOT_A_LIBRARY_VALUE, cell.text());
            }
        });
        return cells;
    }

    private static Optional<Tree> item(Grid grid, Grid.Row row, Map<String, String> cells, Remarks remarks) {
        Optional<Tree> item;
        if (grid.name().equals(ROWS)) {
            String remark = cells.getOrDefault("remarks", "");
            item = Optional.of(new Tree.Text(cells.getOrDefault(
                    "line",
                    cells.containsKey("from")
                            ? cells.get("from") + " -> " + cells.getOrDefault("to", "") + " : "
                                    + cells.getOrDefault("relation", "")
                                    + (remark.isEmpty() ? "" : " " + remark)
                            : "")));
        } else {
            Map<String, String> named = new LinkedHashMap<>();
            cells.forEach((name, value) -> named.put(name.equals("~" + FILE) ? FILE : name, value));
            item = Paths.tree(named);
        }
        if (item.isEmpty() && !cells.isEmpty()) {
            remarks.at(
                    row.number(),
                    grid.place(row.number()),
                    Remark.Code.NOT_A_LIBRARY_VALUE,
                    String.join(" ", cells.values()));
        }
        return item;
    }

    private static Tree lines(List<Tree> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item ->
                text.append(item instanceof Tree.Text(String line) ? line : "").append('\n'));
        return new Tree.Text(text.toString());
    }

    /** What a file is about comes first, its lists last. */
    private static Tree.Entries ordered(Map<String, Tree> tree) {
        Map<String, Tree> ordered = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            if (!LISTS.contains(key) && !key.equals(ROWS)) {
                ordered.put(key, value);
            }
        });
        ordered.putAll(tree);
        return new Tree.Entries(ordered);
    }
}
