package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.akashi.isolation.Crowd.Loan;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Departures.Departure;
import org.akashi.isolation.Emission.Mode;
import org.akashi.isolation.Emission.Stand;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Matching.Match;
import org.akashi.isolation.Matching.Some;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/** Carries what comes onto hubs over the routers that join them to others. */
final class Carrying {

    private final SortedMap<String, Hub> hubs;
    private final Roster roster;
    private final Map<Passed, List<Before>> known = new HashMap<>();

    Carrying(SortedMap<String, Hub> hubs, Roster roster) {
        this.hubs = hubs;
        this.roster = roster;
    }

    private Hub hub(String id) {
        return Objects.requireNonNull(hubs.get(id));
    }

    /** Carries crowds over routers from hub to hub, until nothing new comes of it. */
    void pass() {
        Map<Crowd, Integer> passed = new HashMap<>();
        boolean more = true;
        while (more) {
            List<Onto> found = new ArrayList<>();
            for (Hub hub : hubs.values()) {
                Matching matching = new Matching(hub, roster);
                for (Crowd crowd : List.copyOf(hub.crowds().values())) {
                    int version = crowd.version();
                    if (passed.getOrDefault(crowd, 0) != version) {
                        passed.put(crowd, version);
                        hub.transits().of(crowd.emission()).forEach(t -> over(hub, matching, crowd, t, found));
                        crowd.forget();
                    }
                }
            }
            more = false;
            for (Onto onto : found) {
                more |= isNew(onto);
            }
        }
        roster.forget();
    }

    /** Senders that came onto a hub: with a source of their own, or as a crowd passed on. */
    private sealed interface Onto {

        record Alone(Departure departure) implements Onto {}

        record Together(String hub, Emission emission, Loan loan) implements Onto {}
    }

    private record Passed(
            String hub, Emission emission, Optional<Crowd> lender, AddressSet source, Optional<Gate> out) {}

    /** Who came that way before, with packets for these destinations. */
    private record Before(AddressSet destination, RoaringBitmap members) {}

    private boolean isNew(Onto onto) {
        return switch (onto) {
            case Onto.Alone alone -> isNew(alone.departure());
            case Onto.Together together -> isNew(together.hub(), together.emission(), together.loan());
        };
    }

    private boolean isNew(Departure departure) {
        Span span = departure.span();
        RoaringBitmap members = span.members().clone();
        Hub hub = hub(departure.hub());
        for (Crowd crowd : covering(hub, departure.emission(), span.destination(), members)) {
            crowd.covering(span).forEach(s -> members.andNot(s.members()));
        }
        Passed key = new Passed(departure.hub(), departure.emission(), Optional.empty(), span.source(), span.out());
        if (!isNew(key, span.destination(), members)) {
            return false;
        }
        hub.crowd(departure.emission(), roster)
                .add(new Span(
                        span.from(), span.source(), span.sent(), span.destination(), span.out(), members, span.over()));
        return true;
    }

    private boolean isNew(String id, Emission emission, Loan loan) {
        Hub hub = hub(id);
        RoaringBitmap members = loan.members().clone();
        RoaringBitmap apart = new RoaringBitmap();
        covering(hub, emission, loan.destination(), members)
                .forEach(c -> apart.or(RoaringBitmap.and(c.all(), members)));
        members.andNot(apart);
        boolean isNew = false;
        for (Span span : loan.lender().spansOf(apart)) {
            RoaringBitmap some = RoaringBitmap.and(loan.lender().of(span, loan.source()), apart);
            AddressSet source = span.source().intersect(loan.source());
            isNew |= isNew(new Departure(
                    id,
                    emission,
                    new Span(span.from(), source, span.sent(), loan.destination(), loan.out(), some, loan.over())));
        }
        Passed key = new Passed(id, emission, Optional.of(loan.lender()), loan.source(), loan.out());
        if (!isNew(key, loan.destination(), members)) {
            return isNew;
        }
        hub.crowd(emission, roster)
                .add(new Loan(loan.lender(), loan.source(), loan.destination(), loan.out(), members, loan.over()));
        return true;
    }

    /** Takes out who came that way before with packets for all of those destinations, and notes the others. */
    private boolean isNew(Passed key, AddressSet destination, RoaringBitmap members) {
        List<Before> before = known.computeIfAbsent(key, k -> new ArrayList<>(1));
        Optional<Before> same = Optional.empty();
        for (Before one : before) {
            if (one.destination().containsAll(destination)) {
                members.andNot(one.members());
                same = one.destination().equals(destination) ? Optional.of(one) : same;
            }
        }
        if (members.isEmpty()) {
            return false;
        }
        members.runOptimize();
        same.ifPresentOrElse(
                one -> one.members().or(members), () -> before.add(new Before(destination, members.clone())));
        return true;
    }

    /** The crowds of those who put the same packets, and more, onto the hub in frames of their own. */
    private static List<Crowd> covering(Hub hub, Emission emission, AddressSet destination, RoaringBitmap members) {
        return hub.framed().stream()
                .filter(crowd -> {
                    Emission own = crowd.emission();
                    return own.certain()
                            && (emission.forged() || !own.forged())
                            && own.destination().family()
                                    == emission.destination().family()
                            && RoaringBitmap.intersects(crowd.all(), members)
                            && emission.protocols().minus(own.protocols()).isEmpty()
                            && emission.sourcePorts().minus(own.sourcePorts()).isEmpty()
                            && emission.destinationPorts()
                                    .minus(own.destinationPorts())
                                    .isEmpty()
                            && own.destination().containsAll(destination);
                })
                .toList();
    }

    private void over(Hub hub, Matching matching, Crowd crowd, Transit transit, List<Onto> found) {
        Emission emission = crowd.emission();
        boolean same = transit.to().equals(hub.id());
        if (emission.mode() == Mode.GROUP || same && emission.mode() == Mode.FRAME && transit.isPlain()) {
            return;
        }
        for (Match match : matching.of(crowd, transit.way())) {
            if (transit.translatesSource()) {
                translated(crowd, transit, match, found);
                continue;
            }
            switch (match.some()) {
                case Some.Everybody _ -> everybody(crowd, transit, match, found);
                case Some.Own own -> kept(crowd, own.span(), transit, match, found);
                case Some.Lent lent -> lent(crowd, lent.loan(), transit, match, found);
            }
        }
    }

    /** All of them get one source of the router's. */
    private void translated(Crowd crowd, Transit transit, Match match, List<Onto> found) {
        AddressSet sources = transit.in().source();
        Optional<Span> one = crowd.spanOf(match.senders().first(), sources, match.destination());
        Who who = new Who(
                Optional.empty(),
                Optional.empty(),
                one.map(Span::sent).orElse(sources),
                match.senders(),
                one.map(Span::over).orElse(List.of()));
        derive(crowd.emission(), transit, box(crowd.emission(), sources, match.destination()), who, found);
    }

    private void everybody(Crowd crowd, Transit transit, Match match, List<Onto> found) {
        AddressSet sources = transit.in().source();
        RoaringBitmap own = both(crowd.ownHaving(sources), match.senders());
        if (!own.isEmpty()) {
            Who who = new Who(Optional.of(crowd), Optional.empty(), sources, own, List.of());
            derive(crowd.emission(), transit, box(crowd.emission(), sources, match.destination()), who, found);
        }
        for (Loan loan : List.copyOf(crowd.loans())) {
            lent(crowd, loan, transit, match, found);
        }
    }

    private void lent(Crowd crowd, Loan loan, Transit transit, Match match, List<Onto> found) {
        AddressSet sources = loan.source().intersect(transit.in().source());
        AddressSet destination = loan.destination().intersect(match.destination());
        RoaringBitmap members = both(loan.having(sources), match.senders());
        if (!members.isEmpty() && !destination.isEmpty()) {
            Who who = new Who(Optional.of(loan.lender()), Optional.empty(), sources, members, loan.over());
            derive(crowd.emission(), transit, box(crowd.emission(), sources, destination), who, found);
        }
    }

    private void kept(Crowd crowd, Span span, Transit transit, Match match, List<Onto> found) {
        AddressSet source = span.source().intersect(transit.in().source());
        AddressSet destination = span.destination().intersect(match.destination());
        RoaringBitmap members = both(crowd.of(span, source), match.senders());
        if (!members.isEmpty() && !destination.isEmpty()) {
            Who who = new Who(Optional.empty(), span.from(), span.sent(), members, span.over());
            derive(crowd.emission(), transit, box(crowd.emission(), source, destination), who, found);
        }
    }

    private RoaringBitmap both(RoaringBitmap a, RoaringBitmap b) {
        return roster.kept().of(RoaringBitmap.and(a, b));
    }

    /**
     * Senders that a router passes on.
     *
     * @param lender the crowd they are lent by, where they keep their sources and are told all at once
     * @param from their class, where they are told alone and keep their sources
     */
    private record Who(
            Optional<Crowd> lender,
            Optional<Endpoint> from,
            AddressSet sent,
            RoaringBitmap members,
            List<Transit> before) {

        Onto onto(String hub, Emission emission, AddressSet source, AddressSet destination, Transit transit) {
            List<Transit> over = new ArrayList<>(before);
            over.add(transit);
            return lender.<Onto>map(l -> new Onto.Together(
                            hub, emission, new Loan(l, source, destination, transit.out(), members, over)))
                    .orElseGet(() -> new Onto.Alone(new Departure(
                            hub, emission, new Span(from, source, sent, destination, transit.out(), members, over))));
        }
    }

    private static TrafficMatch box(Emission emission, AddressSet source, AddressSet destination) {
        return new TrafficMatch(
                source, destination, emission.protocols(), emission.sourcePorts(), emission.destinationPorts());
    }

    private void derive(Emission emission, Transit transit, TrafficMatch onHub, Who who, List<Onto> found) {
        TrafficMatch box = transit.through(onHub);
        if (box.isEmpty()) {
            return;
        }
        Hub next = hub(transit.to());
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
        found.add(who.onto(next.id(), passed, box.source(), wanted, transit));
        if (mode == Mode.ON_LINK) {
            Departures.unspoken(next, transit.out().orElseThrow(), wanted).ifPresent(own -> {
                Emission kept = Emission.of(
                        Mode.UNSPOKEN, Optional.empty(), own, box, sentPorts, emission.forged(), certain, stand);
                found.add(who.onto(next.id(), kept, box.source(), own, transit));
            });
        }
    }
}
