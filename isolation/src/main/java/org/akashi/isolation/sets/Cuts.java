package org.akashi.isolation.sets;

import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Cuts sets of endpoints by others, each two once: the same two, as objects, meet at very many receivers. Nobody may change them. */
public final class Cuts {

    private record Two(RoaringBitmap a, RoaringBitmap b) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Two two && a == two.a && b == two.b;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(a) + System.identityHashCode(b);
        }
    }

    /**
     * Not to be changed.
     *
     * @param both what two sets have in common
     * @param others what only the first has; where that is all, the first itself, and so with {@code both}
     */
    public record Cut(RoaringBitmap both, RoaringBitmap others) {
        private static Cut of(Two two, Kept kept) {
            RoaringBitmap both = RoaringBitmap.and(two.a(), two.b());
            if (both.isEmpty()) {
                return new Cut(both, two.a());
            }
            if (both.getCardinality() == two.a().getCardinality()) {
                return new Cut(two.a(), new RoaringBitmap());
            }
            RoaringBitmap others = RoaringBitmap.andNot(two.a(), both);
            return new Cut(kept.of(both), kept.of(others));
        }
    }

    private final Kept kept;
    private final Map<Two, Cut> known = new HashMap<>();

    public Cuts(Kept kept) {
        this.kept = kept;
    }

    /** What is in both of two sets, and what in the first only. */
    public Cut of(RoaringBitmap a, RoaringBitmap b) {
        return known.computeIfAbsent(new Two(a, b), two -> Cut.of(two, kept));
    }

    /** Lets go of what was cut. */
    public void forget() {
        known.clear();
    }
}
