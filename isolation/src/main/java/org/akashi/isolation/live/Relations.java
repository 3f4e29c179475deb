package org.akashi.isolation.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.isolation.live.Ways.Inward;
import org.akashi.isolation.live.Ways.Outward;
import org.akashi.model.net.AddressSet;
import org.roaringbitmap.RoaringBitmap;

/** Who reaches whom: what every endpoint brings onto junctions and takes off them, joined when somebody asks. */
final class Relations {

    /** Endpoints that are known to reach, or to be reached, and those of which that is possible. */
    record Known(RoaringBitmap sure, RoaringBitmap maybe) {
        static Known nothing() {
            return new Known(new RoaringBitmap(), new RoaringBitmap());
        }
    }

    private final Ends ends;
    /** Whether nothing is missing that might join anything with anything. */
    private final boolean complete;

    private final TreeMap<String, Junction> junctions = new TreeMap<>();
    private final Map<Integer, List<Coming>> onto = new HashMap<>();
    private final Map<Integer, List<Taking>> off = new HashMap<>();
    private final Pairs sure = new Pairs();
    private final Pairs maybe = new Pairs();
    private final Map<Integer, String> neighbourhood = new HashMap<>();
    private final Map<String, RoaringBitmap> neighbours = new HashMap<>();
    private final Map<String, List<Leg>> links = new HashMap<>();

    Relations(Ends ends, boolean complete) {
        this.ends = ends;
        this.complete = complete;
    }

    Ends ends() {
        return ends;
    }

    Junction junction(String wire) {
        return junctions.computeIfAbsent(wire, Junction::new);
    }

    /** The ways that begin at a router interface on a junction. */
    List<Leg> links(String gate) {
        return links.getOrDefault(gate, List.of());
    }

    void links(String gate, List<Leg> now) {
        for (Leg leg : links(gate)) {
            junction(leg.from()).links().notBegin(gate);
            junction(leg.to()).links().notEnd(leg);
        }
        for (Leg leg : now) {
            junction(leg.from()).links().begin(leg);
            junction(leg.to()).links().end(leg);
        }
        if (now.isEmpty()) {
            links.remove(gate);
        } else {
            links.put(gate, now);
        }
    }

    /** Says in which broadcast domain an endpoint is everybody's neighbour; empty for none. */
    void neighbourhood(int number, String wire) {
        String before = neighbourhood.getOrDefault(number, "");
        RoaringBitmap old = neighbours.get(before);
        if (old != null) {
            old.remove(number);
        }
        neighbourhood.put(number, wire);
        if (!wire.isEmpty()) {
            neighbours.computeIfAbsent(wire, w -> new RoaringBitmap()).add(number);
        }
    }

    private List<Coming> onto(int number) {
        return onto.getOrDefault(number, List.of());
    }

    private List<Taking> off(int number) {
        return off.getOrDefault(number, List.of());
    }

    Outward outward(int number) {
        return new Outward(onto(number), sure.of(number), maybe.of(number));
    }

    Inward inward(int number) {
        return new Inward(off(number), sure.with(number), maybe.with(number));
    }

    void outward(int number, Outward now) {
        Map<String, List<Coming>> before = byWire(onto(number));
        Map<String, List<Coming>> after = byWire(now.onto());
        before.keySet().stream()
                .filter(w -> !after.containsKey(w))
                .forEach(w -> junction(w).comes(number, List.of()));
        after.forEach((wire, comings) -> junction(wire).comes(number, comings));
        sure.setOf(number, now.sure());
        maybe.setOf(number, now.maybe());
        onto.put(number, now.onto());
    }

    private static Map<String, List<Coming>> byWire(List<Coming> all) {
        Map<String, List<Coming>> found = new TreeMap<>();
        all.forEach(c -> found.computeIfAbsent(c.wire(), w -> new ArrayList<>()).add(c));
        return found;
    }

    void inward(int number, Inward now) {
        Map<String, List<Taking>> after = new TreeMap<>();
        now.off()
                .forEach(t ->
                        after.computeIfAbsent(t.wire(), w -> new ArrayList<>()).add(t));
        off(number).stream()
                .map(Taking::wire)
                .distinct()
                .filter(w -> !after.containsKey(w))
                .forEach(w -> junction(w).audience().put(number, List.of()));
        after.forEach((wire, takings) -> junction(wire).audience().put(number, takings));
        sure.setWith(number, now.sure());
        maybe.setWith(number, now.maybe());
        off.put(number, now.off());
    }

    /** Everybody of another owner who reaches an endpoint. */
    Known column(int to) {
        if (!ends.there().contains(to)) {
            return Known.nothing();
        }
        Known known = new Known(near(to), RoaringBitmap.or(maybe.with(to), ends.unplaced()));
        known.sure().or(sure.with(to));
        senders(off(to), ends.of(ends.owner(to)), known);
        return foreign(to, known);
    }

    /** Everybody of another owner whom an endpoint reaches. */
    Known row(int from) {
        if (!ends.there().contains(from)) {
            return Known.nothing();
        }
        Known known = new Known(near(from), RoaringBitmap.or(maybe.of(from), ends.unplaced()));
        known.sure().or(sure.of(from));
        receivers(onto(from), ends.of(ends.owner(from)), known);
        return foreign(from, known);
    }

    private RoaringBitmap near(int number) {
        String wire = neighbourhood.getOrDefault(number, "");
        RoaringBitmap found = neighbours.get(wire);
        return found == null ? new RoaringBitmap() : found.clone();
    }

    private Known foreign(int number, Known known) {
        RoaringBitmap own = ends.of(ends.owner(number));
        if (!complete || ends.unplaced().contains(number)) {
            known.maybe().or(ends.there());
        }
        known.sure().andNot(own);
        known.maybe().andNot(own);
        known.maybe().andNot(known.sure());
        return known;
    }

    /** Adds whose packets go some ways off junctions. */
    void senders(Collection<Taking> takings, RoaringBitmap unasked, Known known) {
        Fresh fresh = new Fresh();
        Deque<Taking> ahead = new ArrayDeque<>(takings);
        while (!ahead.isEmpty()) {
            Taking taking = ahead.remove();
            Junction at = junction(taking.wire());
            at.senders(taking, unasked, known.sure(), known.maybe());
            RoaringBitmap settled = RoaringBitmap.or(known.sure(), unasked);
            at.links().into(at.byFrame(), at.nextHops(), settled, leg -> {
                AddressSet destinations = at.place().destinations(leg.coming(), taking);
                if (!destinations.isEmpty()) {
                    leg.before(taking, destinations).filter(fresh::isNew).ifPresent(ahead::add);
                }
            });
        }
    }

    /** Adds who gets what comes onto junctions. */
    void receivers(Collection<Coming> comings, RoaringBitmap unasked, Known known) {
        Fresh fresh = new Fresh();
        Deque<Coming> ahead = new ArrayDeque<>(comings);
        while (!ahead.isEmpty()) {
            Coming coming = ahead.remove();
            Junction at = junction(coming.wire());
            at.audience().into(at.place(), coming, unasked, known.sure(), known.maybe());
            at.links().of(coming, leg -> {
                AddressSet destinations = at.place().destinations(coming, leg.taking());
                if (!destinations.isEmpty()) {
                    leg.through(coming, destinations).filter(fresh::isNew).ifPresent(ahead::add);
                }
            });
        }
    }

    Verdict verdict(int from, int to) {
        Known known = column(to);
        if (known.sure().contains(from)) {
            return Verdict.CROSSING;
        }
        return known.maybe().contains(from) ? Verdict.UNDETERMINED : Verdict.ISOLATED;
    }
}
