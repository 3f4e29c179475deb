package org.akashi.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.read.ovn.db.DatabaseFile;

/**
 * Writes small OVN databases as {@code ovsdb-client dump -f json} prints them. UUIDs are short names; a reference is written {@link #ref}.
 */
public final class OvnMaker {

    private record Ref(String uuid) {}

    private record Cells(String uuid, Map<String, Object> columns) {}

    private final Map<String, List<Cells>> northbound = new TreeMap<>();
    private final Map<String, List<Cells>> southbound = new TreeMap<>();

    public OvnMaker() {
        DatabaseFile.NORTHBOUND.tables().forEach(table -> northbound.put(table, new ArrayList<>()));
        DatabaseFile.SOUTHBOUND.tables().forEach(table -> southbound.put(table, new ArrayList<>()));
    }

    public static Object ref(String uuid) {
        return new Ref(uuid);
    }

    /** References to several rows. */
    public static List<Object> refs(String... uuids) {
        List<Object> refs = new ArrayList<>();
        for (String uuid : uuids) {
            refs.add(ref(uuid));
        }
        return refs;
    }

    /** Adds a row to the northbound database; columns are names and values in turn. */
    public OvnMaker nb(String table, String uuid, Object... columns) {
        add(northbound, table, uuid, columns);
        return this;
    }

    public OvnMaker sb(String table, String uuid, Object... columns) {
        add(southbound, table, uuid, columns);
        return this;
    }

    private static void add(Map<String, List<Cells>> database, String table, String uuid, Object... columns) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            cells.put((String) columns[i], columns[i + 1]);
        }
        database.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Cells(uuid, cells));
    }

    public String northbound() {
        return dump(northbound);
    }

    public String southbound() {
        return dump(southbound);
    }

    private static String dump(Map<String, List<Cells>> database) {
        StringBuilder text = new StringBuilder();
        database.forEach((table, rows) -> {
            SortedSet<String> columns = new TreeSet<>();
            rows.forEach(row -> columns.addAll(row.columns().keySet()));
            List<String> data = new ArrayList<>();
            for (Cells row : rows) {
                List<String> cells = new ArrayList<>(List.of(json(ref(row.uuid()))));
                columns.forEach(column -> cells.add(json(row.columns().getOrDefault(column, List.of()))));
                data.add("[" + String.join(",", cells) + "]");
            }
            List<String> headings = new ArrayList<>(List.of(quoted("_uuid")));
            columns.forEach(column -> headings.add(quoted(column)));
            text.append("{\"caption\":\"%s table\",\"data\":[%s],\"headings\":[%s]}\n"
                    .formatted(table, String.join(",", data), String.join(",", headings)));
        });
        return text.toString();
    }

    private static String json(Object value) {
        return switch (value) {
            case Ref ref -> "[\"uuid\"," + quoted(ref.uuid()) + "]";
            case List<?> list when list.size() == 1 -> json(list.getFirst());
            case List<?> list ->
                "[\"set\",["
                        + String.join(",", list.stream().map(OvnMaker::json).toList()) + "]]";
            case Map<?, ?> map -> {
                List<String> entries = new ArrayList<>();
                new TreeMap<>(map).forEach((k, v) -> entries.add("[" + json(k) + "," + json(v) + "]"));
                yield "[\"map\",[" + String.join(",", entries) + "]]";
            }
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
