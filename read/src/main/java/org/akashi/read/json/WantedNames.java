package org.akashi.read.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The names of wanted members, each with a number, found by their bytes. */
final class WantedNames {

    private static final int NONE = -1;

    private final List<String> names;
    private final String[] texts;
    private final byte[][] bytes;

    /** Numbers plus 1 by hash; 0 where there is none. */
    private final byte[] table;

    WantedNames(Collection<String> names) {
        this.names = names.stream().sorted().toList();
        this.bytes = this.names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.texts = this.names.toArray(String[]::new);
        this.table = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            int slot = hash(bytes[i], 0, bytes[i].length);
            while (table[slot] != 0) {
                slot = slot + 1 & 255;
            }
            table[slot] = (byte) (i + 1);
        }
    }

    int size() {
        return bytes.length;
    }

    List<String> names() {
        return names;
    }

    private static int hash(byte[] name, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        return length * 37 + name[from] * 11 + name[from + length / 2] * 5 + name[to - 1] & 255;
    }

    /** The number of the name with these bytes, or -1. */
    int slot(byte[] name, int from, int to) {
        for (int slot = hash(name, from, to); table[slot] != 0; slot = slot + 1 & 255) {
            byte[] known = bytes[table[slot] - 1];
            if (known.length == to - from && Arrays.equals(known, 0, known.length, name, from, to)) {
                return table[slot] - 1;
            }
        }
        return NONE;
    }

    /** Whether a name is the very text that has a number; one that is equal but another object is not. */
    @SuppressWarnings("ReferenceEquality")
    boolean isThis(int slot, String name) {
        return texts[slot] == name;
    }

    /** The number of a name, or -1. */
    int slot(String name) {
        // Mostly it is the very text that the list's format was made with.
        for (int i = 0; i < texts.length; i++) {
            if (isThis(i, name)) {
                return i;
            }
        }
        return names.indexOf(name);
    }
}
