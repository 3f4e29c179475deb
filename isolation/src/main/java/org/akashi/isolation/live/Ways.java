package org.akashi.isolation.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.isolation.Owner;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The ways between wires, one router at a time, and who stands where. Wires on which many meet ({@link Junction}) are where ways end here:
 * what is told is how packets of an endpoint come onto those, and how they get from there to one.
 */
final class Ways {

    /**
     * @param onto what comes onto junctions
     * @param sure who of other owners is reached without a junction
     * @param maybe who might be
     */
    record Outward(List<Coming> onto, RoaringBitmap sure, RoaringBitmap maybe) {
        static final Outward NONE = new Outward(List.of(), new RoaringBitmap(), new RoaringBitmap());
    }

    /**
     * @param off what is taken off junctions
     * @param sure who of other owners reaches without a junction
     * @param maybe who might
     */
    record Inward(List<Taking> off, RoaringBitmap sure, RoaringBitmap maybe) {
        static final Inward NONE = new Inward(List.of(), new RoaringBitmap(), new RoaringBitmap());
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> junctions = new HashSet<>();
    private final List<@Nullable Standing> standing = new ArrayList<>();
    private final Map<String, Map<Owner, RoaringBitmap>> here = new HashMap<>();
    private final Map<String, Forwarding> routers = new HashMap<>();
    private final Map<String, List<Leg>> legsOf = new HashMap<>();
    private final Map<String, TreeMap<String, List<Leg>>> legsInto = new HashMap<>();
    private final Map<String, SortedSet<String>> routersOn = new HashMap<>();

    boolean isJunction(String wire) {
        return junctions.contains(wire);
    }

    void junction(String wire, boolean is) {
        if (is) {
            junctions.add(wire);
        } else {
            junctions.remove(wire);
        }
    }

    /** A wire that is no junction. */
    Place place(String wire) {
        return places.computeIfAbsent(wire, Place::new);
    }

    /** Whether anybody stands on a wire, or any router. */
    boolean isUsed(String wire) {
        return here.containsKey(wire) || routersOn.containsKey(wire);
    }

    @Nullable
    Standing standing(int number) {
        return number < standing.size() ? standing.get(number) : null;
    }

    void put(int number, @Nullable Standing now) {
        while (standing.size() <= number) {
            standing.add(null);
        }
        Standing before = standing.set(number, now);
        if (before != null && !before.wire().isEmpty()) {
            Map<Owner, RoaringBitmap> all = here.getOrDefault(before.wire(), Map.of());
            RoaringBitmap same = all.get(before.owner());
            if (same != null) {
                same.remove(number);
                if (same.isEmpty()) {
                    all.remove(before.owner());
                }
            }
            if (all.isEmpty()) {
                here.remove(before.wire());
            }
            hold(before, -1);
        }
        if (now != null && !now.wire().isEmpty()) {
            here.computeIfAbsent(now.wire(), w -> new LinkedHashMap<>())
                    .computeIfAbsent(now.owner(), o -> new RoaringBitmap())
                    .add(number);
            hold(now, 1);
        }
    }

    private void hold(Standing one, int more) {
        if (!isJunction(one.wire())) {
            one.held().forEach(a -> place(one.wire()).hold(a, more));
        }
    }

    /** Everybody on a wire. */
    RoaringBitmap on(String wire) {
        return RoaringBitmap.or(here.getOrDefault(wire, Map.of()).values().iterator());
    }

    /** Those on a wire who may answer for one of some addresses. */
    RoaringBitmap claiming(String wire, Set<IpAddress> addresses) {
        RoaringBitmap found = new RoaringBitmap();
        on(wire).forEach((int number) -> {
            Standing one = standing(number);
            if (one != null
                    && one.taken().stream()
                            .map(Taking::claims)
                            .anyMatch(claims -> addresses.stream().anyMatch(claims::contains))) {
                found.add(number);
            }
        });
        return found;
    }

    Forwarding router(String id) {
        return routers.getOrDefault(id, Forwarding.NONE);
    }

    void put(String router, Forwarding now) {
        Forwarding before = router(router);
        for (Door door : before.doors()) {
            legsOf.remove(door.id());
            SortedSet<String> on = routersOn.get(door.wire());
            if (on != null) {
                on.remove(router);
                if (on.isEmpty()) {
                    routersOn.remove(door.wire());
                }
            }
            if (!isJunction(door.wire())) {
                place(door.wire()).remove(door);
            }
        }
        before.legs()
                .forEach(leg -> legsInto.getOrDefault(leg.to(), new TreeMap<>()).remove(router));
        for (Door door : now.doors()) {
            routersOn.computeIfAbsent(door.wire(), w -> new TreeSet<>()).add(router);
            if (!isJunction(door.wire())) {
                place(door.wire()).add(door);
            }
        }
        for (Leg leg : now.legs()) {
            legsOf.computeIfAbsent(leg.gate(), g -> new ArrayList<>()).add(leg);
            legsInto.computeIfAbsent(leg.to(), w -> new TreeMap<>())
                    .computeIfAbsent(router, r -> new ArrayList<>())
                    .add(leg);
        }
        if (now.doors().isEmpty()) {
            routers.remove(router);
        } else {
            routers.put(router, now);
        }
    }

    private List<Leg> legsOf(String gate) {
        return legsOf.getOrDefault(gate, List.of());
    }

    private Collection<List<Leg>> legsInto(String wire) {
        TreeMap<String, List<Leg>> known = legsInto.get(wire);
        return known == null ? List.of() : known.values();
    }

    /** The wires that hang together with some others over routers without a junction between them. */
    SortedSet<String> together(Collection<String> wires) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        wires.stream().filter(w -> !isJunction(w)).filter(found::add).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            for (String router : routersOn.getOrDefault(ahead.remove(), new TreeSet<>())) {
                for (Door door : router(router).doors()) {
                    if (!isJunction(door.wire()) && found.add(door.wire())) {
                        ahead.add(door.wire());
                    }
                }
            }
        }
        return found;
    }

    /** Whether a wire has no more than one router interface. */
    boolean hasOneDoor(String wire) {
        return place(wire).doors().size() <= 1;
    }

    /** Whether an endpoint sends some of those packets, in frames of its own. */
    boolean sends(int number, TrafficMatch box) {
        Standing one = standing(number);
        return one != null && one.sent().stream().anyMatch(c -> c.box().overlaps(box));
    }

    /** Whether an endpoint takes some of those packets off its wire. */
    boolean takes(int number, TrafficMatch box) {
        Standing one = standing(number);
        return one != null && one.taken().stream().anyMatch(t -> t.box().overlaps(box));
    }

    SortedSet<String> routersOn(String wire) {
        return routersOn.getOrDefault(wire, new TreeSet<>());
    }

    /** What becomes of everything an endpoint sends, up to junctions. */
    Outward outward(int number) {
        Standing from = standing(number);
        if (from == null || from.sent().isEmpty()) {
            return Outward.NONE;
        }
        if (isJunction(from.wire())) {
            return new Outward(from.sent(), new RoaringBitmap(), new RoaringBitmap());
        }
        Outward found = new Outward(new ArrayList<>(), new RoaringBitmap(), new RoaringBitmap());
        Fresh fresh = new Fresh();
        Deque<Coming> ahead = new ArrayDeque<>();
        from.sent().forEach(coming -> onward(coming, fresh, ahead));
        while (!ahead.isEmpty()) {
            Coming coming = ahead.remove();
            if (isJunction(coming.wire())) {
                found.onto().add(coming);
                continue;
            }
            receivers(coming, from.owner(), found);
            onward(coming, fresh, ahead);
        }
        return found;
    }

    private void onward(Coming coming, Fresh fresh, Deque<Coming> ahead) {
        if (coming.kind() == Coming.Kind.GROUP) {
            return;
        }
        Place at = place(coming.wire());
        for (String gate : at.doors().keySet()) {
            for (Leg leg : gate.equals(coming.out()) ? List.<Leg>of() : legsOf(gate)) {
                AddressSet destinations = at.destinations(coming, leg.taking());
                if (!destinations.isEmpty()) {
                    leg.through(coming, destinations).filter(fresh::isNew).ifPresent(ahead::add);
                }
            }
        }
    }

    private void receivers(Coming coming, Owner owner, Outward found) {
        Place at = place(coming.wire());
        here.getOrDefault(coming.wire(), Map.of()).forEach((other, there) -> {
            if (!other.equals(owner)) {
                there.forEach((int number) -> {
                    Standing to = standing(number);
                    for (Taking taking : to == null ? List.<Taking>of() : to.taken()) {
                        if (!at.destinations(coming, taking).isEmpty()) {
                            (coming.certain() && taking.certain() ? found.sure() : found.maybe()).add(number);
                        }
                    }
                });
            }
        });
    }

    /** By which ways everything comes to an endpoint, from junctions. */
    Inward inward(int number) {
        Standing to = standing(number);
        if (to == null || to.taken().isEmpty()) {
            return Inward.NONE;
        }
        if (isJunction(to.wire())) {
            return new Inward(to.taken(), new RoaringBitmap(), new RoaringBitmap());
        }
        Inward found = new Inward(new ArrayList<>(), new RoaringBitmap(), new RoaringBitmap());
        Fresh fresh = new Fresh();
        Deque<Taking> ahead = new ArrayDeque<>();
        to.taken().forEach(taking -> backward(taking, fresh, ahead));
        while (!ahead.isEmpty()) {
            Taking taking = ahead.remove();
            if (isJunction(taking.wire())) {
                found.off().add(taking);
                continue;
            }
            senders(taking, to.owner(), found);
            backward(taking, fresh, ahead);
        }
        return found;
    }

    private void backward(Taking taking, Fresh fresh, Deque<Taking> ahead) {
        if (taking.group()) {
            return;
        }
        Place at = place(taking.wire());
        for (List<Leg> legs : legsInto(taking.wire())) {
            for (Leg leg : legs) {
                AddressSet destinations = at.destinations(leg.coming(), taking);
                if (!destinations.isEmpty()) {
                    leg.before(taking, destinations).filter(fresh::isNew).ifPresent(ahead::add);
                }
            }
        }
    }

    private void senders(Taking taking, Owner owner, Inward found) {
        Place at = place(taking.wire());
        here.getOrDefault(taking.wire(), Map.of()).forEach((other, there) -> {
            if (!other.equals(owner)) {
                there.forEach((int number) -> {
                    Standing from = standing(number);
                    for (Coming coming : from == null ? List.<Coming>of() : from.sent()) {
                        if (!at.destinations(coming, taking).isEmpty()) {
                            (coming.certain() && taking.certain() ? found.sure() : found.maybe()).add(number);
                        }
                    }
                });
            }
        });
    }

    /** The ways from a router interface to the next junctions; none, if it is not on a junction itself. */
    List<Leg> links(String gate) {
        List<Leg> found = new ArrayList<>();
        Set<Leg> seen = new HashSet<>();
        Deque<Leg> ahead = new ArrayDeque<>();
        legsOf(gate).stream()
                .filter(l -> isJunction(l.from()))
                .filter(seen::add)
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            Leg way = ahead.remove();
            if (isJunction(way.to())) {
                found.add(way);
                continue;
            }
            Place at = place(way.to());
            for (String next : at.doors().keySet()) {
                for (Leg leg : legsOf(next)) {
                    AddressSet destinations = at.destinations(way.coming(), leg.taking());
                    if (!destinations.isEmpty()) {
                        way.then(leg, destinations).filter(seen::add).ifPresent(ahead::add);
                    }
                }
            }
        }
        return found;
    }
}
