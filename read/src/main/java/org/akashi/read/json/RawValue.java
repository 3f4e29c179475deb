package org.akashi.read.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values made of the bytes in which {@link JsonScan} has found them; nothing is checked again. */
final class RawValue {

    /** So many digits always fit into 64 bits. */
    private static final int SAFE_DIGITS = 18;

    private RawValue() {}

    /** The value whose bytes are given; null for JSON's null. */
    static @Nullable Object of(byte[] bytes, int from, int to, boolean plain, SharedTexts texts, boolean shared) {
        return switch (bytes[from]) {
            case '"' -> {
                if (!plain) {
                    yield decoded(bytes, from + 1, to - 1);
                }
                yield shared ? texts.text(bytes, from + 1, to - 1) : SharedTexts.fresh(bytes, from + 1, to - 1);
            }
            case '{' -> new RawMembers(bytes, from, texts);
            case '[' -> array(bytes, from, texts);
            case 't' -> Boolean.TRUE;
            case 'f' -> Boolean.FALSE;
            case 'n' -> null;
            default -> number(bytes, from, to);
        };
    }

    /** Like {@link #of(byte[], int, int, boolean, SharedTexts, boolean)}, of a value nobody has looked into. */
    static @Nullable Object of(byte[] bytes, int from, int to, SharedTexts texts, boolean shared) {
        return of(bytes, from, to, bytes[from] != '"' || isPlain(bytes, from, to), texts, shared);
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Object number(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        int at = negative ? from + 1 : from;
        if (to - at > SAFE_DIGITS) {
            return longNumber(SharedTexts.fresh(bytes, from, to));
        }
        long number = 0;
        for (; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return SharedTexts.fresh(bytes, from, to);
            }
            number = number * 10 + bytes[at] - '0';
        }
        return negative ? -number : number;
    }

    private static Object longNumber(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException fractionOrBeyond64Bits) {
            return text;
        }
    }

    /** Items that are null are left out. */
    private static List<Object> array(byte[] bytes, int from, SharedTexts texts) {
        int at = blanks(bytes, from + 1);
        if (bytes[at] == ']') {
            return List.of();
        }
        List<Object> items = new ArrayList<>(2);
        while (bytes[at] != ']') {
            int end = end(bytes, at);
            Object item = of(bytes, at, end, texts, true);
            if (item != null) {
                items.add(item);
            }
            at = blanks(bytes, end);
            at = bytes[at] == ',' ? blanks(bytes, at + 1) : at;
        }
        return items;
    }

    static int blanks(byte[] bytes, int from) {
        int at = from;
        while (JsonScan.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The place behind the value that begins at a place. */
    static int end(byte[] bytes, int from) {
        int at = from;
        int depth = 0;
        do {
            switch (bytes[at]) {
                case '"' -> at = endOfString(bytes, at);
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':', ' ', '\n', '\r', '\t' -> at++;
                default -> at = endOfWord(bytes, at);
            }
        } while (depth > 0);
        return at;
    }

    static int endOfString(byte[] bytes, int from) {
        int at = from + 1;
        while (true) {
            at += JsonScan.plainBytes(bytes, at);
            if (bytes[at] == '"') {
                return at + 1;
            }
            at += bytes[at] == '\\' ? 2 : 1;
        }
    }

    private static int endOfWord(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] > ' ' && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']') {
            at++;
        }
        return at;
    }

    /** The text of a string with escapes or characters beyond ASCII. */
    static String decoded(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int run = at;
            while (run < to && bytes[run] != '\\') {
                run++;
            }
            text.append(new String(bytes, at, run - at, StandardCharsets.UTF_8));
            at = run;
            if (at < to) {
                at = escaped(bytes, at + 1, text);
            }
        }
        return text.toString();
    }

    private static int escaped(byte[] bytes, int at, StringBuilder text) {
        char c = (char) bytes[at];
        if (c == 'u') {
            text.append((char) Integer.parseInt(SharedTexts.fresh(bytes, at + 1, at + 5), 16));
            return at + 5;
        }
        text.append(
                switch (c) {
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> c;
                });
        return at + 1;
    }
}
