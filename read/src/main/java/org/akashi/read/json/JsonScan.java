package org.akashi.read.json;

import org.akashi.evidence.EightBytes;

/**
 * Finds where JSON values end, in bytes of which the end may not have come yet. Whatever it accepts is JSON (RFC 8259) in UTF-8 (RFC
 * 3629) within the limits of {@link JsonStream}; what is not, or what is merely rare, is {@link Unusual} and left to a parser that can
 * say what is wrong with it.
 *
 * <p>Invariant: {@code bytes[limit]} is 0, which no JSON contains, so that every loop ends there; at least {@link #SLACK} bytes follow.
 */
final class JsonScan {

    /** Bytes that a buffer has behind its limit. */
    static final int SLACK = 16;

    /** Objects and arrays inside each other, fewer than a parser accepts of the whole file. */
    private static final int MAX_DEPTH = JsonStream.MAX_DEPTH - 4;

    private static final int MAX_NAME = 1024;
    private static final int MAX_NUMBER = 60;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;

    /** Something that this scan does not take. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;
        static final Unusual IT = new Unusual();

        private Unusual() {
            super("not in the usual form", null, false, false);
        }
    }

    /** The bytes end before the value does. */
    static final class Incomplete extends Exception {
        private static final long serialVersionUID = 1L;
        static final Incomplete IT = new Incomplete();

        private Incomplete() {
            super("more bytes needed", null, false, false);
        }
    }

    private byte[] bytes;
    private int limit;

    /** Whether the string scanned last is its bytes: ASCII without escapes. */
    private boolean plain;

    /** Whether it has escapes. */
    private boolean escaped;

    private final MemberOrder order = new MemberOrder();

    JsonScan(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    void on(byte[] other, int end) {
        bytes = other;
        limit = end;
    }

    private int refuse(int at) throws Incomplete, Unusual {
        if (at >= limit) {
            throw Incomplete.IT;
        }
        throw Unusual.IT;
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    int blanks(int from) {
        int at = from;
        while (isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /**
     * Scans the object that begins at a place, and notes where the values of wanted members are.
     *
     * @param wanted the same for every item: numbers of names are kept from one to the next
     * @param tape for each wanted member, from {@code base}, where its value begins and ends; the end is negated bit by bit if the
     *     value is a text that is not plain. Places of members that are absent or null are left as they are
     * @return the place behind it
     */
    int item(int from, WantedNames wanted, int[] tape, int base) throws Incomplete, Unusual {
        int at = blanks(from + 1);
        if (bytes[at] == '}') {
            return at + 1;
        }
        for (int n = 0; ; n++) {
            int slot;
            int known = order.matching(n, bytes, at, limit);
            if (known > 0) {
                at = blanks(at + known);
                slot = order.slot(n);
            } else {
                int name = opened(at);
                at = string(name);
                if (escaped || at - name > MAX_NAME) {
                    throw Unusual.IT;
                }
                slot = wanted.slot(bytes, name, at - 1);
                at = afterColon(at);
                if (at < limit) {
                    order.learn(n, bytes, name - 1, at, slot);
                }
            }
            int value = at;
            at = value(at, 1);
            if (slot >= 0 && bytes[value] != 'n') {
                if (at - value > JsonStream.MAX_TEXT) {
                    throw Unusual.IT;
                }
                tape[base + 2 * slot] = value;
                tape[base + 2 * slot + 1] = bytes[value] == '"' && !plain ? ~at : at;
            }
            at = blanks(at);
            if (bytes[at] == '}') {
                return at + 1;
            }
            at = afterComma(at);
        }
    }

    private int opened(int at) throws Incomplete, Unusual {
        return bytes[at] == '"' ? at + 1 : refuse(at);
    }

    private int afterColon(int from) throws Incomplete, Unusual {
        int at = blanks(from);
        return bytes[at] == ':' ? blanks(at + 1) : refuse(at);
    }

    private int afterComma(int at) throws Incomplete, Unusual {
        return bytes[at] == ',' ? blanks(at + 1) : refuse(at);
    }

    /** The place behind the value that begins at a place. */
    int value(int at, int depth) throws Incomplete, Unusual {
        return switch (bytes[at]) {
            case '"' -> string(at + 1);
            case '{' -> object(at + 1, depth + 1);
            case '[' -> array(at + 1, depth + 1);
            case 't' -> literal(at, "true");
            case 'f' -> literal(at, "false");
            case 'n' -> literal(at, "null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
            default -> refuse(at);
        };
    }

    private int object(int from, int depth) throws Incomplete, Unusual {
        if (depth > MAX_DEPTH) {
            throw Unusual.IT;
        }
        int at = blanks(from);
        if (bytes[at] == '}') {
            return at + 1;
        }
        while (true) {
            int name = opened(at);
            at = string(name);
            if (at - name > MAX_NAME) {
                throw Unusual.IT;
            }
            at = blanks(value(afterColon(at), depth));
            if (bytes[at] == '}') {
                return at + 1;
            }
            at = afterComma(at);
        }
    }

    private int array(int from, int depth) throws Incomplete, Unusual {
        if (depth > MAX_DEPTH) {
            throw Unusual.IT;
        }
        int at = blanks(from);
        if (bytes[at] == ']') {
            return at + 1;
        }
        while (true) {
            at = blanks(value(at, depth));
            if (bytes[at] == ']') {
                return at + 1;
            }
            at = afterComma(at);
        }
    }

    private int literal(int from, String word) throws Incomplete, Unusual {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return refuse(from + i);
            }
        }
        return from + word.length();
    }

    private int number(int from) throws Incomplete, Unusual {
        int at = bytes[from] == '-' ? from + 1 : from;
        at = bytes[at] == '0' ? at + 1 : digits(at);
        if (bytes[at] == '.') {
            at = digits(at + 1);
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at++;
            at = digits(bytes[at] == '+' || bytes[at] == '-' ? at + 1 : at);
        }
        if (at >= limit) {
            throw Incomplete.IT;
        }
        if (at - from > MAX_NUMBER) {
            throw Unusual.IT;
        }
        return at;
    }

    private int digits(int from) throws Incomplete, Unusual {
        int at = from;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == from ? refuse(at) : at;
    }

    /** The place behind the closing quote of the string whose first character is at a place. */
    int string(int from) throws Incomplete, Unusual {
        plain = true;
        escaped = false;
        int at = from;
        while (true) {
            at += plainBytes(bytes, at);
            byte c = bytes[at];
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                plain = false;
                escaped = true;
                at = escape(at + 1);
            } else if (c < 0) {
                plain = false;
                at = Utf8.next(bytes, at, limit);
            } else if (c < ' ') {
                return refuse(at);
            }
        }
    }

    /**
     * How many of the bytes from a place on, up to eight, are characters that mean themselves: neither quote, backslash, control nor
     * beyond ASCII. Eight are looked at together: a byte that is zero after the difference, or below 0x20, sets its highest bit.
     */
    static int plainBytes(byte[] bytes, int at) {
        long eight = EightBytes.at(bytes, at);
        long quote = eight ^ '"' * ONES;
        long escape = eight ^ '\\' * ONES;
        long marks = (quote - ONES & ~quote | escape - ONES & ~escape | eight - ' ' * ONES | eight) & HIGHEST;
        return marks == 0 ? 8 : Long.numberOfTrailingZeros(marks) >>> 3;
    }

    private int escape(int at) throws Incomplete, Unusual {
        switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                for (int i = at + 1; i <= at + 4; i++) {
                    if (Character.digit(bytes[i], 16) < 0) {
                        return refuse(i);
                    }
                }
                return at + 5;
            }
            default -> {
                return refuse(at);
            }
        }
    }
}
