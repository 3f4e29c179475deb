package org.akashi.read.ovn.db;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.JsonStream;
import org.akashi.read.json.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what {@code ovsdb-client dump -f json} prints: one object per table, {@code {"caption": "ACL table", "data": [[…]],
 * "headings": […]}}, one after the other, with the members in this order. Where a table's headings are known beforehand, the cells of
 * unwanted columns are skipped unread; otherwise its cells are kept until the headings come. Tables that nobody wants are skipped. Of a
 * table that is cut, nothing is kept.
 */
final class DumpReader {

    private static final String CAPTION_END = " table";
    private static final String ID = "_uuid";

    /** More than any table has. */
    private static final int MOST_COLUMNS = 1 << 16;

    private final JsonParser parser;
    private final String artifact;
    private final Wanted wanted;
    private final Headings known;
    private final Problems problems = new Problems();
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private int rows;
    private int table;

    /** Whether a table's headings were not those that were known. */
    private boolean mistaken;

    private DumpReader(JsonParser parser, String artifact, Wanted wanted, Headings known) {
        this.parser = parser;
        this.artifact = artifact;
        this.wanted = wanted;
        this.known = known;
    }

    /**
     * Reads a dump.
     *
     * @param expected tables that every dump of the database has; without the first, it is another database's
     * @param known headings from an earlier pass
     * @return nothing if the dump has other headings than those, since it has changed in between
     */
    static Optional<Database> read(
            InputStream in, String artifact, List<String> expected, Wanted wanted, Headings known) {
        try (JsonParser parser = JsonStream.open(in)) {
            DumpReader reader = new DumpReader(parser, artifact, wanted, known);
            reader.dump(expected);
            return reader.mistaken
                    ? Optional.empty()
                    : Optional.of(Database.of(artifact, reader.tables, reader.problems));
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
        String name = "";
        List<String> expected = known.of(table++);
        List<String> headings = List.of();
        List<Object[]> data = List.of();
        for (JsonToken token = JsonStream.next(parser);
                token != JsonToken.END_OBJECT;
                token = JsonStream.next(parser)) {
            String member = parser.currentName();
            JsonToken first = JsonStream.next(parser);
            if (member.equals("caption") && first == JsonToken.VALUE_STRING) {
                name = name(parser.getString());
            } else if (member.equals("headings") && first == JsonToken.START_ARRAY) {
                headings = Headings.list(parser);
            } else if (member.equals("data") && first == JsonToken.START_ARRAY && keeps(name)) {
                data = data(reads(name, expected));
            } else {
                parser.skipChildren();
            }
        }
        mistaken |= !expected.isEmpty() && !expected.equals(headings);
        keep(name, headings, data);
    }

    /** Which cells of a row are read; all where it is not known what they are. */
    private BitSet reads(String name, List<String> headings) {
        BitSet reads = new BitSet();
        for (int i = 0; i < headings.size(); i++) {
            reads.set(i, name.isEmpty() || headings.get(i).equals(ID) || wanted.column(name, headings.get(i)));
        }
        if (headings.isEmpty()) {
            reads.set(0, MOST_COLUMNS);
        }
        return reads;
    }

    private boolean keeps(String table) {
        return table.isEmpty() || wanted.table(table);
    }

    private static String name(String caption) {
        return caption.endsWith(CAPTION_END) ? caption.substring(0, caption.length() - CAPTION_END.length()) : caption;
    }

    /** The rows; a cell that is not read is an empty text. */
    private List<Object[]> data(BitSet reads) {
        List<Object[]> data = new ArrayList<>();
        List<Object> cells = new ArrayList<>();
        for (JsonToken token = JsonStream.next(parser); token != JsonToken.END_ARRAY; token = JsonStream.next(parser)) {
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            cells.clear();
            for (JsonToken cell = JsonStream.next(parser);
                    cell != JsonToken.END_ARRAY;
                    cell = JsonStream.next(parser)) {
                if (reads.get(cells.size())) {
                    cells.add(Datum.read(parser, cell));
                } else {
                    parser.skipChildren();
                    cells.add("");
                }
            }
            data.add(cells.toArray());
            rows++;
        }
        return data;
    }

    private void keep(String name, List<String> headings, List<Object[]> data) {
        if (name.isEmpty() || !wanted.table(name)) {
            return;
        }
        List<Row> kept = tables.computeIfAbsent(name, _ -> new ArrayList<>());
        int id = headings.indexOf(ID);
        // Of columns with one name, the last counts.
        SortedMap<Integer, String> columns = new TreeMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (i != id && headings.lastIndexOf(headings.get(i)) == i && wanted.column(name, headings.get(i))) {
                columns.put(i, headings.get(i));
            }
        }
        List<String> names = List.copyOf(columns.values());
        int[] places = columns.keySet().stream().mapToInt(Integer::intValue).toArray();
        for (Object[] cells : data) {
            if (id < 0 || cells.length != headings.size()) {
                continue;
            }
            Object[] values = new Object[places.length];
            Arrays.setAll(values, i -> cells[places[i]]);
            kept.add(new Row(name, String.valueOf(cells[id]), new Columns(names, values), artifact));
        }
    }
}
