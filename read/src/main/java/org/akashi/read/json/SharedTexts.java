package org.akashi.read.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.akashi.evidence.EightBytes;

/**
 * Texts that occur in many elements, such as the ids of projects and networks: equal ones are mostly the same object. Of what was met
 * long ago a second one may be made; that changes nothing but the memory used.
 *
 * <p>May be used by several threads at once, without locks: a thread sees another's text whole or not at all (JLS 17.5), and may miss it.
 */
public final class SharedTexts {

    private static final int LONGEST = 64;
    private static final int PROBES = 4;

    /** So many take 84 MB at most. */
    private static final int MOST_IDS = 1 << 21;

    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final String[] texts;
    private final SharedIds ids;

    /**
     * Makes a pool.
     *
     * @param capacity texts kept, at least; of UUIDs twice as many besides; 1 to 2^28
     */
    public SharedTexts(int capacity) {
        texts = new String[Integer.highestOneBit(capacity) << 1];
        Arrays.fill(texts, "");
        ids = new SharedIds(Math.min(2 * capacity, MOST_IDS));
    }

    /** The text of ASCII bytes. */
    String text(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return fresh(bytes, from, to);
        }
        if (length == SharedIds.LENGTH) {
            String id = ids.text(bytes, from);
            if (id != null) {
                return id;
            }
        }
        int home = hash(bytes, from, to);
        int free = home;
        for (int i = 0; i < PROBES; i++) {
            int slot = home + i & texts.length - 1;
            String known = texts[slot];
            if (known.isEmpty()) {
                free = slot;
                break;
            }
            if (known.length() == length && isSame(known, bytes, from)) {
                return known;
            }
        }
        String text = fresh(bytes, from, to);
        texts[free] = text;
        return text;
    }

    static String fresh(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Eight bytes at a time; the last eight overlap those before where the length is no multiple. */
    private int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        if (to - from < Long.BYTES) {
            for (int i = from; i < to; i++) {
                hash = (hash ^ bytes[i]) * SPREAD;
            }
        } else {
            for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
                hash = Long.rotateLeft(hash ^ EightBytes.at(bytes, i), 29) * SPREAD;
            }
            hash = Long.rotateLeft(hash ^ EightBytes.at(bytes, to - Long.BYTES), 29) * SPREAD;
        }
        return (int) (hash >>> 32 ^ hash >>> 40) & texts.length - 1;
    }

    private static boolean isSame(String text, byte[] bytes, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
