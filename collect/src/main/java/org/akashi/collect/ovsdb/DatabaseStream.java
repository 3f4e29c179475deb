package org.akashi.collect.ovsdb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of all tables as {@code ovsdb-client dump -f json} prints them, a line for each table: made from the answer to one
 * transaction of selects while it comes, row by row.
 */
final class DatabaseStream extends InputStream {

    private static final JsonMapper MAPPER = OvsdbConnection.mapper();

    private final JsonParser answer;
    private final List<Map.Entry<String, List<String>>> tables;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private byte[] ready = new byte[0];
    private int at;
    private int table = -1;
    private boolean inRows;
    private boolean first;
    private boolean ended;
    private long rows;

    /**
     * A stream over an answer.
     *
     * @param answer stands at the beginning of the results
     * @param tables columns by table, in the order of the selects
     */
    DatabaseStream(JsonParser answer, Map<String, List<String>> tables) {
        this.answer = answer;
        this.tables = new ArrayList<>(tables.entrySet());
    }

    long rows() {
        return rows;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == ready.length) {
            if (ended) {
                return -1;
            }
            made.reset();
            try {
                make();
            } catch (JacksonException wrong) {
                throw OvsdbConnection.broken(wrong);
            }
            ready = made.toByteArray();
            at = 0;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, buffer, offset, count);
        at += count;
        return count;
    }

    private void make() throws IOException {
        if (inRows) {
            row();
            return;
        }
        table++;
        JsonToken next = answer.nextToken();
        if (table == tables.size()) {
            require(next == JsonToken.END_ARRAY, "more results than were asked for");
            ended = true;
            return;
        }
        require(
                next == JsonToken.START_OBJECT,
                "no result for table " + tables.get(table).getKey());
        while (answer.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = answer.currentName();
            JsonToken value = answer.nextToken();
            if (name.equals("rows") && value == JsonToken.START_ARRAY) {
                print("{\"caption\":\"" + tables.get(table).getKey() + " table\",\"data\":[");
                inRows = true;
                first = true;
                return;
            }
            if (name.equals("error")) {
                throw new IOException("table " + tables.get(table).getKey() + ": " + answer.getString());
            }
            answer.skipChildren();
        }
        throw new IOException("no rows of table " + tables.get(table).getKey());
    }

    private void row() throws IOException {
        if (answer.nextToken() == JsonToken.END_ARRAY) {
            inRows = false;
            print("],\"headings\":"
                    + MAPPER.writeValueAsString(tables.get(table).getValue()) + "}\n");
            while (answer.nextToken() == JsonToken.PROPERTY_NAME) {
                answer.nextToken();
                answer.skipChildren();
            }
            return;
        }
        Map<String, JsonNode> cells = new TreeMap<>();
        while (answer.nextToken() == JsonToken.PROPERTY_NAME) {
            String column = answer.currentName();
            answer.nextToken();
            cells.put(column, MAPPER.readTree(answer));
        }
        rows++;
        if (!first) {
            print(",");
        }
        first = false;
        try (JsonGenerator json = MAPPER.createGenerator(made)) {
            json.writeStartArray();
            for (String column : tables.get(table).getValue()) {
                JsonNode cell = cells.get(column);
                require(cell != null, "a row without column " + column);
                json.writeTree(cell);
            }
            json.writeEndArray();
        }
    }

    private void print(String text) {
        made.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
