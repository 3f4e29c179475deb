package org.akashi.isolation.sets;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sets of numbers, found by the numbers in them: their runs, sorted by first number, with the highest end of each half of a half (an
 * augmented interval tree, kept in arrays). A run costs twenty bytes, however many numbers it has.
 */
public final class RunIndex {

    private static final int FIRST_SIZE = 16;

    private int[] set = new int[FIRST_SIZE];
    private int[] first = new int[FIRST_SIZE];
    private int[] end = new int[FIRST_SIZE];
    /** Of the middle of each part that is halved further: the highest end in the part. */
    private int[] highest = new int[0];

    private int runs;
    private boolean sorted;

    /**
     * Adds a set.
     *
     * @param number what it is told by; not negative
     */
    public void add(int number, RoaringBitmap members) {
        long from = members.nextValue(0);
        while (from >= 0) {
            long to = members.nextAbsentValue((int) from);
            add(number, (int) from, (int) to);
            from = members.nextValue((int) to);
        }
    }

    private void add(int number, int from, int to) {
        if (runs == set.length) {
            set = Arrays.copyOf(set, 2 * runs);
            first = Arrays.copyOf(first, 2 * runs);
            end = Arrays.copyOf(end, 2 * runs);
        }
        set[runs] = number;
        first[runs] = from;
        end[runs++] = to;
        sorted = false;
    }

    /** The numbers of the sets that hold some of a range, ascending. */
    public int[] of(int from, int to) {
        if (!sorted) {
            sort();
        }
        Found found = new Found();
        gather(0, runs, from, to, found);
        return found.once();
    }

    private void sort() {
        long[] order = new long[runs];
        for (int i = 0; i < runs; i++) {
            order[i] = (long) first[i] << 32 | i;
        }
        Arrays.sort(order);
        set = permuted(set, order);
        first = permuted(first, order);
        end = permuted(end, order);
        highest = new int[runs];
        highest(0, runs);
        sorted = true;
    }

    private static int[] permuted(int[] values, long[] order) {
        int[] sorted = new int[Math.max(order.length, FIRST_SIZE)];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[(int) order[i]];
        }
        return sorted;
    }

    private int highest(int low, int high) {
        if (low >= high) {
            return 0;
        }
        int middle = (low + high) >>> 1;
        highest[middle] = Math.max(end[middle], Math.max(highest(low, middle), highest(middle + 1, high)));
        return highest[middle];
    }

    private void gather(int low, int high, int from, int to, Found found) {
        if (low >= high) {
            return;
        }
        int middle = (low + high) >>> 1;
        if (highest[middle] <= from) {
            return;
        }
        gather(low, middle, from, to, found);
        if (first[middle] < to) {
            if (end[middle] > from) {
                found.add(set[middle]);
            }
            gather(middle + 1, high, from, to, found);
        }
    }

    private static final class Found {
        private int[] sets = new int[4];
        private int size;

        void add(int number) {
            if (size == sets.length) {
                sets = Arrays.copyOf(sets, 2 * size);
            }
            sets[size++] = number;
        }

        int[] once() {
            Arrays.sort(sets, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || sets[i] != sets[i - 1]) {
                    sets[kept++] = sets[i];
                }
            }
            return Arrays.copyOf(sets, kept);
        }
    }
}
