package org.akashi.read.ovn.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.read.json.Problems;

/**
 * A database as far as it could be read: its tables, and each table's rows in order of UUID, whichever form they came in.
 */
public final class Database {

    private final String artifact;
    private final SortedMap<String, List<Row>> tables;
    private final Map<String, Row> byUuid = new HashMap<>();
    private final Problems problems;

    private Database(String artifact, SortedMap<String, List<Row>> tables, Problems problems) {
        this.artifact = artifact;
        this.tables = tables;
        this.problems = problems;
        tables.values().forEach(rows -> rows.forEach(row -> byUuid.put(row.uuid(), row)));
    }

    static Database of(String artifact, Map<String, List<Row>> rows, Problems problems) {
        SortedMap<String, List<Row>> tables = new TreeMap<>();
        rows.forEach((table, list) -> {
            List<Row> sorted = new ArrayList<>(list);
            sorted.sort(Comparator.comparing(Row::uuid));
            tables.put(table, Collections.unmodifiableList(sorted));
        });
        return new Database(artifact, tables, problems);
    }

    /** The file it came from. */
    public String artifact() {
        return artifact;
    }

    /** The rows of a table; none if the database has no such table or it was not kept. */
    public List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    public Optional<Row> row(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }

    /** The rows a column refers to, in the column's order; references to nothing are left out. */
    public List<Row> referenced(Row row, String column) {
        List<Row> rows = new ArrayList<>();
        for (String uuid : row.texts(column)) {
            row(uuid).ifPresent(rows::add);
        }
        return rows;
    }

    /** The names of the tables that were kept. */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    public Problems problems() {
        return problems;
    }

    /** Whether there is anything to conclude from: at least one table was found. */
    public boolean usable() {
        return !tables.isEmpty();
    }
}
