package org.akashi.read.ovn.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonStream;
import org.akashi.read.json.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a standalone OVSDB file, as {@code ovsdb-client backup} writes it or as {@code ovsdb-server} keeps it: a schema, then
 * transactions (ovsdb(5)). A transaction names rows by table and UUID; a row that is null is deleted, columns that are named replace
 * the earlier ones, or change them where the transaction carries {@code _is_diff}.
 */
final class BackupReader {

    private final String artifact;
    private final EvidenceRef whole;
    private final Wanted wanted;
    private final Problems problems = new Problems();
    private final Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();
    private int rows;

    private BackupReader(String artifact, Wanted wanted) {
        this.artifact = artifact;
        this.whole = EvidenceRef.whole(artifact);
        this.wanted = wanted;
    }

    /** Reads the file of the database with the given name. */
    static Database read(InputStream in, String artifact, String name, Wanted wanted) {
        BackupReader reader = new BackupReader(artifact, wanted);
        try {
            reader.records(new LogRecords(in), name);
        } catch (JacksonException e) {
            JsonStream.report(e, reader.whole, reader.rows, reader.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.database();
    }

    private void records(LogRecords records, String name) throws IOException {
        try {
            Optional<LogRecords.Body> first = records.next();
            if (first.isEmpty()) {
                problems.add(Diagnostic.Code.EMPTY_FILE, whole);
                return;
            }
            Schema schema;
            try (JsonParser parser = JsonStream.open(first.get())) {
                schema = Schema.read(parser);
            }
            if (!intact(first.get())) {
                return;
            }
            if (!schema.name().equals(name)) {
                problems.add(Diagnostic.Code.OTHER_API, whole, name, schema.name());
                return;
            }
            for (Optional<LogRecords.Body> next = records.next(); next.isPresent(); next = records.next()) {
                try (JsonParser parser = JsonStream.open(next.get())) {
                    transaction(parser, schema);
                }
                if (!intact(next.get())) {
                    return;
                }
            }
        } catch (LogRecords.BadRecord e) {
            problems.add(Diagnostic.Code.OTHER_API, whole, "OVSDB JSON", String.valueOf(e.getMessage()));
        }
    }

    private boolean intact(LogRecords.Body record) throws IOException {
        boolean intact = record.intact();
        if (!intact) {
            problems.add(Diagnostic.Code.CUT_OFF, whole, Integer.toString(rows));
        }
        return intact;
    }

    private void transaction(JsonParser parser, Schema schema) {
        Map<String, Map<String, Map<String, Object>>> changes = new LinkedHashMap<>();
        boolean diff = false;
        if (JsonStream.next(parser) != JsonToken.START_OBJECT) {
            return;
        }
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String member = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (member.equals("_is_diff")) {
                diff = first == JsonToken.VALUE_TRUE;
            } else if (!member.startsWith("_") && first == JsonToken.START_OBJECT && wanted.table(member)) {
                changes.put(member, rows(parser, member));
            } else {
                parser.skipChildren();
            }
        }
        for (Map.Entry<String, Map<String, Map<String, Object>>> table : changes.entrySet()) {
            apply(table.getKey(), table.getValue(), diff, schema);
        }
    }

    /** The rows of one table in a transaction; a deleted row has {@link #DELETED}. */
    private Map<String, Map<String, Object>> rows(JsonParser parser, String table) {
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String uuid = parser.currentName();
            if (JsonStream.next(parser) != JsonToken.START_OBJECT) {
                parser.skipChildren();
                changed.put(uuid, DELETED);
                continue;
            }
            Map<String, Object> columns = new LinkedHashMap<>();
            for (JsonToken member = JsonStream.next(parser);
                    member != JsonToken.END_OBJECT;
                    member = JsonStream.next(parser)) {
                String column = parser.currentName();
                JsonToken first = JsonStream.next(parser);
                if (wanted.column(table, column)) {
                    columns.put(column, Datum.read(parser, first));
                } else {
                    parser.skipChildren();
                }
            }
            changed.put(uuid, columns);
            rows++;
        }
        return changed;
    }

    private static final Map<String, Object> DELETED = Map.of();

    private void apply(String table, Map<String, Map<String, Object>> changed, boolean diff, Schema schema) {
        Map<String, Map<String, Object>> kept = tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
        changed.forEach((uuid, columns) -> {
            if (columns == DELETED) {
                kept.remove(uuid);
                return;
            }
            Map<String, Object> row = kept.computeIfAbsent(uuid, _ -> new LinkedHashMap<>());
            columns.forEach((column, value) -> {
                Object earlier = row.get(column);
                row.put(
                        column,
                        diff && earlier != null && schema.isComposite(table, column)
                                ? Difference.applied(earlier, value)
                                : value);
            });
        });
    }

    private Database database() {
        Map<String, List<Row>> result = new TreeMap<>();
        tables.forEach((table, byUuid) -> {
            List<Row> list = new ArrayList<>();
            byUuid.forEach((uuid, columns) -> list.add(new Row(table, uuid, columns, artifact)));
            result.put(table, list);
        });
        return Database.of(artifact, result, problems);
    }
}
