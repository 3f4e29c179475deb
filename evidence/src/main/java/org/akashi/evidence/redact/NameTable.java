package org.akashi.evidence.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Names of members, each judged once: open addressing over the bytes as they stand. Names beyond its room are judged each time. */
final class NameTable {

    /**
     * A name.
     *
     * @param secret whether what stands under it is replaced
     * @param deep whether every text below it is replaced
     */
    record Name(String text, boolean secret, boolean deep) {}

    static final Name NONE = new Name("", false, false);

    private static final int SLOTS = 1 << 13;
    private static final int MOST = SLOTS / 2;

    private final byte[][] keys = new byte[SLOTS][];
    private final Name[] names = new Name[SLOTS];
    private final Set<String> deep;
    private int used;

    NameTable(Set<String> deep) {
        this.deep = Set.copyOf(deep);
    }

    Name of(byte[] buffer, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (keys[slot] != null) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, buffer, from, to)) {
                return names[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        Name name = new Name(text, SecretNames.isSecret(text), deep.contains(text));
        if (used < MOST && to - from <= 256) {
            keys[slot] = Arrays.copyOfRange(buffer, from, to);
            names[slot] = name;
            used++;
        }
        return name;
    }
}
