package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing.Side;
import org.akashi.isolation.Meeting.Key;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Who stands on the two sides of a crossing, as it is told: how many, and some by name. */
record Sides(Side from, Side to) {

    /**
     * Very many senders are told without those of the one owner they reach.
     *
     * @param from senders; nobody may change the set, nor that of receivers
     */
    static Sides of(Key key, RoaringBitmap from, RoaringBitmap to, Roster roster) {
        return new Sides(side(key.from(), from, key.to(), roster), side(key.to(), to, Optional.empty(), roster));
    }

    /**
     * @param one whose endpoints they are; empty if they are those of very many
     * @param without an owner whose own are not told among those of very many
     */
    private static Side side(Optional<Owner> one, RoaringBitmap endpoints, Optional<Owner> without, Roster roster) {
        int own = without.map(owner -> roster.count(endpoints, owner)).orElse(0);
        Owner told = one.orElseGet(() -> Owner.many(roster.owners(endpoints) - (own > 0 ? 1 : 0)));
        return new Side(told, listed(endpoints, without, roster), endpoints.getCardinality() - own);
    }

    /** The lowest of some numbers as ids, without an owner's. */
    private static List<String> listed(RoaringBitmap endpoints, Optional<Owner> without, Roster roster) {
        int ownFirst = without.map(roster::ownerFirst).orElse(0);
        int ownEnd = without.map(roster::ownerEnd).orElse(0);
        List<String> listed = new ArrayList<>();
        PeekableIntIterator all = endpoints.getIntIterator();
        while (all.hasNext() && listed.size() < Side.LISTED) {
            int next = all.next();
            if (next >= ownFirst && next < ownEnd) {
                all.advanceIfNeeded(ownEnd);
            } else {
                listed.add(roster.id(next));
            }
        }
        listed.sort(Comparator.naturalOrder());
        return listed;
    }
}
