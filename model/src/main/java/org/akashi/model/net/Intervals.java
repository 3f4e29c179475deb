package org.akashi.model.net;

import java.util.Arrays;

/**
 * Intervals of addresses in ascending order, while they are gathered into a set. An address is two words, the upper and the lower 64 bits of
 * an unsigned number; of IPv4 the upper is 0.
 */
final class Intervals {
    private final Family family;
    private final int words;
    private long[] bounds;
    private int length;

    Intervals(Family family, int expected) {
        this.family = family;
        this.words = family == Family.V4 ? 2 : 4;
        this.bounds = new long[words * Math.max(expected, 1)];
    }

    /** After everything so far, and not touching it. */
    void add(long firstHigh, long firstLow, long lastHigh, long lastLow) {
        if (length == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * length);
        }
        if (words == 2) {
            bounds[length] = firstLow;
            bounds[length + 1] = lastLow;
        } else {
            bounds[length] = firstHigh;
            bounds[length + 1] = firstLow;
            bounds[length + 2] = lastHigh;
            bounds[length + 3] = lastLow;
        }
        length += words;
    }

    /** The first of others, before anything else. */
    void addFirst(long[] others, int intervals) {
        length = words * intervals;
        System.arraycopy(others, 0, bounds, 0, length);
    }

    /** What an interval of one set and one of another, which overlap, have in common. */
    void addCommon(AddressSet a, int i, AddressSet b, int j) {
        boolean later = compare(a.firstHigh(i), a.firstLow(i), b.firstHigh(j), b.firstLow(j)) >= 0;
        boolean earlier = compare(a.lastHigh(i), a.lastLow(i), b.lastHigh(j), b.lastLow(j)) <= 0;
        add(
                later ? a.firstHigh(i) : b.firstHigh(j),
                later ? a.firstLow(i) : b.firstLow(j),
                earlier ? a.lastHigh(i) : b.lastHigh(j),
                earlier ? a.lastLow(i) : b.lastLow(j));
    }

    /** Up to the address before another. */
    void addUntil(long firstHigh, long firstLow, long endHigh, long endLow) {
        add(firstHigh, firstLow, endLow == 0 ? endHigh - 1 : endHigh, endLow - 1);
    }

    /** Beginning no earlier than the last so far; both are one if they overlap or touch. */
    void join(long firstHigh, long firstLow, long lastHigh, long lastLow) {
        if (length == 0) {
            add(firstHigh, firstLow, lastHigh, lastLow);
            return;
        }
        long knownHigh = words == 2 ? 0 : bounds[length - 2];
        long knownLow = bounds[length - 1];
        long nextLow = knownLow + 1;
        long nextHigh = words == 4 && nextLow == 0 ? knownHigh + 1 : knownHigh;
        boolean touches =
                compare(knownHigh, knownLow, firstHigh, firstLow) >= 0 || nextHigh == firstHigh && nextLow == firstLow;
        if (!touches) {
            add(firstHigh, firstLow, lastHigh, lastLow);
        } else if (compare(lastHigh, lastLow, knownHigh, knownLow) > 0) {
            bounds[length - 1] = lastLow;
            if (words == 4) {
                bounds[length - 2] = lastHigh;
            }
        }
    }

    AddressSet set() {
        if (length == 0) {
            return AddressSet.none(family);
        }
        return new AddressSet(family, length == bounds.length ? bounds : Arrays.copyOf(bounds, length));
    }

    static int compare(long highA, long lowA, long highB, long lowB) {
        return highA == highB ? Long.compareUnsigned(lowA, lowB) : Long.compareUnsigned(highA, highB);
    }
}
