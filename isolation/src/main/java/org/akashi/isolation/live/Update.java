package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.isolation.live.Relations.Known;
import org.akashi.isolation.live.Ways.Inward;
import org.akashi.isolation.live.Ways.Outward;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * One change. First the touched parts are worked out anew, and from them what other endpoints bring onto junctions and take off them; then the
 * rows and columns of pairs that may differ are looked at, before and after the difference is carried into the relations.
 */
final class Update {

    /** A different endpoint. */
    private record Moved(
            int number, @Nullable Standing before, @Nullable Standing after) {}

    /** A different router. */
    private record Rerouted(Forwarding before, Forwarding after) {}

    private final State state;
    private final Ways ways;
    private final Relations relations;
    private final Ends ends;
    private final Touched touched;

    private final List<Moved> moved = new ArrayList<>();
    private final List<Rerouted> rerouted = new ArrayList<>();
    /** By wire, the addresses for which others speak than before. */
    private final Map<String, Set<IpAddress>> spoken = new TreeMap<>();

    private final Map<Integer, Outward> outward = new TreeMap<>();
    private final Map<Integer, Inward> inward = new TreeMap<>();
    private final Map<String, List<Leg>> links = new TreeMap<>();
    private final RoaringBitmap senders = new RoaringBitmap();
    private final RoaringBitmap receivers = new RoaringBitmap();

    Update(State state, Ways ways, Relations relations, Touched touched) {
        this.state = state;
        this.ways = ways;
        this.relations = relations;
        this.ends = relations.ends();
        this.touched = touched;
    }

    VerdictChanges make() {
        touched.endpoints().forEach(this::endpoint);
        touched.routers().forEach(this::router);
        if (moved.isEmpty() && rerouted.isEmpty()) {
            return new VerdictChanges(List.of(), false);
        }
        recompute();
        claimants();
        overLinks();
        Difference difference = new Difference(senders, receivers, relations);
        carry();
        return difference.to(relations, false);
    }

    private void endpoint(String id) {
        Standing after = state.standing(id);
        int number = after == null && ends.find(id).isEmpty() ? -1 : ends.number(id);
        Standing before = number < 0 ? null : ways.standing(number);
        if (number < 0 || Objects.equals(before, after)) {
            return;
        }
        moved.add(new Moved(number, before, after));
        ways.put(number, after);
        if (before != null && after != null && before.wire().equals(after.wire())) {
            differ(before.wire(), before.held(), after.held());
        } else {
            if (before != null) {
                differ(before.wire(), before.held(), List.of());
            }
            if (after != null) {
                differ(after.wire(), List.of(), after.held());
            }
        }
    }

    private void differ(String wire, List<IpAddress> before, List<IpAddress> after) {
        Set<IpAddress> one = new HashSet<>(before);
        Set<IpAddress> other = new HashSet<>(after);
        for (IpAddress address : before) {
            if (!other.contains(address)) {
                note(wire, address);
            }
        }
        for (IpAddress address : after) {
            if (!one.contains(address)) {
                note(wire, address);
            }
        }
    }

    private void note(String wire, IpAddress address) {
        spoken.computeIfAbsent(wire, w -> new HashSet<>()).add(address);
    }

    private void router(String id) {
        Forwarding before = ways.router(id);
        Forwarding after = state.forwarding(id);
        if (before.equals(after)) {
            return;
        }
        rerouted.add(new Rerouted(before, after));
        ways.put(id, after);
        Map<String, Door> old = new HashMap<>();
        before.doors().forEach(d -> old.put(d.id(), d));
        for (Door door : after.doors()) {
            Door same = old.get(door.id());
            if (same != null && same.wire().equals(door.wire())) {
                old.remove(door.id());
                differ(door.wire(), points(same), points(door));
            } else {
                differ(door.wire(), List.of(), points(door));
            }
        }
        old.values().forEach(d -> differ(d.wire(), points(d), List.of()));
    }

    private static List<IpAddress> points(Door door) {
        List<IpAddress> points = new ArrayList<>();
        for (AddressSet set : door.answered()) {
            points.addAll(Place.points(set));
        }
        return points;
    }

    /** Works out again what endpoints bring onto junctions and take off them, where a touched part may decide it. */
    private void recompute() {
        Set<String> seeds = new HashSet<>();
        Set<String> gates = new TreeSet<>();
        for (Rerouted one : rerouted) {
            for (Door door : one.before().doors()) {
                at(door, seeds, gates);
            }
            for (Door door : one.after().doors()) {
                at(door, seeds, gates);
            }
        }
        SortedSet<String> wires = ways.together(seeds);
        for (String wire : wires) {
            for (String router : ways.routersOn(wire)) {
                ways.router(router).doors().stream()
                        .filter(d -> ways.isJunction(d.wire()))
                        .map(Door::id)
                        .forEach(gates::add);
            }
        }
        RoaringBitmap sending = new RoaringBitmap();
        RoaringBitmap taking = new RoaringBitmap();
        behind(wires, sending, taking);
        spoken.forEach((wire, addresses) -> {
            if (!ways.isJunction(wire) && !wire.isEmpty()) {
                taking.or(ways.claiming(wire, addresses));
            }
        });
        for (Moved one : moved) {
            if (sendsOtherwise(one)) {
                sending.add(one.number());
            }
            if (takesOtherwise(one)) {
                taking.add(one.number());
            }
        }
        sending.forEach((int number) -> outward(number, ways.outward(number)));
        taking.forEach((int number) -> inward(number, ways.inward(number)));
        for (Moved one : moved) {
            if (belongsOtherwise(one)) {
                senders.add(one.number());
                receivers.add(one.number());
            }
        }
        for (String gate : gates) {
            List<Leg> now = ways.links(gate);
            if (!now.equals(relations.links(gate))) {
                links.put(gate, now);
            }
        }
    }

    /**
     * Who stands on some wires and may send or get otherwise over the routers that are different: where one router joins the wires, those
     * whose packets go the different ways; else all.
     */
    private void behind(SortedSet<String> wires, RoaringBitmap sending, RoaringBitmap taking) {
        boolean simple = rerouted.size() == 1
                && wires.stream().allMatch(ways::hasOneDoor)
                && rerouted.getFirst().before().hasOneDoorPerWire();
        if (!simple) {
            for (String wire : wires) {
                sending.or(ways.on(wire));
                taking.or(ways.on(wire));
            }
            return;
        }
        Rerouted one = rerouted.getFirst();
        List<Leg> different = new ArrayList<>();
        one.before()
                .legs()
                .forEach(leg -> different.addAll(leg.minus(one.after().legsLike(leg))));
        one.after()
                .legs()
                .forEach(leg -> different.addAll(leg.minus(one.before().legsLike(leg))));
        for (Leg leg : different) {
            if (wires.contains(leg.from())) {
                ways.on(leg.from()).forEach((int number) -> {
                    if (ways.sends(number, leg.in())) {
                        sending.add(number);
                    }
                });
            }
            if (wires.contains(leg.to())) {
                ways.on(leg.to()).forEach((int number) -> {
                    if (ways.takes(number, leg.after())) {
                        taking.add(number);
                    }
                });
            }
        }
    }

    private static boolean sendsOtherwise(Moved one) {
        Standing before = one.before();
        Standing after = one.after();
        return before == null
                || after == null
                || !before.sent().equals(after.sent())
                || !before.owner().equals(after.owner())
                || !before.wire().equals(after.wire());
    }

    private static boolean takesOtherwise(Moved one) {
        Standing before = one.before();
        Standing after = one.after();
        return before == null
                || after == null
                || !before.taken().equals(after.taken())
                || !before.owner().equals(after.owner())
                || !before.wire().equals(after.wire());
    }

    private void at(Door door, Set<String> seeds, Set<String> gates) {
        if (ways.isJunction(door.wire())) {
            gates.add(door.id());
        } else {
            seeds.add(door.wire());
        }
    }

    private static boolean belongsOtherwise(Moved one) {
        return one.before() == null
                || one.after() == null
                || !one.before().owner().equals(one.after().owner())
                || !one.before().wire().equals(one.after().wire())
                || one.before().enabled() != one.after().enabled();
    }

    private void outward(int number, Outward now) {
        if (!now.equals(relations.outward(number))) {
            outward.put(number, now);
            senders.add(number);
        }
    }

    private void inward(int number, Inward now) {
        if (!now.equals(relations.inward(number))) {
            inward.put(number, now);
            receivers.add(number);
        }
    }

    /** Who may answer for addresses on junctions gets other packets when others speak for them, or nobody. */
    private void claimants() {
        spoken.forEach((wire, addresses) -> {
            if (ways.isJunction(wire)) {
                Junction at = relations.junction(wire);
                Set<IpAddress> used = at.nextHops();
                for (IpAddress address : addresses) {
                    receivers.or(at.audience().claiming(address));
                    if (used.contains(address)) {
                        senders.or(at.to(address));
                    }
                }
            }
        });
    }

    /** Who uses ways between junctions that are different, or who is reached by them, whoever are fewer. */
    private void overLinks() {
        List<Leg> different = new ArrayList<>();
        links.forEach((gate, now) -> {
            List<Leg> before = relations.links(gate);
            before.forEach(leg -> different.addAll(leg.minus(now)));
            now.forEach(leg -> different.addAll(leg.minus(before)));
        });
        spoken.forEach((wire, addresses) -> {
            if (ways.isJunction(wire)) {
                Links at = relations.junction(wire).links();
                addresses.stream().filter(at.nextHops()::contains).forEach(a -> different.addAll(at.to(a)));
            }
        });
        if (different.isEmpty()) {
            return;
        }
        RoaringBitmap users = new RoaringBitmap();
        List<Leg> used = new ArrayList<>();
        for (Leg leg : different) {
            Known known = Known.nothing();
            relations.senders(List.of(leg.taking()), senders, known);
            RoaringBitmap some = RoaringBitmap.or(known.sure(), known.maybe());
            some.andNot(senders);
            Junction to = relations.junction(leg.to());
            RoaringBitmap all = some.clone();
            all.forEach((int number) -> {
                if (leg.certain() && to.couldSend(number, leg)) {
                    some.remove(number);
                }
            });
            users.or(some);
            used.add(leg);
        }
        if (users.isEmpty()) {
            return;
        }
        Known reached = Known.nothing();
        for (Leg leg : used) {
            relations.receivers(List.of(leg.coming()), receivers, reached);
        }
        RoaringBitmap both = RoaringBitmap.or(reached.sure(), reached.maybe());
        if (both.getCardinality() < users.getCardinality()) {
            receivers.or(both);
        } else {
            senders.or(users);
        }
    }

    /** Carries everything that is different into the relations. */
    private void carry() {
        Map<String, Set<String>> doors = new TreeMap<>();
        for (Rerouted one : rerouted) {
            for (Door door : one.before().doors()) {
                if (ways.isJunction(door.wire())) {
                    relations.junction(door.wire()).place().remove(door);
                    doors.computeIfAbsent(door.wire(), w -> new TreeSet<>()).add(door.id());
                }
            }
            for (Door door : one.after().doors()) {
                if (ways.isJunction(door.wire())) {
                    relations.junction(door.wire()).place().add(door);
                    doors.computeIfAbsent(door.wire(), w -> new TreeSet<>()).add(door.id());
                }
            }
        }
        for (Moved one : moved) {
            Standing before = one.before();
            if (before != null && ways.isJunction(before.wire())) {
                before.held()
                        .forEach(a -> relations.junction(before.wire()).place().hold(a, -1));
            }
            Rebuilt.place(ends, relations, ways, one.number(), one.after());
        }
        RoaringBitmap again = new RoaringBitmap();
        doors.forEach((wire, ids) ->
                ids.forEach(id -> again.or(relations.junction(wire).by(id))));
        again.forEach(
                (int number) -> relations.outward(number, outward.getOrDefault(number, relations.outward(number))));
        outward.forEach(relations::outward);
        inward.forEach(relations::inward);
        links.forEach(relations::links);
    }
}
