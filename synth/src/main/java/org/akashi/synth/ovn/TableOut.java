package org.akashi.synth.ovn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.synth.json.JsonOut;

/**
 * Writes a dump as {@code ovsdb-client dump -f json} prints it: an object per table, one after the other, cells in the order of the
 * headings, a set of one as its element (RFC 7047 section 5.1).
 */
final class TableOut implements AutoCloseable {

    private final JsonOut out;
    private boolean first = true;

    TableOut(Path file) {
        out = JsonOut.create(file);
    }

    TableOut table(String name) {
        if (!first) {
            out.newDocument();
        }
        first = false;
        out.object().member("caption", name + " table").name("data").array();
        return this;
    }

    void end(String... headings) {
        out.endArray().texts("headings", List.of(headings));
        out.endObject();
    }

    /** Begins a row with its id. */
    TableOut row(String uuid) {
        out.line().array();
        return uuid(uuid);
    }

    void endRow() {
        out.endArray();
    }

    TableOut uuid(String uuid) {
        out.array().text("uuid").text(uuid).endArray();
        return this;
    }

    TableOut text(String value) {
        out.text(value);
        return this;
    }

    TableOut number(long value) {
        out.number(value);
        return this;
    }

    TableOut flag(boolean value) {
        out.flag(value);
        return this;
    }

    /** So many empty sets, where optional columns are not set. */
    TableOut none(int columns) {
        for (int i = 0; i < columns; i++) {
            out.array().text("set").array().endArray().endArray();
        }
        return this;
    }

    TableOut texts(List<String> values) {
        if (values.size() == 1) {
            return text(values.getFirst());
        }
        out.array().text("set").array();
        values.forEach(out::text);
        out.endArray().endArray();
        return this;
    }

    TableOut uuids(List<String> values) {
        if (values.size() == 1) {
            return uuid(values.getFirst());
        }
        beginSet();
        values.forEach(this::uuid);
        return endSet();
    }

    /** Begins a set of two or more, written one by one. */
    TableOut beginSet() {
        out.array().text("set").array();
        return this;
    }

    TableOut endSet() {
        out.endArray().endArray();
        return this;
    }

    TableOut map(Map<String, String> entries) {
        beginMap();
        entries.forEach(this::entry);
        return endMap();
    }

    TableOut beginMap() {
        out.array().text("map").array();
        return this;
    }

    TableOut entry(String key, String value) {
        out.array().text(key).text(value).endArray();
        return this;
    }

    TableOut endMap() {
        out.endArray().endArray();
        return this;
    }

    TableOut noMap() {
        return beginMap().endMap();
    }

    @Override
    public void close() {
        out.newDocument();
        out.close();
    }
}
