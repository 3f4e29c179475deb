package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/** Which of a crowd's senders have packets that go a certain way off their hub. */
final class Matching {

    private final Hub hub;

    Matching(Hub hub) {
        this.hub = hub;
    }

    /**
     * A way off a hub.
     *
     * @param spoken destinations that lead there by right
     * @param claimed destinations that lead there if nobody speaks for them
     */
    record Way(Optional<Gate> gate, TrafficMatch box, boolean group, AddressSet spoken, AddressSet claimed) {
        static Way of(Reception reception) {
            return new Way(
                    reception.gate(), reception.box(), reception.group(), reception.spoken(), reception.claimed());
        }

        static Way of(Transit transit) {
            AddressSet none = AddressSet.none(transit.in().family());
            return new Way(Optional.of(transit.gate()), transit.in(), false, transit.spoken(), none);
        }
    }

    /** Senders, and the destinations they have packets for. */
    record Match(RoaringBitmap senders, AddressSet destination) {}

    /** Whose packets go that way; the sets belong to the crowd or are new, and must not be changed. */
    List<Match> of(Crowd crowd, Way way, Predicate<IpAddress> speaks) {
        Emission emission = crowd.emission();
        boolean group = emission.mode() == Emission.Mode.GROUP;
        if (group != way.group() || !emission.sharesTraffic(way.box())) {
            return List.of();
        }
        return switch (emission.mode()) {
            case FRAME, GROUP -> alike(crowd, way, way.box().destination());
            case ON_LINK -> onLink(crowd, way);
            case UNSPOKEN -> alike(crowd, way, way.claimed());
            case NEXT_HOP -> nextHop(crowd, way, speaks, emission.nextHop().orElseThrow());
        };
    }

    private static List<Match> alike(Crowd crowd, Way way, AddressSet reached) {
        AddressSet destination = crowd.emission().destination();
        if (!destination.overlaps(reached)) {
            return List.of();
        }
        RoaringBitmap senders = crowd.having(way.box().source());
        return senders.isEmpty() ? List.of() : List.of(new Match(senders, destination.intersect(reached)));
    }

    private List<Match> onLink(Crowd crowd, Way way) {
        AddressSet wanted = crowd.emission().destination();
        boolean bySpoken = wanted.overlaps(way.spoken());
        AddressSet open = open(way.claimed());
        if (!bySpoken && (open.isEmpty() || !wanted.overlaps(open))) {
            return List.of();
        }
        if (!bySpoken) {
            return alike(crowd, way, open);
        }
        boolean plain = open.isEmpty() && !hub.spokenTwice(wanted.family()).overlaps(way.spoken());
        if (plain && way.gate().isEmpty()) {
            return alike(crowd, way, way.spoken());
        }
        if (plain && crowd.several().isEmpty()) {
            RoaringBitmap own = crowd.onlyBy(way.gate().orElseThrow());
            return alike(crowd, way, way.spoken()).stream()
                    .map(m -> RoaringBitmap.intersects(m.senders(), own)
                            ? new Match(RoaringBitmap.andNot(m.senders(), own), m.destination())
                            : m)
                    .toList();
        }
        AddressSet reached = way.spoken().union(open);
        return each(
                crowd, way, reached, span -> way.gate().isEmpty() || !span.out().equals(way.gate()));
    }

    private AddressSet open(AddressSet claimed) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        return claimed.isAll() ? hub.unspoken(claimed.family()) : claimed.minus(hub.spoken(claimed.family()));
    }

    private List<Match> nextHop(Crowd crowd, Way way, Predicate<IpAddress> speaks, IpAddress nextHop) {
        boolean right = speaks.test(nextHop);
        boolean claims = way.claimed().contains(nextHop);
        if (!right && !claims) {
            return List.of();
        }
        boolean spoken = hub.spoken(nextHop.family()).contains(nextHop);
        if (!spoken && way.claimed().isAll()) {
            return alike(crowd, way, way.box().destination());
        }
        boolean twice = hub.spokenTwice(nextHop.family()).contains(nextHop);
        return each(crowd, way, way.box().destination(), span -> {
            boolean byItself = span.out()
                    .filter(g -> g.answered(nextHop.family()).contains(nextHop))
                    .isPresent();
            boolean open = !spoken || byItself && !twice;
            return right ? way.gate().isEmpty() || !span.out().equals(way.gate()) : open;
        });
    }

    private static List<Match> each(Crowd crowd, Way way, AddressSet reached, Predicate<Span> condition) {
        List<Match> found = new ArrayList<>();
        for (Span span : crowd.spans()) {
            if (span.source().overlaps(way.box().source())
                    && span.destination().overlaps(reached)
                    && condition.test(span)) {
                RoaringBitmap senders = new RoaringBitmap();
                crowd.take(span, way.box().source(), senders);
                found.add(new Match(senders, span.destination().intersect(reached)));
            }
        }
        return found;
    }
}
