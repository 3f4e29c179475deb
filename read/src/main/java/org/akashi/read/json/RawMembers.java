package org.akashi.read.json;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All members of an object, as the bytes in which they stand; a value is made when it is asked for. */
final class RawMembers implements Members {

    private static final int FIELDS = 4;

    private final byte[] bytes;
    private final SharedTexts texts;

    /** Of each member that is not null: where its name begins and ends, and its value. */
    private int[] places = new int[3 * FIELDS];

    private int size;

    /** Whether a name has escapes, so that names must be decoded to be compared. */
    private boolean escaped;

    /** The members of the object that begins at a place. */
    RawMembers(byte[] bytes, int from, SharedTexts texts) {
        this.bytes = bytes;
        this.texts = texts;
        int at = RawValue.blanks(bytes, from + 1);
        while (bytes[at] != '}') {
            int nameEnd = endOfName(at + 1);
            int value = RawValue.blanks(bytes, RawValue.blanks(bytes, nameEnd) + 1);
            int end = RawValue.end(bytes, value);
            if (bytes[value] != 'n') {
                add(at + 1, nameEnd - 1, value, end);
            }
            at = RawValue.blanks(bytes, end);
            at = bytes[at] == ',' ? RawValue.blanks(bytes, at + 1) : at;
        }
    }

    private int endOfName(int from) {
        int at = from;
        while (bytes[at] != '"') {
            boolean escape = bytes[at] == '\\';
            escaped |= escape;
            at += escape ? 2 : 1;
        }
        return at + 1;
    }

    private void add(int name, int nameEnd, int value, int end) {
        if (size * FIELDS == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[size * FIELDS] = name;
        places[size * FIELDS + 1] = nameEnd;
        places[size * FIELDS + 2] = value;
        places[size * FIELDS + 3] = end;
        size++;
    }

    @Override
    public @Nullable Object value(String name) {
        return value(name, false);
    }

    @Override
    public @Nullable Object shared(String name) {
        return value(name, true);
    }

    private @Nullable Object value(String name, boolean shared) {
        for (int i = size - 1; i >= 0; i--) {
            if (isNamed(i, name)) {
                return RawValue.of(bytes, places[i * FIELDS + 2], places[i * FIELDS + 3], texts, shared);
            }
        }
        return null;
    }

    private boolean isNamed(int member, String name) {
        if (escaped) {
            return name(member).equals(name);
        }
        int from = places[member * FIELDS];
        int to = places[member * FIELDS + 1];
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String name(int member) {
        return RawValue.decoded(bytes, places[member * FIELDS], places[member * FIELDS + 1]);
    }

    @Override
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            names.add(name(i));
        }
        return List.copyOf(names);
    }
}
