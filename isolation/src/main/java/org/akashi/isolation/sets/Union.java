package org.akashi.isolation.sets;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of endpoints that grows by very many sets; they are put together when they have become as large as the whole, or when
 * somebody asks.
 */
public final class Union {

    /** The least {@link #limit}. */
    private static final long LEAST = 1 << 14;

    private RoaringBitmap whole = new RoaringBitmap();
    private final List<RoaringBitmap> pending = new ArrayList<>(1);
    private long pendingBytes;

    /** Pending bytes at which sets are put together. */
    private long limit = LEAST;

    /** The set is looked at later, so nobody may change it. */
    public void add(RoaringBitmap some) {
        if (!pending.isEmpty() && pending.getLast() == some) {
            return;
        }
        pending.add(some);
        pendingBytes += some.getLongSizeInBytes();
        if (pendingBytes >= limit) {
            merge();
        }
    }

    /** Everything that was added; not to be changed. */
    public RoaringBitmap whole() {
        if (!pending.isEmpty()) {
            merge();
        }
        return whole;
    }

    private void merge() {
        if (whole.isEmpty() && pending.size() == 1) {
            whole = pending.getFirst();
        } else {
            pending.add(whole);
            whole = of(pending);
        }
        pending.clear();
        pendingBytes = 0;
        limit = Math.max(LEAST, whole.getLongSizeInBytes());
    }

    /** A new set of everything in some, in little space: endpoints of an owner have neighbouring numbers. */
    public static RoaringBitmap of(List<RoaringBitmap> some) {
        RoaringBitmap all = FastAggregation.or(some.iterator());
        all.runOptimize();
        return all;
    }
}
