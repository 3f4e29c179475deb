package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.akashi.isolation.Crossing.Side;
import org.akashi.isolation.Meeting.Key;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Who stands on the two sides of a crossing, as it is told: how many, and some by name. */
record Sides(Side from, Side to) {

    /** The sets are looked at later, so nobody may change them. */
    static Sides of(Key key, RoaringBitmap from, RoaringBitmap to, Roster roster) {
        Side receivers = key.to()
                .map(owner -> new Side(owner, listed(to, 0, 0, roster), to.getCardinality()))
                .orElseGet(() -> many(to, roster));
        Side senders = key.from()
                .map(owner -> new Side(owner, listed(from, 0, 0, roster), from.getCardinality()))
                .orElseGet(() ->
                        key.to().map(owner -> without(from, owner, roster)).orElseGet(() -> many(from, roster)));
        return new Sides(senders, receivers);
    }

    private static Side many(RoaringBitmap endpoints, Roster roster) {
        return new Side(
                Owner.many(roster.owners(endpoints)), listed(endpoints, 0, 0, roster), endpoints.getCardinality());
    }

    /** A crowd that reaches one owner is told without that owner's own. */
    private static Side without(RoaringBitmap endpoints, Owner owner, Roster roster) {
        int first = roster.ownerFirst(owner);
        int end = roster.ownerEnd(owner);
        int own = (int) endpoints.rangeCardinality(first, end);
        return new Side(
                Owner.many(roster.owners(endpoints) - (own > 0 ? 1 : 0)),
                listed(endpoints, first, end, roster),
                endpoints.getCardinality() - own);
    }

    /** The lowest of some numbers as ids, without a range of them. */
    private static List<String> listed(RoaringBitmap endpoints, int without, int end, Roster roster) {
        List<String> listed = new ArrayList<>();
        PeekableIntIterator all = endpoints.getIntIterator();
        while (all.hasNext() && listed.size() < Side.LISTED) {
            int next = all.next();
            if (next >= without && next < end) {
                all.advanceIfNeeded(end);
            } else {
                listed.add(roster.id(next));
            }
        }
        listed.sort(Comparator.naturalOrder());
        return listed;
    }
}
