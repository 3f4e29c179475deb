package org.akashi.model.net;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of numbers from 0 to 65535, held as sorted inclusive intervals: ports, protocol numbers (0 to 255 in use),
 * and ICMP type and code packed as {@code type * 256 + code}.
 *
 * <p>Invariant: intervals ascend and neither overlap nor touch, so equal sets have equal intervals.
 */
public final class IntRanges {

    /** The highest number a set can hold. */
    public static final int MAXIMUM = 65535;

    /** Every number. */
    public static final IntRanges ALL = new IntRanges(new int[] {0, MAXIMUM});

    /** No number. */
    public static final IntRanges NONE = new IntRanges(new int[0]);

    private final int[] bounds;

    private IntRanges(int[] bounds) {
        this.bounds = bounds;
    }

    public static IntRanges of(int value) {
        return of(value, value);
    }

    public static IntRanges of(int first, int last) {
        if (first < 0 || last > MAXIMUM || first > last) {
            throw new IllegalArgumentException("no range: " + first + " to " + last);
        }
        return first == 0 && last == MAXIMUM ? ALL : new IntRanges(new int[] {first, last});
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    public boolean isAll() {
        return bounds.length == 2 && bounds[0] == 0 && bounds[1] == MAXIMUM;
    }

    /** The lowest number; an empty set has none, and asking is an error. */
    public int first() {
        return bounds[0];
    }

    /** Interval bounds, ascending: first, last, first, last … */
    public List<Integer> bounds() {
        return Arrays.stream(bounds).boxed().toList();
    }

    public boolean contains(int value) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (value >= bounds[i] && value <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    public IntRanges intersect(IntRanges other) {
        if (isAll() || other.isEmpty() || this == other) {
            return other;
        }
        if (other.isAll() || isEmpty()) {
            return this;
        }
        int[] common = new int[bounds.length + other.bounds.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            int first = Math.max(bounds[i], other.bounds[j]);
            int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (first <= last) {
                common[size++] = first;
                common[size++] = last;
            }
            if (bounds[i + 1] <= other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return ofBounds(common, size);
    }

    /** Whether some number is in both. */
    public boolean overlaps(IntRanges other) {
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            if (bounds[i + 1] < other.bounds[j]) {
                i += 2;
            } else if (other.bounds[j + 1] < bounds[i]) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The numbers of this set that are not in the other. */
    public IntRanges minus(IntRanges other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        return other.isAll() ? NONE : intersect(other.complement());
    }

    public IntRanges union(IntRanges other) {
        return complement().intersect(other.complement()).complement();
    }

    /** The numbers from 0 to 65535 that are not in this set. */
    public IntRanges complement() {
        int[] gaps = new int[bounds.length + 2];
        int size = 0;
        int from = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (from < bounds[i]) {
                gaps[size++] = from;
                gaps[size++] = bounds[i] - 1;
            }
            from = bounds[i + 1] + 1;
        }
        if (from <= MAXIMUM) {
            gaps[size++] = from;
            gaps[size++] = MAXIMUM;
        }
        return ofBounds(gaps, size);
    }

    private static IntRanges ofBounds(int[] bounds, int size) {
        return size == 0 ? NONE : new IntRanges(Arrays.copyOf(bounds, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** {@code any}, {@code none}, or {@code 22,80-90}. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        if (isAll()) {
            return "any";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(bounds[i]);
            if (bounds[i] != bounds[i + 1]) {
                text.append('-').append(bounds[i + 1]);
            }
        }
        return text.toString();
    }
}
