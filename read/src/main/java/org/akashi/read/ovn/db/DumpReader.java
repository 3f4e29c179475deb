package org.akashi.read.ovn.db;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonStream;
import org.akashi.read.json.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what {@code ovsdb-client dump -f json} prints: one object per table, {@code {"caption": "ACL table", "data": [[…]],
 * "headings": […]}}, one after the other, with the members in this order. A table's cells are kept until its headings are known, and
 * those of unwanted columns are dropped then; tables that nobody wants are skipped. Of a table that is cut, nothing is kept.
 */
final class DumpReader {

    private static final String CAPTION_END = " table";

    private final JsonParser parser;
    private final String artifact;
    private final Wanted wanted;
    private final Problems problems = new Problems();
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private int rows;

    private DumpReader(JsonParser parser, String artifact, Wanted wanted) {
        this.parser = parser;
        this.artifact = artifact;
        this.wanted = wanted;
    }

    /**
     * Reads a dump.
     *
     * @param expected tables that every dump of the database has; without the first, it is another database's
     */
    static Database read(InputStream in, String artifact, List<String> expected, Wanted wanted) {
        try (JsonParser parser = JsonStream.open(in)) {
            DumpReader reader = new DumpReader(parser, artifact, wanted);
            reader.dump(expected);
            return Database.of(artifact, reader.tables, reader.problems);
        }
    }

    private void dump(List<String> expected) {
        EvidenceRef whole = EvidenceRef.whole(artifact);
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                problems.add(Diagnostic.Code.EMPTY_FILE, whole);
                return;
            }
            for (; token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    table();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            JsonStream.report(e, whole, rows, problems);
            return;
        }
        if (!tables.containsKey(expected.getFirst())) {
            problems.add(
                    Diagnostic.Code.OTHER_API,
                    whole,
                    expected.getFirst() + CAPTION_END,
                    String.join(", ", tables.keySet().stream().limit(8).toList()));
            tables.clear();
            return;
        }
        for (String table : expected) {
            // A dump that was cut between two tables is well-formed; only what it lacks tells.
            if (!tables.containsKey(table)) {
                problems.add(Diagnostic.Code.MISSING_MEMBER, whole, table + CAPTION_END);
            }
        }
    }

    private void table() {
        String table = "";
        List<String> headings = List.of();
        List<List<Object>> data = List.of();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String member = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (member.equals("caption") && first == JsonToken.VALUE_STRING) {
                table = name(parser.getString());
            } else if (member.equals("headings") && first == JsonToken.START_ARRAY) {
                headings = headings();
            } else if (member.equals("data") && first == JsonToken.START_ARRAY && keeps(table)) {
                data = data();
            } else {
                parser.skipChildren();
            }
        }
        keep(table, headings, data);
    }

    private boolean keeps(String table) {
        return table.isEmpty() || wanted.table(table);
    }

    private static String name(String caption) {
        return caption.endsWith(CAPTION_END) ? caption.substring(0, caption.length() - CAPTION_END.length()) : caption;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            headings.add(String.valueOf(Datum.read(parser, token)));
        }
        return headings;
    }

    private List<List<Object>> data() {
        List<List<Object>> data = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            List<Object> cells = new ArrayList<>();
            for (JsonToken cell = JsonStream.next(parser);
                    cell != JsonToken.END_ARRAY;
                    cell = JsonStream.next(parser)) {
                cells.add(Datum.read(parser, cell));
            }
            data.add(cells);
            rows++;
        }
        return data;
    }

    private void keep(String table, List<String> headings, List<List<Object>> data) {
        if (table.isEmpty() || !wanted.table(table)) {
            return;
        }
        List<Row> kept = tables.computeIfAbsent(table, _ -> new ArrayList<>());
        int id = headings.indexOf("_uuid");
        for (List<Object> cells : data) {
            if (id < 0 || cells.size() != headings.size()) {
                continue;
            }
            Map<String, Object> columns = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (i != id && wanted.column(table, headings.get(i))) {
                    columns.put(headings.get(i), cells.get(i));
                }
            }
            kept.add(new Row(table, String.valueOf(cells.get(id)), columns, artifact));
        }
    }
}
