package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Departures.Departure;
import org.akashi.isolation.Departures.Left;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Entries.Taken;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Walk;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.reach.Reason;
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
    private final Meetings meetings;
    private final Injections injections;
    private final Map<Doubt, RoaringBitmap> doubts = new TreeMap<>();
    private final Map<Doubt, Long> doubtful = new TreeMap<>();
    private final Map<Endpoint, Set<Doubt>> behind = new HashMap<>();
    private final Changes changes;

    /** What made packets uncertain, and where. */
    record Doubt(String object, Reason reason) implements Comparable<Doubt> {
        @Override
        public int compareTo(Doubt other) {
            return (object + reason).compareTo(other.object + other.reason);
        }
    }

    /** A proof of which results are taken, and no pair is asked for by itself. */
    static HubProof of(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads) {
        return new HubProof(network, ownership, declarations, management, threads, false, Joining.ROOM);
    }

    /** A proof of which every pair can be asked for; takes the room for all of them. */
    static HubProof keeping(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads) {
        return new HubProof(network, ownership, declarations, management, threads, true, Joining.ROOM);
    }

    /**
     * @param keeps whether all pairs are kept, so that they can be asked for
     * @param room see {@link Joining#join}
     */
    HubProof(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads,
            boolean keeps,
            long room) {
        this.threads = threads;
        this.quotient = Quotient.of(network, ownership);
        this.fabric = Fabric.of(quotient.network());
        this.endpoints = Endpoints.of(fabric, ownership, network);
        this.roster = new Roster(endpoints, quotient);
        this.injections = new Injections(roster.kept());
        this.causes = new Causes(quotient.network(), ownership);
        this.facts = new Facts(quotient.network(), endpoints, causes, management);
        this.tally = new Tally(roster, endpoints, keeps);
        this.changes = new Changes(quotient.network(), ownership);
        this.meetings = new Meetings(
                roster, causes, facts, new Sanctions(quotient.network(), declarations), endpoints.tenants());
        findHubs();
        depart();
        enter();
        new Carrying(hubs, roster).pass();
        neighbours(network);
        tally.countDomains();
        new Joining(hubs.values(), roster, tally, injections, meetings).join(room, this::blame);
        tally.countUnplaced(endpoints.all());
        hubs.clear();
    }

    /** Meeting places, and every broadcast domain that routers join to one of another owner: there many meet many as well. */
    private void findHubs() {
        Components components = new Components(fabric, Wire::isMeetingPlace);
        Map<String, Set<Owner>> owners = new HashMap<>();
        for (Endpoint endpoint : endpoints.all()) {
            if (!endpoint.isService()) {
                owners.computeIfAbsent(components.root(endpoint.wire()), w -> new HashSet<>(2))
                        .add(endpoint.owner());
            }
        }
        for (Wire wire : fabric.wires().values()) {
            if (wire.isMeetingPlace()
                    || owners.getOrDefault(components.root(wire.id()), Set.of()).size() > 1) {
                hubs.put(wire.id(), new Hub(wire));
            }
        }
    }

    /** Applies a pure function to many things on all threads; results in order, portion by portion. */
    private <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> then) {
        each(things, work, then, () -> {});
    }

    /**
     * @param between after each portion
     */
    private <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> then, Runnable between) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            for (int i = 0; i < things.size(); i += PORTION) {
                List<T> portion = things.subList(i, Math.min(things.size(), i + PORTION));
                List<R> done = threads == 1
                        ? portion.stream().map(work).toList()
                        : pool.submit(() -> portion.parallelStream().map(work).toList())
                                .join();
                done.forEach(then);
                between.run();
            }
        }
    }

    private void depart() {
        Beyond beyond = new Beyond(fabric, hubs, endpoints);
        Departures departures = new Departures(fabric, hubs, beyond, facts, causes, roster);
        List<Endpoint> byWire = new ArrayList<>(endpoints.all());
        byWire.sort(Comparator.comparing(Endpoint::wire));
        each(byWire, departures::of, this::left, beyond::forget);
    }

    private void left(Left left) {
        Endpoint from = left.inside().from();
        for (Departure departure : left.departures()) {
            hub(departure.hub()).crowd(departure.emission(), roster).add(departure.span());
        }
        for (Fact fact : left.facts()) {
            TrafficMatch box = fact.box();
            if (fact.relation() == Relation.INJECT && box != null) {
                injections.later(roster.all(from), fact.to(), box, (senders, part) -> meetings.inside(fact.with(part)));
            } else {
                meetings.inside(fact);
                if (fact.relation() == Relation.DELIVERY && box != null) {
                    injections.honest(roster.all(from), fact.to(), box);
                }
            }
        }
        for (Walk.Stop doubt : left.inside().doubts()) {
            doubts.computeIfAbsent(doubt(doubt.reason()), d -> new RoaringBitmap())
                    .or(roster.all(from));
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

    private static Doubt doubt(Reason reason) {
        return new Doubt(
                reason.arguments().isEmpty()
                        ? Unmodelled.EVERYTHING
                        : reason.arguments().getFirst(),
                reason);
    }

    /** Says of undetermined pairs which doubts their senders met, and which the way to their receivers. */
    private void blame(RoaringBitmap senders, Endpoint to, int receivers) {
        Set<Doubt> onTheWay = behind.getOrDefault(to, Set.of());
        doubts.forEach((doubt, met) -> {
            long pairs = (long) RoaringBitmap.andCardinality(senders, met) * receivers;
            if (pairs > 0 && !onTheWay.contains(doubt)) {
                doubtful.merge(doubt, pairs, Long::sum);
            }
        });
        onTheWay.forEach(doubt -> doubtful.merge(doubt, senders.getLongCardinality() * receivers, Long::sum));
    }

    private void neighbours(Network network) {
        Neighbourhood neighbourhood = new Neighbourhood(roster, causes, facts, meetings);
        endpoints.byWire().values().forEach(neighbourhood::of);
        new HubRelays(network, quotient, endpoints, roster, fabric).into(meetings);
    }

    private Hub hub(String id) {
        return java.util.Objects.requireNonNull(hubs.get(id));
    }

    private void enter() {
        Entries entries = new Entries(fabric, hubs, endpoints, causes, roster);
        for (Hub hub : hubs.values()) {
            each(hub.wire().gates(), entries::by, taken -> took(hub, taken));
            each(hub.wire().attachments(), (Attachment a) -> entries.to(a), taken -> took(hub, taken));
        }
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.uplinked().isPresent()) {
                fabric.wire(endpoint.segment()).ifPresent(wire -> took(hub(wire.id()), entries.to(endpoint)));
            }
        }
    }

    private void took(Hub hub, Taken taken) {
        Set<Doubt> met = new TreeSet<>();
        taken.doubts().forEach(d -> met.add(doubt(d.reason())));
        for (Reception reception : taken.receptions()) {
            if (!reception.certain()) {
                behind.computeIfAbsent(reception.to(), t -> new TreeSet<>()).addAll(met);
            }
        }
        taken.receptions().forEach(hub::add);
        taken.transits().forEach(hub::add);
    }

    long crossingPairs() {
        return tally.crossing();
    }

    long doubtfulPairs() {
        return tally.doubtful();
    }

    /** How many undetermined pairs have to do with each doubt. */
    Map<Doubt, Long> doubts() {
        return doubtful;
    }

    /** What crosses, sorted; what crosses under declarations is noted. */
    List<Crossing> crossings(DeclarationUses uses) {
        return new HubCrossings(roster, new HubWitnesses(fabric, roster, facts), changes).of(meetings.all(), uses);
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Fabric fabric() {
        return fabric;
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
