package org.akashi.isolation.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.SortedAddresses;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Endpoints that use ranges of sources, found by some of those: a segment tree over the pieces into which all ranges together cut the
 * addresses. A range is noted at the few nodes that make it up, so that a question costs a logarithm of the ranges, however many of
 * them it meets.
 */
public final class SourceIndex {

    /**
     * Endpoints that use the same sources.
     *
     * @param who nobody may change it any more
     */
    public record User(AddressSet sources, RoaringBitmap who) {}

    private final SortedAddresses cuts;
    private final int leaves;
    /** Of each node: who has all of its pieces, and is not noted above it. */
    private final @Nullable RoaringBitmap[] whole;
    /** Of each node: who has some of its pieces, and is not noted above it. */
    private final @Nullable RoaringBitmap[] some;

    /**
     * @param users all with sources of one family
     */
    public SourceIndex(Collection<User> users) {
        List<IpAddress> starts = new ArrayList<>();
        for (User user : users) {
            for (AddressSet.Range range : user.sources().ranges()) {
                starts.add(range.first());
                if (!range.last().equals(IpAddress.highest(range.last().family()))) {
                    starts.add(range.last().next());
                }
            }
        }
        this.cuts = new SortedAddresses(starts.stream().distinct().sorted().toList());
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, cuts.size() * 2 - 1)));
        Union[] noted = new Union[2 * leaves];
        for (User user : users) {
            for (AddressSet.Range range : user.sources().ranges()) {
                note(noted, 1, 0, leaves, piece(range.first()), piece(range.last()) + 1, user.who());
            }
        }
        this.whole = new @Nullable RoaringBitmap[2 * leaves];
        this.some = new @Nullable RoaringBitmap[2 * leaves];
        for (int node = 2 * leaves - 1; node > 0; node--) {
            List<RoaringBitmap> parts = new ArrayList<>(3);
            Union all = noted[node];
            if (all != null) {
                whole[node] = all.whole();
                parts.add(all.whole());
            }
            for (int child = 2 * node; child <= 2 * node + 1 && node < leaves; child++) {
                RoaringBitmap below = some[child];
                if (below != null) {
                    parts.add(below);
                }
            }
            if (!parts.isEmpty()) {
                some[node] = parts.size() == 1 ? parts.getFirst() : Union.of(parts);
            }
        }
    }

    /** The piece an address is in; -1 before the first. */
    private int piece(IpAddress address) {
        return cuts.upTo(address) - 1;
    }

    private static void note(
            @Nullable Union[] noted, int node, int from, int to, int first, int end, RoaringBitmap members) {
        if (end <= from || first >= to) {
            return;
        }
        if (first <= from && to <= end) {
            Union known = noted[node];
            Union all = known == null ? new Union() : known;
            noted[node] = all;
            all.add(members);
            return;
        }
        int middle = (from + to) >>> 1;
        note(noted, 2 * node, from, middle, first, end, members);
        note(noted, 2 * node + 1, middle, to, first, end, members);
    }

    /** The sets that together are everybody with a source in a set; nobody may change them. */
    public Collection<RoaringBitmap> having(AddressSet sources) {
        RoaringBitmap everybody = some[1];
        if (everybody == null) {
            return List.of();
        }
        Set<RoaringBitmap> found = Collections.newSetFromMap(new IdentityHashMap<>());
        cuts.pieces(sources, (first, end) -> take(1, 0, leaves, first, end, found));
        return found.contains(everybody) ? List.of(everybody) : found;
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
