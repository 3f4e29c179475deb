package org.akashi.isolation.sets;

import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sets of endpoints that are kept, each once and in little space: many questions have the same answer, and what is asked of two
 * sets is remembered by the objects.
 */
public final class Kept {

    /** A set, with a number that differs for most: how many there are, and a few of them. */
    private record Known(RoaringBitmap set, int hash) {

        private static final int LOOKED_AT = 8;

        static Known of(RoaringBitmap set) {
            int size = set.getCardinality();
            int hash = size;
            for (int i = 0; i < LOOKED_AT && size > 0; i++) {
                hash = 31 * hash + set.select((int) ((long) (size - 1) * i / (LOOKED_AT - 1)));
            }
            return new Known(set, hash);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && hash == known.hash && set.equals(known.set);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Known, RoaringBitmap> known = new HashMap<>();

    /** The same set; the same object for equal ones. Nobody may change it, nor the one that was given. */
    public RoaringBitmap of(RoaringBitmap set) {
        set.runOptimize();
        RoaringBitmap first = known.putIfAbsent(Known.of(set), set);
        return first == null ? set : first;
    }
}
