package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.isolation.Owner;
import org.roaringbitmap.RoaringBitmap;

/** Numbers for endpoints: one for each id that was ever there, in order of appearance; and whose they are. */
final class Ends {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Owner> owners = new ArrayList<>();
    private final Map<Owner, RoaringBitmap> owned = new HashMap<>();
    private final RoaringBitmap seen = new RoaringBitmap();
    private final RoaringBitmap there = new RoaringBitmap();
    private final RoaringBitmap unplaced = new RoaringBitmap();

    /** The number of an id, a new one if it never had one. */
    int number(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        numbers.put(id, ids.size());
        ids.add(id);
        owners.add(Owner.OUTSIDE);
        return ids.size() - 1;
    }

    Optional<Integer> find(String id) {
        return Optional.ofNullable(numbers.get(id)).filter(there::contains);
    }

    /** Says whose an endpoint is now; it is there from now on. */
    void put(int number, Owner owner, boolean placed) {
        remove(number);
        if (seen.checkedAdd(number)) {
            owners.set(number, owner);
        } else if (!owners.get(number).equals(owner)) {
            owners = new ArrayList<>(owners);
            owners.set(number, owner);
        }
        there.add(number);
        owned.computeIfAbsent(owner, o -> new RoaringBitmap()).add(number);
        if (!placed) {
            unplaced.add(number);
        }
    }

    /** It is not there any more. */
    void remove(int number) {
        if (!there.contains(number)) {
            return;
        }
        there.remove(number);
        unplaced.remove(number);
        of(owner(number)).remove(number);
    }

    String id(int number) {
        return ids.get(number);
    }

    Owner owner(int number) {
        return owners.get(number);
    }

    /** All endpoints of an owner; not to be changed. */
    RoaringBitmap of(Owner owner) {
        return owned.computeIfAbsent(owner, o -> new RoaringBitmap());
    }

    /** Everybody; not to be changed. */
    RoaringBitmap there() {
        return there;
    }

    /** Those of whom nobody knows where they stand; not to be changed. */
    RoaringBitmap unplaced() {
        return unplaced;
    }

    EndpointSet set(RoaringBitmap numbers) {
        return new EndpointSet(numbers, ids, owners);
    }
}
