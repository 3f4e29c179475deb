package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Departures.Departure;
import org.akashi.isolation.Emission.Mode;
import org.akashi.isolation.Emission.Stand;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Matching.Match;
import org.akashi.isolation.Matching.Way;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/** Carries what comes onto hubs over the routers that join them to others. */
final class Carrying {

    private final SortedMap<String, Hub> hubs;
    private final Roster roster;

    Carrying(SortedMap<String, Hub> hubs, Roster roster) {
        this.hubs = hubs;
        this.roster = roster;
    }

    private Hub hub(String id) {
        return Objects.requireNonNull(hubs.get(id));
    }

    /** Carries crowds over routers from hub to hub, until nothing new comes of it. */
    void pass() {
        Map<Passed, RoaringBitmap> known = new HashMap<>();
        Map<Crowd, Integer> passed = new HashMap<>();
        boolean more = true;
        while (more) {
            List<Departure> found = new ArrayList<>();
            for (Hub hub : hubs.values()) {
                Matching matching = new Matching(hub);
                for (Crowd crowd : List.copyOf(hub.crowds().values())) {
                    int size = crowd.spans().size();
                    if (passed.getOrDefault(crowd, 0) == size) {
                        continue;
                    }
                    passed.put(crowd, size);
                    for (Transit transit : hub.transits()) {
                        over(hub, matching, crowd, transit, found);
                    }
                }
            }
            more = false;
            for (Departure departure : found) {
                more |= isNew(departure, known);
            }
        }
    }

    private record Passed(String hub, Emission emission, AddressSet source, Optional<Gate> out) {}

    private boolean isNew(Departure departure, Map<Passed, RoaringBitmap> known) {
        Span span = departure.span();
        RoaringBitmap members = span.members().clone();
        uncovered(hub(departure.hub()), departure, members);
        Passed key = new Passed(departure.hub(), departure.emission(), span.source(), span.out());
        RoaringBitmap before = known.computeIfAbsent(key, k -> new RoaringBitmap());
        members.andNot(before);
        if (members.isEmpty()) {
            return false;
        }
        before.or(members);
        hub(departure.hub())
                .crowd(departure.emission(), roster)
                .add(new Span(
                        span.from(), span.source(), span.sent(), span.destination(), span.out(), members, span.over()));
        return true;
    }

    /** Takes out those who can put the same packets, and more, onto the hub in frames of their own. */
    private static void uncovered(Hub hub, Departure departure, RoaringBitmap members) {
        Emission emission = departure.emission();
        for (Crowd crowd : hub.crowds().values()) {
            Emission own = crowd.emission();
            boolean covers = own.mode() == Mode.FRAME
                    && own.certain()
                    && (emission.forged() || !own.forged())
                    && own.destination().family() == emission.destination().family()
                    && RoaringBitmap.intersects(crowd.all(), members)
                    && emission.protocols().minus(own.protocols()).isEmpty()
                    && emission.sourcePorts().minus(own.sourcePorts()).isEmpty()
                    && emission.destinationPorts().minus(own.destinationPorts()).isEmpty()
                    && own.destination().containsAll(departure.span().destination());
            if (covers) {
                crowd.covering(departure.span()).forEach(span -> members.andNot(span.members()));
            }
        }
    }

    private void over(Hub hub, Matching matching, Crowd crowd, Transit transit, List<Departure> found) {
        Emission emission = crowd.emission();
        boolean same = transit.to().equals(hub.id());
        if (emission.mode() == Mode.GROUP || same && emission.mode() == Mode.FRAME && transit.isPlain()) {
            return;
        }
        Way way = Way.of(transit);
        for (Match match :
                matching.of(crowd, way, h -> transit.gate().answered(h.family()).contains(h))) {
            if (transit.translatesSource()) {
                TrafficMatch box = transit.through(box(emission, transit.in().source(), match.destination()));
                Optional<Span> one =
                        crowd.spanOf(match.senders().first(), transit.in().source(), match.destination());
                AddressSet sent = one.map(Span::sent).orElse(transit.in().source());
                List<Transit> before = one.map(Span::over).orElse(List.of());
                derive(crowd, transit, box, Optional.empty(), match.senders(), sent, before, found);
                continue;
            }
            for (Span span : crowd.spans()) {
                kept(crowd, span, transit, match, found);
            }
        }
    }

    private void kept(Crowd crowd, Span span, Transit transit, Match match, List<Departure> found) {
        if (!span.source().overlaps(transit.in().source())) {
            return;
        }
        AddressSet source = span.source().intersect(transit.in().source());
        AddressSet destination =
                span.destination().intersect(transit.in().destination()).intersect(match.destination());
        RoaringBitmap members = new RoaringBitmap();
        crowd.take(span, source, members);
        members.and(match.senders());
        if (!source.isEmpty() && !destination.isEmpty() && !members.isEmpty()) {
            TrafficMatch box = transit.through(box(crowd.emission(), source, destination));
            derive(crowd, transit, box, span.from(), members, span.sent(), span.over(), found);
        }
    }

    private static TrafficMatch box(Emission emission, AddressSet source, AddressSet destination) {
        return new TrafficMatch(
                source, destination, emission.protocols(), emission.sourcePorts(), emission.destinationPorts());
    }

    private void derive(
            Crowd crowd,
            Transit transit,
            TrafficMatch box,
            Optional<Endpoint> from,
            RoaringBitmap members,
            AddressSet sent,
            List<Transit> before,
            List<Departure> found) {
        if (box.isEmpty()) {
            return;
        }
        Hub next = hub(transit.to());
        List<Transit> over = new ArrayList<>(before);
        over.add(transit);
        Emission emission = crowd.emission();
        Stand stand = next.isExternal() ? Stand.ANYWHERE : emission.stand().over(transit);
        boolean certain = emission.certain() && transit.certain();
        boolean translatesPorts =
                !transit.in().destinationPorts().equals(transit.after().destinationPorts());
        IntRanges sentPorts = translatesPorts
                ? emission.sent(transit.in().destinationPorts())
                : emission.sent(box.destinationPorts());
        AddressSet wanted = box.destination();
        Mode mode = transit.out().isEmpty() ? Mode.FRAME : transit.nextHop().isPresent() ? Mode.NEXT_HOP : Mode.ON_LINK;
        AddressSet usual = switch (mode) {
            case NEXT_HOP -> AddressSet.all(wanted.family());
            case ON_LINK -> Departures.usual(transit.out().orElseThrow(), wanted);
            case FRAME, GROUP, UNSPOKEN -> wanted;
        };
        Emission passed =
                Emission.of(mode, transit.nextHop(), usual, box, sentPorts, emission.forged(), certain, stand);
        found.add(new Departure(
                next.id(), passed, new Span(from, box.source(), sent, wanted, transit.out(), members, over)));
        if (mode == Mode.ON_LINK) {
            Departures.unspoken(next, transit.out().orElseThrow(), wanted).ifPresent(own -> {
                Emission kept = Emission.of(
                        Mode.UNSPOKEN, Optional.empty(), own, box, sentPorts, emission.forged(), certain, stand);
                found.add(new Departure(
                        next.id(), kept, new Span(from, box.source(), sent, own, transit.out(), members, over)));
            });
        }
    }
}
