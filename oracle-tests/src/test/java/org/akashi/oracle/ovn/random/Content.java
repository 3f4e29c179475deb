package org.akashi.oracle.ovn.random;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a northbound database is filled with: rows that have names of their own and refer to each other by them, in the notation of
 * RFC 7047 section 5.1. It can be written to a server, and to a file that reads as a backup of such a database.
 *
 * @param rows by name; a name is an OVSDB identifier
 */
record Content(Map<String, Row> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFERENCE = "named-uuid";

    /** A row of a table. */
    record Row(String name, String table, ObjectNode columns) {}

    Content {
        rows = new LinkedHashMap<>(rows);
    }

    static Content empty() {
        return new Content(Map.of());
    }

    /** Adds a row without columns. */
    Row add(String name, String table) {
        Row row = new Row(name, table, JSON.createObjectNode());
        rows.put(name, row);
        return row;
    }

    /** The row of a name. */
    Row row(String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }

    Stream<Row> of(String table) {
        return rows.values().stream().filter(r -> r.table().equals(table));
    }

    static JsonNode set(Collection<String> texts) {
        ArrayNode values = JSON.createArrayNode();
        texts.stream().distinct().forEach(values::add);
        return pair("set", values);
    }

    static JsonNode map(Map<String, String> map) {
        ArrayNode pairs = JSON.createArrayNode();
        map.forEach((key, value) -> pairs.add(JSON.createArrayNode().add(key).add(value)));
        return pair("map", pairs);
    }

    static JsonNode references(Collection<String> names) {
        ArrayNode values = JSON.createArrayNode();
        names.stream()
                .distinct()
                .forEach(
                        name -> values.add(pair(REFERENCE, JSON.getNodeFactory().stringNode(name))));
        return pair("set", values);
    }

    private static JsonNode pair(String kind, JsonNode value) {
        return JSON.createArrayNode().add(kind).add(value);
    }

    /** The texts of a set, or the one text. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isString()) {
            texts.add(value.stringValue());
        } else {
            value.path(1).forEach(v -> texts.add(v.asString()));
        }
        return texts;
    }

    /** The names that a set of references holds. */
    static List<String> named(JsonNode value) {
        List<String> names = new ArrayList<>();
        value.path(1).forEach(v -> names.add(v.path(1).asString()));
        return names;
    }

    static Map<String, String> entries(JsonNode value) {
        Map<String, String> map = new LinkedHashMap<>();
        value.path(1).forEach(p -> map.put(p.path(0).asString(), p.path(1).asString()));
        return map;
    }

    /** The same without a row, and without what refers to it. */
    Content without(String name) {
        Map<String, Row> rest = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            if (!key.equals(name)) {
                ObjectNode columns = row.columns().deepCopy();
                columns.forEach(value -> forget(value, name));
                rest.put(key, new Row(key, row.table(), columns));
            }
        });
        return new Content(rest);
    }

    private static void forget(JsonNode value, String name) {
        if (value.path(1) instanceof ArrayNode values) {
            for (int i = values.size() - 1; i >= 0; i--) {
                JsonNode member = values.get(i);
                if (member.path(0).asString("").equals(REFERENCE)
                        && member.path(1).asString("").equals(name)) {
                    values.remove(i);
                }
            }
        }
    }

    /** The operations that fill a database. */
    List<Map<String, Object>> inserts() {
        List<Map<String, Object>> inserts = new ArrayList<>();
        for (Row row : rows.values()) {
            inserts.add(Map.of("op", "insert", "table", row.table(), "uuid-name", row.name(), "row", row.columns()));
        }
        return inserts;
    }

    JsonNode toJson() {
        ArrayNode all = JSON.createArrayNode();
        rows.values()
                .forEach(row -> all.add(JSON.createObjectNode()
                        .put("name", row.name())
                        .put("table", row.table())
                        .set("row", row.columns())));
        return all;
    }

    static Content of(JsonNode json) {
        Content content = empty();
        json.forEach(row -> {
            String name = row.path("name").asString();
            content.rows.put(name, new Row(name, row.path("table").asString(), (ObjectNode) row.path("row")));
        });
        return content;
    }

    /** Writes evidence: a northbound database as {@code ovsdb-client backup} would write it. */
    void backup(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        record(out, JSON.createObjectNode().put("name", "OVN_Northbound").set("tables", JSON.createObjectNode()));
        ObjectNode transaction = JSON.createObjectNode();
        for (Row row : rows.values()) {
            ObjectNode columns = row.columns().deepCopy();
            columns.forEach(Content::resolve);
            transaction.withObjectProperty(row.table()).set(uuid(row.name()), columns);
        }
        record(out, transaction);
        Files.write(folder.resolve("NB.backup.db"), out.toByteArray());
    }

    private static void resolve(JsonNode value) {
        value.path(1).forEach(member -> {
            if (member instanceof ArrayNode reference
                    && reference.path(0).asString("").equals(REFERENCE)) {
                String name = reference.path(1).asString();
                reference.removeAll().add("uuid").add(uuid(name));
            }
        });
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void record(ByteArrayOutputStream out, JsonNode json) {
        byte[] body = (json + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            String sum =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body));
            out.writeBytes(("OVSDB JSON " + body.length + " " + sum + "\n").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
