package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Departures.Departure;
import org.akashi.isolation.Departures.Left;
import org.akashi.isolation.Emission.Mode;
import org.akashi.isolation.Emission.Stand;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Entries.Taken;
import org.akashi.isolation.Matching.Match;
import org.akashi.isolation.Matching.Way;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Walk;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;
import org.roaringbitmap.RoaringBitmap;

/**
 * The proof over all pairs without enumerating them: classes of senders are walked to the hubs they come onto, every packet is walked
 * from the hubs to its receivers, and the two are joined on each hub by their packets.
 */
final class HubProof {

    private static final int PORTION = 4096;

    private final Quotient quotient;
    private final Fabric fabric;
    private final Endpoints endpoints;
    private final Roster roster;
    private final Causes causes;
    private final Facts facts;
    private final SortedMap<String, Hub> hubs = new TreeMap<>();
    private final int threads;
    private final Tally tally;
    private final Map<Walk.Stop, RoaringBitmap> doubts = new HashMap<>();

    HubProof(Network network, Ownership ownership, List<ManagementAddress> management, int threads) {
        this.threads = threads;
        this.quotient = Quotient.of(network, ownership);
        this.fabric = Fabric.of(quotient.network());
        this.endpoints = Endpoints.of(fabric, ownership, network);
        this.roster = new Roster(endpoints, quotient);
        this.causes = new Causes(quotient.network(), ownership);
        this.facts = new Facts(quotient.network(), endpoints, causes, management);
        this.tally = new Tally(roster, endpoints);
        for (Wire wire : fabric.wires().values()) {
            if (Components.isHub(wire) || severalTenants(wire)) {
                hubs.put(wire.id(), new Hub(wire));
            }
        }
        depart();
        enter();
        pass();
        join();
        tally.count(endpoints.all(), (senders, receivers) -> {});
    }

    private boolean severalTenants(Wire wire) {
        Set<Owner> owners = new HashSet<>();
        for (Endpoint endpoint : endpoints.byWire().getOrDefault(wire.id(), List.of())) {
            if (!endpoint.isService()) {
                owners.add(endpoint.owner());
            }
        }
        return owners.size() > 1;
    }

    /** Applies a pure function to many things on all threads; results in order, portion by portion. */
    private <T, R> void each(List<T> things, Function<T, R> work, java.util.function.Consumer<R> then) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            for (int i = 0; i < things.size(); i += PORTION) {
                List<T> portion = things.subList(i, Math.min(things.size(), i + PORTION));
                List<R> done = threads == 1
                        ? portion.stream().map(work).toList()
                        : pool.submit(() -> portion.parallelStream().map(work).toList())
                                .join();
                done.forEach(then);
            }
        }
    }

    private void depart() {
        Departures departures = new Departures(fabric, hubs, facts, causes, roster);
        each(endpoints.all(), from -> departures.of(from, endpoints), this::left);
    }

    private void left(Left left) {
        Endpoint from = left.inside().from();
        for (Departure departure : left.departures()) {
            crowd(hub(departure.hub()), departure.emission()).add(departure.span());
        }
        for (Walk.Arrival arrival : left.inside().arrivals()) {
            endpoints.byId(arrival.receiver()).ifPresent(to -> inside(from, to, arrival));
        }
    }

    private void inside(Endpoint from, Endpoint to, Walk.Arrival arrival) {
        TrafficMatch sent = arrival.trail().atSender();
        if (from.owner().equals(to.owner()) || from.wire().equals(to.wire()) || sent.isEmpty()) {
            return;
        }
        boolean forged = !facts.own(from, sent.family()).containsAll(sent.source());
        RoaringBitmap senders = forged ? roster.all(from) : roster.having(from, sent.source());
        RoaringBitmap members =
                Entries.members(roster, to, arrival.trail().box().destination(), false);
        tally.reach(senders, to, members, arrival.trail().certain());
    }

    private Hub hub(String id) {
        return java.util.Objects.requireNonNull(hubs.get(id));
    }

    private Crowd crowd(Hub hub, Emission emission) {
        return hub.crowds().computeIfAbsent(emission, e -> new Crowd(e, roster));
    }

    private void enter() {
        Entries entries = new Entries(fabric, hubs, endpoints, causes, roster);
        for (Hub hub : hubs.values()) {
            each(hub.wire().gates(), entries::by, taken -> took(hub, taken));
            each(hub.wire().attachments(), (Attachment a) -> entries.to(hub, a), taken -> took(hub, taken));
        }
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.uplinked().isPresent()) {
                fabric.wire(endpoint.segment()).ifPresent(wire -> took(hub(wire.id()), entries.to(endpoint)));
            }
        }
    }

    private static void took(Hub hub, Taken taken) {
        hub.receptions().addAll(taken.receptions());
        hub.transits().addAll(taken.transits());
    }

    /** Carries crowds over routers from hub to hub, until nothing new comes of it. */
    private void pass() {
        Map<Passed, RoaringBitmap> known = new HashMap<>();
        boolean more = true;
        while (more) {
            List<Departure> found = new ArrayList<>();
            for (Hub hub : hubs.values()) {
                Matching matching = new Matching(hub);
                for (Crowd crowd : List.copyOf(hub.crowds().values())) {
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
        crowd(hub(departure.hub()), departure.emission())
                .add(new Span(span.from(), span.source(), span.destination(), span.out(), members));
        return true;
    }

    /** Takes out those who can put the same packets, and more, onto the hub in frames of their own. */
    private static void uncovered(Hub hub, Departure departure, RoaringBitmap members) {
        Emission emission = departure.emission();
        for (Crowd crowd : hub.crowds().values()) {
            Emission own = crowd.emission();
            boolean covers = own.mode() == Mode.FRAME
                    && own.certain()
                    && own.destination().family() == emission.destination().family()
                    && emission.protocols().minus(own.protocols()).isEmpty()
                    && emission.sourcePorts().minus(own.sourcePorts()).isEmpty()
                    && emission.destinationPorts().minus(own.destinationPorts()).isEmpty()
                    && own.destination().containsAll(departure.span().destination());
            if (covers && RoaringBitmap.intersects(crowd.all(), members)) {
                crowd.covering(departure.span().source()).forEach(span -> members.andNot(span.members()));
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
                derive(crowd, transit, box, Optional.empty(), match.senders(), found);
                continue;
            }
            for (Span span : crowd.spans()) {
                kept(crowd, span, transit, match, found);
            }
        }
    }

    private void kept(Crowd crowd, Span span, Transit transit, Match match, List<Departure> found) {
        AddressSet source = span.source().intersect(transit.in().source());
        AddressSet destination =
                span.destination().intersect(transit.in().destination()).intersect(match.destination());
        RoaringBitmap members = new RoaringBitmap();
        crowd.take(span, source, members);
        members.and(match.senders());
        if (!source.isEmpty() && !destination.isEmpty() && !members.isEmpty()) {
            TrafficMatch box = transit.through(box(crowd.emission(), source, destination));
            derive(crowd, transit, box, span.from(), members, found);
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
            List<Departure> found) {
        if (box.isEmpty()) {
            return;
        }
        Hub next = hub(transit.to());
        Emission emission = crowd.emission();
        Stand stand = next.isExternal()
                ? Stand.ANYWHERE
                : new Stand(emission.stand().joint().or(transit::joint), "", "");
        boolean certain = emission.certain() && transit.certain();
        AddressSet wanted = box.destination();
        Mode mode = transit.out().isEmpty() ? Mode.FRAME : transit.nextHop().isPresent() ? Mode.NEXT_HOP : Mode.ON_LINK;
        AddressSet usual = switch (mode) {
            case NEXT_HOP -> AddressSet.all(wanted.family());
            case ON_LINK -> Departures.usual(transit.out().orElseThrow(), wanted);
            case FRAME, GROUP, UNSPOKEN -> wanted;
        };
        Emission passed = Emission.of(mode, transit.nextHop(), usual, box, emission.forged(), certain, stand);
        found.add(new Departure(next.id(), passed, new Span(from, box.source(), wanted, transit.out(), members)));
        if (mode == Mode.ON_LINK) {
            Departures.unspoken(next, transit.out().orElseThrow(), wanted).ifPresent(own -> {
                Emission kept =
                        Emission.of(Mode.UNSPOKEN, Optional.empty(), own, box, emission.forged(), certain, stand);
                found.add(new Departure(next.id(), kept, new Span(from, box.source(), own, transit.out(), members)));
            });
        }
    }

    private void join() {
        for (Hub hub : hubs.values()) {
            Matching matching = new Matching(hub);
            for (Reception reception : hub.receptions()) {
                Way way = Way.of(reception);
                for (Crowd crowd : hub.crowds().values()) {
                    for (Match match : matching.of(crowd, way, reception::speaksFor)) {
                        meet(reception, crowd, match);
                    }
                }
            }
        }
    }

    private void meet(Reception reception, Crowd crowd, Match match) {
        RoaringBitmap members = reception.members();
        if (reception.straight() && !reception.group() && roster.count(reception.to()) > 1) {
            AddressSet reached = match.destination().intersect(reception.box().destination());
            members = Entries.members(roster, reception.to(), reached, false);
        }
        tally.reach(
                match.senders(),
                reception.to(),
                members,
                reception.certain() && crowd.emission().certain());
    }

    long crossingPairs() {
        return tally.crossing();
    }

    long doubtfulPairs() {
        return tally.doubtful();
    }

    /** Whether one endpoint is known to reach another, of another owner; by their numbers. */
    boolean crosses(int from, int to) {
        return tally.crosses(from, to);
    }

    /** Whether one endpoint may reach another, of another owner, but is not known to. */
    boolean mayCross(int from, int to) {
        return tally.mayCross(from, to);
    }

    Roster roster() {
        return roster;
    }
}
