package org.akashi.isolation.sets;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** A set of endpoints that grows by very many small sets; they are put together some thousands at a time, or when somebody asks. */
public final class Union {

    private static final int PORTION = 4096;

    private RoaringBitmap whole = new RoaringBitmap();
    private final List<RoaringBitmap> pending = new ArrayList<>(1);

    /** The set is looked at later, so nobody may change it. */
    public void add(RoaringBitmap some) {
        if (!pending.isEmpty() && pending.getLast() == some) {
            return;
        }
        pending.add(some);
        if (pending.size() >= PORTION) {
            settle();
        }
    }

    /** Everything that was added; not to be changed. */
    public RoaringBitmap whole() {
        if (!pending.isEmpty()) {
            settle();
        }
        return whole;
    }

    private void settle() {
        pending.add(whole);
        whole = FastAggregation.or(pending.iterator());
        pending.clear();
    }
}
