package org.akashi.model;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts ids fast: eight characters of each, after the beginning that all have in common, are packed into a number beside the id's
 * index; numbers are sorted, and ids whose numbers agree are compared in full. Of a UUID these are 32 bits.
 */
final class IdOrder {

    private static final int PACKED = 8;
    private static final int BITS = 5;
    private static final int INDEX_BITS = 24;
    private static final int MOST = 1 << INDEX_BITS;
    private static final int PARALLEL = 100_000;

    /** Monotone, 0 to 31: digits and the letters a to s have ranks of their own, all others share that of their surroundings. */
    private static final byte[] RANKS = ranks();

    private IdOrder() {}

    /** The indices of the ids in order of id; equal ids stay in the order they came. */
    static int[] of(String[] ids) {
        if (ids.length > MOST) {
            return compared(ids, indices(ids.length));
        }
        int common = common(ids);
        long[] keys = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            // All 64 bits are used, so the highest is turned over: numbers with a sign are in the order of those
            // without.
            keys[i] = (packed(ids[i], common) << INDEX_BITS | i) ^ Long.MIN_VALUE;
        }
        if (ids.length < PARALLEL) {
            Arrays.sort(keys);
        } else {
            Arrays.parallelSort(keys);
        }
        int[] order = new int[ids.length];
        for (int from = 0; from < keys.length; ) {
            int to = from;
            do {
                order[to] = (int) keys[to] & MOST - 1;
                to++;
            } while (to < keys.length && keys[to] >>> INDEX_BITS == keys[from] >>> INDEX_BITS);
            if (to - from > 1) {
                System.arraycopy(compared(ids, Arrays.copyOfRange(order, from, to)), 0, order, from, to - from);
            }
            from = to;
        }
        return order;
    }

    /** How many characters all ids begin with. */
    private static int common(String[] ids) {
        int common = ids.length < 2 ? 0 : ids[0].length();
        for (int i = 1; i < ids.length && common > 0; i++) {
            int same = 0;
            int end = Math.min(common, ids[i].length());
            while (same < end && ids[i].charAt(same) == ids[0].charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }

    /** Monotone: an id that is before another never gets a higher number. What follows a character that is not exact is left out. */
    private static long packed(String id, int from) {
        long number = 0;
        for (int i = from; i < from + PACKED; i++) {
            int character = i < id.length() ? id.charAt(i) : 0;
            int rank = RANKS[Math.min(character, RANKS.length - 1)];
            number = number << BITS | rank;
            if (!isExact(rank)) {
                return number << BITS * (from + PACKED - 1 - i);
            }
        }
        return number;
    }

    private static byte[] ranks() {
        byte[] ranks = new byte[128];
        for (int character = 0; character < ranks.length; character++) {
            int letter = Math.min(12 + character - 'a', 31);
            int digit = character > '9' ? 11 : 1 + character - '0';
            ranks[character] = (byte) (character >= 'a' ? letter : Math.max(digit, 0));
        }
        return ranks;
    }

    private static boolean isExact(int rank) {
        return rank != 0 && rank != 11 && rank != 31;
    }

    private static int[] compared(String[] ids, int[] indices) {
        if (indices.length == 2) {
            return ids[indices[0]].compareTo(ids[indices[1]]) <= 0 ? indices : new int[] {indices[1], indices[0]};
        }
        return Arrays.stream(indices)
                .boxed()
                .sorted(Comparator.comparing(i -> ids[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] indices(int length) {
        int[] indices = new int[length];
        Arrays.setAll(indices, i -> i);
        return indices;
    }
}
