package org.akashi.isolation.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.roaringbitmap.RoaringBitmap;

/** The receivers of what is on a junction. */
final class Audience {

    private final Map<Integer, List<Taking>> takings = new HashMap<>();
    private final RoaringBitmap all = new RoaringBitmap();
    private final TreeMap<IpAddress, RoaringBitmap> byAddress = new TreeMap<>();
    private final RoaringBitmap claiming = new RoaringBitmap();
    private final Map<String, RoaringBitmap> byGate = new HashMap<>();

    /** By which ways an endpoint gets what is on the junction. */
    List<Taking> of(int number) {
        return takings.getOrDefault(number, List.of());
    }

    void put(int number, List<Taking> now) {
        of(number).forEach(t -> note(number, t, false));
        if (now.isEmpty()) {
            takings.remove(number);
            all.remove(number);
        } else {
            takings.put(number, now);
            all.add(number);
            now.forEach(t -> note(number, t, true));
        }
    }

    private void note(int number, Taking taking, boolean here) {
        String gate = taking.gate();
        if (gate != null) {
            note(byGate, gate, number, here);
        }
        Place.points(taking.answers()).forEach(a -> note(byAddress, a, number, here));
        if (Place.isFew(taking.claims())) {
            Place.points(taking.claims()).forEach(a -> note(byAddress, a, number, here));
        } else if (here) {
            claiming.add(number);
        } else {
            claiming.remove(number);
        }
    }

    private static <K> void note(Map<K, RoaringBitmap> map, K key, int number, boolean here) {
        if (here) {
            map.computeIfAbsent(key, k -> new RoaringBitmap()).add(number);
            return;
        }
        RoaringBitmap known = map.get(key);
        if (known != null) {
            known.remove(number);
            if (known.isEmpty()) {
                map.remove(key);
            }
        }
    }

    /** Those who may claim an address that is not theirs alone. */
    RoaringBitmap claiming(IpAddress address) {
        RoaringBitmap found = claiming.clone();
        found.or(byAddress.getOrDefault(address, new RoaringBitmap()));
        return found;
    }

    /** Adds those who get what comes onto the junction, but for some nobody asks for. */
    void into(Place at, Coming coming, RoaringBitmap unasked, RoaringBitmap sure, RoaringBitmap maybe) {
        RoaringBitmap some = candidates(at, coming);
        some.andNot(unasked);
        some.andNot(sure);
        some.forEach((int number) -> {
            for (Taking taking : of(number)) {
                if (!at.destinations(coming, taking).isEmpty()) {
                    (coming.certain() && taking.certain() ? sure : maybe).add(number);
                }
            }
        });
    }

    private RoaringBitmap candidates(Place at, Coming coming) {
        if (coming.kind() != Coming.Kind.ROUTED) {
            return all.clone();
        }
        RoaringBitmap found = claiming.clone();
        IpAddress nextHop = coming.nextHop();
        if (nextHop != null) {
            found.or(byAddress.getOrDefault(nextHop, new RoaringBitmap()));
            at.answering(nextHop).forEach(d -> found.or(byGate.getOrDefault(d.id(), new RoaringBitmap())));
            return found;
        }
        for (AddressSet.Range range : coming.box().destination().ranges()) {
            byAddress.subMap(range.first(), true, range.last(), true).values().forEach(found::or);
        }
        return found;
    }
}
