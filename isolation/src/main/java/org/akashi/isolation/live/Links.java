package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.akashi.model.net.IpAddress;
import org.roaringbitmap.RoaringBitmap;

/**
 * The ways over routers that begin on a junction, and those that end there. Most routers would send much of what a junction has back onto
 * it, and hardly anybody can make use of that; such ways are looked at only where somebody can.
 */
final class Links {

    /** What may take a way. */
    private enum Use {
        /** Anything. */
        ANY,
        /** Frames to the router, and what is sent to it as a next hop. */
        HANDED,
        /** What is sent to it as a next hop: what frames could gain there, they reach at once. */
        NEXT_HOP;

        static Use of(Leg leg) {
            boolean asked = leg.spoken().overlaps(leg.in().destination());
            if (!leg.from().equals(leg.to()) || leg.out() == null || asked) {
                return ANY;
            }
            return leg.isRound() ? NEXT_HOP : HANDED;
        }
    }

    private static final class Kept {
        private final TreeMap<String, List<Leg>> any = new TreeMap<>();
        private final TreeMap<String, List<Leg>> handed = new TreeMap<>();
        private final TreeMap<String, List<Leg>> nextHop = new TreeMap<>();

        private TreeMap<String, List<Leg>> of(Use use) {
            return switch (use) {
                case ANY -> any;
                case HANDED -> handed;
                case NEXT_HOP -> nextHop;
            };
        }

        void add(Leg leg) {
            of(Use.of(leg)).computeIfAbsent(leg.gate(), g -> new ArrayList<>()).add(leg);
        }

        void remove(String gate) {
            any.remove(gate);
            handed.remove(gate);
            nextHop.remove(gate);
        }
    }

    private final Place place;
    private final Kept begin = new Kept();
    private final Kept end = new Kept();
    /** How many ways that end here lead on by a next hop. */
    private final Map<IpAddress, Integer> nextHops = new HashMap<>();
    /** How many ways that end here may go on as any frame. */
    private int frames;

    Links(Place place) {
        this.place = place;
    }

    void begin(Leg leg) {
        begin.add(leg);
    }

    void notBegin(String gate) {
        begin.remove(gate);
    }

    void end(Leg leg) {
        end.add(leg);
        note(leg, 1);
    }

    void notEnd(Leg leg) {
        end.remove(leg.gate());
        note(leg, -1);
    }

    private void note(Leg leg, int more) {
        if (leg.nextHop() != null) {
            nextHops.merge(leg.nextHop(), more, Integer::sum);
            nextHops.remove(leg.nextHop(), 0);
        }
        frames += leg.out() == null ? more : 0;
    }

    Set<IpAddress> nextHops() {
        return nextHops.keySet();
    }

    /** The ways that end here and go on to a next hop. */
    List<Leg> to(IpAddress nextHop) {
        List<Leg> found = new ArrayList<>();
        for (Use use : Use.values()) {
            end.of(use)
                    .values()
                    .forEach(legs -> legs.stream()
                            .filter(l -> nextHop.equals(l.nextHop()))
                            .forEach(found::add));
        }
        return found;
    }

    /**
     * Tells of the ways that end here by which somebody may come of whom it is not known already.
     *
     * @param byFrame who sends frames on this wire
     * @param used next hops that are in use
     */
    void into(RoaringBitmap byFrame, Set<IpAddress> used, RoaringBitmap known, Consumer<Leg> told) {
        end.any.values().forEach(legs -> legs.forEach(told));
        if (frames > 0 || !known.contains(byFrame)) {
            end.handed.values().forEach(legs -> legs.forEach(told));
        }
        Set<IpAddress> all = new HashSet<>(used);
        all.addAll(nextHops.keySet());
        for (IpAddress nextHop : all) {
            for (Door door : place.answering(nextHop)) {
                end.handed.getOrDefault(door.id(), List.of()).forEach(told);
                end.nextHop.getOrDefault(door.id(), List.of()).forEach(told);
            }
        }
    }

    /** Tells of the ways that packets on this wire may take. */
    void of(Coming coming, Consumer<Leg> told) {
        if (coming.kind() == Coming.Kind.GROUP) {
            return;
        }
        begin.any.values().forEach(legs -> legs.forEach(told));
        if (coming.kind() == Coming.Kind.FRAME) {
            begin.handed.values().forEach(legs -> legs.forEach(told));
        } else if (coming.nextHop() != null) {
            for (Door door : place.answering(coming.nextHop())) {
                begin.handed.getOrDefault(door.id(), List.of()).forEach(told);
                begin.nextHop.getOrDefault(door.id(), List.of()).forEach(told);
            }
        }
    }
}
