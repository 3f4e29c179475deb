package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.isolation.live.Throng.Sort;
import org.akashi.model.net.IpAddress;
import org.roaringbitmap.RoaringBitmap;

/** A wire on which many meet: who comes onto it, who takes what off it, and the ways over routers to other junctions. */
final class Junction {

    private final Place place;
    private final Map<Sort, Throng> throngs = new LinkedHashMap<>();
    private final Map<Integer, List<Sort>> sorts = new HashMap<>();
    private final Audience audience = new Audience();
    private final Links links;

    Junction(String wire) {
        this.place = new Place(wire);
        this.links = new Links(place);
    }

    Place place() {
        return place;
    }

    Audience audience() {
        return audience;
    }

    /** Says what an endpoint brings onto the junction now. */
    void comes(int number, List<Coming> now) {
        for (Sort sort : sorts.getOrDefault(number, List.of())) {
            Throng throng = throngs.get(sort);
            if (throng != null) {
                throng.remove(number);
                if (throng.isEmpty()) {
                    throngs.remove(sort);
                }
            }
        }
        List<Sort> used = new ArrayList<>();
        for (Coming coming : now) {
            Sort sort = Sort.of(coming, place);
            throngs.computeIfAbsent(sort, Throng::new).add(number, coming);
            used.add(sort);
        }
        if (used.isEmpty()) {
            sorts.remove(number);
        } else {
            sorts.put(number, used);
        }
    }

    /** All who come by a router interface. */
    RoaringBitmap by(String out) {
        RoaringBitmap found = new RoaringBitmap();
        throngs.values().forEach(t -> found.or(t.by(out)));
        return found;
    }

    /** All whom routers send to a next hop. */
    RoaringBitmap to(IpAddress nextHop) {
        RoaringBitmap found = new RoaringBitmap();
        throngs.values().stream()
                .filter(t -> nextHop.equals(t.sort().nextHop()))
                .forEach(t -> found.or(t.all()));
        return found;
    }

    /** Adds those whose packets go a way off, but for some nobody asks for. */
    void senders(Taking taking, RoaringBitmap unasked, RoaringBitmap sure, RoaringBitmap maybe) {
        for (Throng throng : throngs.values()) {
            throng.into(place, taking, unasked, throng.sort().certain() && taking.certain() ? sure : maybe);
        }
    }

    /** Who sends frames of his own on this wire. */
    RoaringBitmap byFrame() {
        RoaringBitmap found = new RoaringBitmap();
        throngs.values().stream()
                .filter(t -> t.sort().kind() == Coming.Kind.FRAME)
                .forEach(t -> found.or(t.all()));
        return found;
    }

    /** Next hops to which routers send what senders bring. */
    Set<IpAddress> nextHops() {
        Set<IpAddress> found = new HashSet<>();
        for (Sort sort : throngs.keySet()) {
            if (sort.nextHop() != null) {
                found.add(sort.nextHop());
            }
        }
        return found;
    }

    /** Whether an endpoint could itself send everything that comes by a way, in frames on this wire. */
    boolean couldSend(int number, Leg way) {
        for (Sort sort : sorts.getOrDefault(number, List.of())) {
            Throng throng = throngs.get(sort);
            if (throng != null && sort.kind() == Coming.Kind.FRAME && sort.certain()) {
                for (Coming coming : throng.of(number)) {
                    if (coming.box().family() == way.after().family()
                            && way.after().minus(coming.box()).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    Links links() {
        return links;
    }
}
