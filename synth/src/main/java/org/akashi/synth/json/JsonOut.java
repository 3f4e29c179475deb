package org.akashi.synth.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Writes one JSON file without blanks. Texts are those of synthetic clouds: printable ASCII. Commas are its own business; whether
 * objects and arrays are closed is the caller's.
 */
public final class JsonOut implements AutoCloseable {

    private static final int SIZE = 1 << 17;

    private final OutputStream to;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private boolean separate;

    private JsonOut(OutputStream to) {
        this.to = to;
    }

    /**
     * Begins a new file.
     *
     * @throws UncheckedIOException if it cannot be made, here and below
     */
    public static JsonOut create(Path file) {
        try {
            return new JsonOut(Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonOut object() {
        separate();
        put('{');
        separate = false;
        return this;
    }

    public JsonOut endObject() {
        put('}');
        separate = true;
        return this;
    }

    public JsonOut array() {
        separate();
        put('[');
        separate = false;
        return this;
    }

    public JsonOut endArray() {
        put(']');
        separate = true;
        return this;
    }

    /** Begins a new line; between elements, so that a file can be read by line. */
    public JsonOut line() {
        if (separate) {
            put(',');
            separate = false;
        }
        put('\n');
        return this;
    }

    /** A blank line's worth of nothing between values that are not in an array. */
    public void newDocument() {
        put('\n');
        separate = false;
    }

    public JsonOut name(String name) {
        text(name);
        put(':');
        separate = false;
        return this;
    }

    public JsonOut text(String value) {
        separate();
        int length = value.length();
        if (at + length + 2 > SIZE) {
            flush();
        }
        buffer[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                put('\\');
            }
            put(c);
        }
        put('"');
        separate = true;
        return this;
    }

    public JsonOut number(long value) {
        return bare(Long.toString(value));
    }

    public JsonOut flag(boolean value) {
        return bare(value ? "true" : "false");
    }

    public JsonOut nothing() {
        return bare("null");
    }

    private JsonOut bare(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            put(value.charAt(i));
        }
        separate = true;
        return this;
    }

    public JsonOut member(String name, String value) {
        return name(name).text(value);
    }

    public JsonOut member(String name, long value) {
        return name(name).number(value);
    }

    public JsonOut member(String name, boolean value) {
        return name(name).flag(value);
    }

    /** A member without a value. */
    public JsonOut without(String name) {
        return name(name).nothing();
    }

    public JsonOut texts(String name, Collection<String> values) {
        name(name).array();
        values.forEach(this::text);
        return endArray();
    }

    public JsonOut emptyArray(String name) {
        return name(name).array().endArray();
    }

    private void separate() {
        if (separate) {
            put(',');
        }
    }

    private void put(char c) {
        if (at == SIZE) {
            flush();
        }
        buffer[at++] = (byte) c;
    }

    private void flush() {
        try {
            to.write(buffer, 0, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at = 0;
    }

    @Override
    public void close() {
        flush();
        try {
            to.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
