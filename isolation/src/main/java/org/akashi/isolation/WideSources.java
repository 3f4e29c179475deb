package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.akashi.isolation.Crowd.Span;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Senders whose sources are ranges, found by some of those: a segment tree over the pieces into which all ranges together cut the
 * addresses. A range is noted at the few nodes that make it up, so that a question costs a logarithm of the ranges, however many of
 * them it meets.
 */
final class WideSources {

    private final List<IpAddress> cuts;
    private final int leaves;
    /** Of each node: who has all of its pieces, and is not noted above it. */
    private final @Nullable RoaringBitmap[] whole;
    /** Of each node: who has some of its pieces, and is not noted above it. */
    private final @Nullable RoaringBitmap[] some;

    WideSources(List<Span> spans) {
        List<IpAddress> starts = new ArrayList<>();
        for (Span span : spans) {
            for (AddressSet.Range range : span.source().ranges()) {
                starts.add(range.first());
                if (!range.last().equals(IpAddress.highest(range.last().family()))) {
                    starts.add(range.last().next());
                }
            }
        }
        this.cuts = starts.stream().distinct().sorted().toList();
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, cuts.size() * 2 - 1)));
        this.whole = new @Nullable RoaringBitmap[2 * leaves];
        this.some = new @Nullable RoaringBitmap[2 * leaves];
        for (Span span : spans) {
            for (AddressSet.Range range : span.source().ranges()) {
                note(1, 0, leaves, piece(range.first()), piece(range.last()) + 1, span.members());
            }
        }
    }

    /** The piece an address is in; -1 before the first. */
    private int piece(IpAddress address) {
        int at = Collections.binarySearch(cuts, address);
        return at >= 0 ? at : -at - 2;
    }

    private void note(int node, int from, int to, int first, int end, RoaringBitmap members) {
        if (end <= from || first >= to) {
            return;
        }
        add(some, node, members);
        if (first <= from && to <= end) {
            add(whole, node, members);
            return;
        }
        int middle = (from + to) >>> 1;
        note(2 * node, from, middle, first, end, members);
        note(2 * node + 1, middle, to, first, end, members);
    }

    private static void add(@Nullable RoaringBitmap[] to, int node, RoaringBitmap members) {
        RoaringBitmap known = to[node];
        if (known == null) {
            to[node] = members.clone();
        } else {
            known.or(members);
        }
    }

    /** The sets that together are everybody with a source in a set; nobody may change them. */
    Collection<RoaringBitmap> having(AddressSet sources) {
        Set<RoaringBitmap> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AddressSet.Range range : sources.ranges()) {
            int last = piece(range.last());
            if (last >= 0) {
                take(1, 0, leaves, Math.max(0, piece(range.first())), last + 1, found);
            }
        }
        return found;
    }

    private void take(int node, int from, int to, int first, int end, Set<RoaringBitmap> found) {
        RoaringBitmap everybody = some[node];
        if (end <= from || first >= to || everybody == null) {
            return;
        }
        if (first <= from && to <= end) {
            found.add(everybody);
            return;
        }
        RoaringBitmap above = whole[node];
        if (above != null) {
            found.add(above);
        }
        int middle = (from + to) >>> 1;
        take(2 * node, from, middle, first, end, found);
        take(2 * node + 1, middle, to, first, end, found);
    }
}
