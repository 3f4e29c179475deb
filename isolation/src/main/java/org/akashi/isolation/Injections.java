package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.sets.Cuts;
import org.akashi.isolation.sets.Kept;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/** What only a forged source can do: traffic that an honest packet of the same sender brings to the same receiver is taken out. */
final class Injections {

    /** Gets what is left: senders, and the packets they can bring in by forging only. */
    interface Told {
        void of(RoaringBitmap senders, TrafficMatch packets);
    }

    private record Honest(RoaringBitmap senders, TrafficMatch traffic) {}

    private record Later(RoaringBitmap senders, Endpoint to, TrafficMatch box, Told told) {}

    private record Part(RoaringBitmap senders, List<TrafficMatch> left) {}

    private final Map<Endpoint, List<Honest>> honest = new HashMap<>();
    private List<Later> later = new ArrayList<>();
    private final Cuts cuts;

    Injections(Kept kept) {
        this.cuts = new Cuts(kept);
    }

    void honest(RoaringBitmap senders, Endpoint to, TrafficMatch box) {
        List<Honest> known = honest.computeIfAbsent(to, t -> new ArrayList<>(1));
        TrafficMatch traffic = Traffic.anywhere(box);
        for (Honest one : known) {
            if (one.senders() == senders && one.traffic().equals(traffic)) {
                return;
            }
        }
        known.add(new Honest(senders, traffic));
    }

    void later(RoaringBitmap senders, Endpoint to, TrafficMatch box, Told told) {
        later.add(new Later(senders, to, box, told));
    }

    /**
     * Tells what only forged sources bring to some receivers, once all honest traffic to them is known, and lets go of it.
     *
     * @param some those receivers
     */
    void tell(Predicate<Endpoint> some) {
        List<Later> now = new ArrayList<>();
        List<Later> others = new ArrayList<>();
        for (Later one : later) {
            (some.test(one.to()) ? now : others).add(one);
        }
        later = others;
        now.forEach(this::tell);
        honest.keySet().removeIf(some);
        cuts.forget();
    }

    private void tell(Later one) {
        List<Part> parts = List.of(new Part(one.senders(), List.of(one.box())));
        for (Honest known : honest.getOrDefault(one.to(), List.of())) {
            if (known.traffic().family() == one.box().family()) {
                parts = without(parts, known);
            }
        }
        for (Part part : parts) {
            part.left().forEach(box -> one.told().of(part.senders(), box));
        }
    }

    private List<Part> without(List<Part> parts, Honest known) {
        List<Part> rest = new ArrayList<>();
        for (Part part : parts) {
            if (part.left().stream().noneMatch(box -> box.overlaps(known.traffic()))) {
                rest.add(part);
                continue;
            }
            Cuts.Cut cut = cuts.of(part.senders(), known.senders());
            RoaringBitmap both = cut.both();
            if (both.isEmpty()) {
                rest.add(part);
                continue;
            }
            if (!cut.others().isEmpty()) {
                rest.add(new Part(cut.others(), part.left()));
            }
            List<TrafficMatch> left = Boxes.minus(part.left(), known.traffic());
            if (!left.isEmpty()) {
                rest.add(new Part(both, left));
            }
        }
        return rest;
    }
}
