package org.akashi.isolation.live;

import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** A set of ordered pairs that is asked from both sides. */
final class Pairs {

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Map<Integer, RoaringBitmap> to = new HashMap<>();
    private final Map<Integer, RoaringBitmap> from = new HashMap<>();

    /** All seconds with a first; not to be changed. */
    RoaringBitmap of(int first) {
        return to.getOrDefault(first, NOBODY);
    }

    /** All firsts with a second; not to be changed. */
    RoaringBitmap with(int second) {
        return from.getOrDefault(second, NOBODY);
    }

    void setOf(int first, RoaringBitmap seconds) {
        set(to, from, first, seconds);
    }

    void setWith(int second, RoaringBitmap firsts) {
        set(from, to, second, firsts);
    }

    private static void set(
            Map<Integer, RoaringBitmap> rows, Map<Integer, RoaringBitmap> columns, int row, RoaringBitmap now) {
        RoaringBitmap before = rows.getOrDefault(row, NOBODY);
        if (before.equals(now)) {
            return;
        }
        RoaringBitmap.andNot(before, now).forEach((int column) -> {
            RoaringBitmap known = columns.get(column);
            if (known != null) {
                known.remove(row);
                if (known.isEmpty()) {
                    columns.remove(column);
                }
            }
        });
        RoaringBitmap.andNot(now, before)
                .forEach((int column) -> columns.computeIfAbsent(column, c -> new RoaringBitmap())
                        .add(row));
        if (now.isEmpty()) {
            rows.remove(row);
        } else {
            rows.put(row, now.clone());
        }
    }
}
