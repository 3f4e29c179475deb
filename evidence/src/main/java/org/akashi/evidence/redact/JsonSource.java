package org.akashi.evidence.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The bytes of a JSON text between a stream and its copy: a window that holds at least the token that is being read. */
final class JsonSource {

    /** Bytes of a token, at most; a longer text is replaced as a whole. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream beside = new ByteArrayOutputStream();

    /** The window, with eight bytes behind it, and where in it we are; read by the lexer directly, which is its only user. */
    byte[] bytes = new byte[(1 << 17) + Long.BYTES];

    int at;
    int limit;
    private int written;
    private long before;
    private boolean keeping;

    JsonSource(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    long offset() {
        return before + at;
    }

    /** That something is wrong here. */
    MalformedJson wrong(MalformedJson.Kind kind) {
        return new MalformedJson(kind, offset());
    }

    /**
     * Reads on, keeping what stands from a place on.
     *
     * @param from start of the token, in the window; it is at 0 afterwards
     * @return whether there was more; false, too, if the token has grown too long
     */
    boolean more(int from) throws IOException {
        emit(from);
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, limit - from);
            before += from;
            at -= from;
            limit -= from;
            written = 0;
        }
        if (limit == room()) {
            if (limit >= LONGEST) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, room() * 2 + Long.BYTES);
        }
        int count = in.read(bytes, limit, room() - limit);
        if (count <= 0) {
            return false;
        }
        limit += count;
        return true;
    }

    /** Whether the window can grow no more. */
    boolean isFull() {
        return limit == room() && limit >= LONGEST;
    }

    private int room() {
        return bytes.length - Long.BYTES;
    }

    /** Writes what stands before a place and has not been written. */
    void emit(int to) throws IOException {
        if (to > written) {
            put(bytes, written, to - written);
            written = to;
        }
    }

    /** Writes something else in place of what stands between. */
    void replace(int from, int to, byte[] by) throws IOException {
        emit(from);
        put(by, 0, by.length);
        written = to;
    }

    /** Forgets what stands before where we are. */
    void drop() {
        written = at;
    }

    private void put(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        if (keeping && beside.size() <= JsonAnswer.REST) {
            beside.write(some, from, Math.min(length, JsonAnswer.REST + 1));
        }
    }

    /** From here on, what is written is kept aside, too; behind a text. */
    void keep(int from, byte[] behind) throws IOException {
        emit(from);
        keeping = true;
        beside.writeBytes(behind);
    }

    void keepNoMore(int to) throws IOException {
        emit(to);
        keeping = false;
    }

    byte[] kept() {
        return beside.toByteArray();
    }
}
