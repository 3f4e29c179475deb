package org.akashi.read.json;

import java.util.Arrays;

/**
 * The order of members that items of a list had so far: nearly always every item has the same members in the same order, written in the
 * same way. So the bytes of the next name, from its first quote to what comes before the value, are compared with those of the item
 * before; where they agree, the name is known to be well formed, and its number is known.
 */
final class MemberOrder {

    private static final int MOST = 64;

    /** Where lists do not keep to an order, learning it is given up. */
    private static final int MOST_LEARNED = 1024;

    private final byte[][] names = new byte[MOST][];
    private final int[] slots = new int[MOST];
    private int size;
    private int learned;

    /**
     * How many bytes from a place on are those of the name that was n-th so far, with its colon and the blanks around it; 0 if they are
     * not.
     */
    int matching(int n, byte[] bytes, int at, int limit) {
        if (n >= size) {
            return 0;
        }
        byte[] name = names[n];
        int end = at + name.length;
        return end <= limit && Arrays.equals(bytes, at, end, name, 0, name.length) ? name.length : 0;
    }

    /** The number of the name that was n-th. */
    int slot(int n) {
        return slots[n];
    }

    /** Remembers a name that was found to be well formed. */
    void learn(int n, byte[] bytes, int from, int to, int slot) {
        if (n > size || n == MOST || learned == MOST_LEARNED) {
            return;
        }
        learned++;
        names[n] = Arrays.copyOfRange(bytes, from, to);
        slots[n] = slot;
        size = Math.max(size, n + 1);
    }
}
