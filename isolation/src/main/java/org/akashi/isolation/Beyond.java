package org.akashi.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;

/**
 * What becomes of packets that enter a router by one of its interfaces, up to receivers of other owners and to the next hubs. Every
 * packet at once is walked from an interface when it is first asked for; what some packets do is a part of that.
 *
 * <p>What a router sends back in at its gateway is walked from there by itself: a router with many published addresses translates each
 * of them to each other, and only those are put together that somebody asks for.
 */
final class Beyond {

    /** What all packets of a family do from one interface on; each trail begins on the interface's wire. */
    private record Onward(
            List<Walk.Arrival> arrivals, List<Walk.Exit> exits, List<Walk.Turn> turns, List<Walk.Stop> doubts) {}

    private record From(String gate, Family family, boolean turned) {}

    private record Of(Owner owner, From from) {}

    private final Fabric fabric;
    private final Map<String, Hub> hubs;
    private final Endpoints endpoints;
    private final Map<From, Onward> known = new ConcurrentHashMap<>();
    private final Map<Of, Onward> asked = new ConcurrentHashMap<>();

    Beyond(Fabric fabric, Map<String, Hub> hubs, Endpoints endpoints) {
        this.fabric = fabric;
        this.hubs = hubs;
        this.endpoints = endpoints;
    }

    /** Whether anybody asks whether an owner's packets reach a receiver. */
    boolean isAsked(Owner owner, Attachment to) {
        return endpoints.byId(to.id()).filter(e -> !e.owner().equals(owner)).isPresent();
    }

    /** Lets go of what was walked: of another wire's senders nothing of it is asked again. */
    void forget() {
        known.clear();
        asked.clear();
    }

    /** Adds what becomes of a sender's packets, which came as far as a router interface's wire. */
    void go(Endpoint sender, Gate gate, Trail trail, Found found) {
        Onward onward = onward(sender.owner(), gate, trail.box().family(), false);
        onward.arrivals().forEach(a -> arrive(trail, a, a.trail().atSender(), found));
        onward.exits().forEach(exit -> exit(trail, exit, exit.trail().atSender().source(), found));
        doubt(trail, onward, found);
        Map<Gate, List<Walk.Turn>> turned = new LinkedHashMap<>();
        for (Walk.Turn turn : onward.turns()) {
            if (!trail.box().intersect(turn.trail().atSender()).isEmpty()) {
                turned.computeIfAbsent(turn.gate(), g -> new ArrayList<>()).add(turn);
            }
        }
        turned.forEach((back, turns) -> turned(sender, back, trail, turns, found));
    }

    /** Adds what becomes of packets that came back in at a gateway, in any of some ways. */
    private void turned(Endpoint sender, Gate back, Trail trail, List<Walk.Turn> turns, Found found) {
        List<Trail> entering = turns.stream()
                .map(t ->
                        trail.joined(t.trail(), trail.box().intersect(t.trail().atSender())))
                .toList();
        Onward onward = onward(sender.owner(), back, trail.box().family(), true);
        AddressSet sources = entering.stream()
                .map(t -> t.box().source())
                .reduce(AddressSet.none(trail.box().family()), AddressSet::union);
        for (Walk.Arrival arrival : onward.arrivals()) {
            TrafficMatch in = arrival.trail().atSender();
            if (!in.source().overlaps(sources)) {
                continue;
            }
            for (Trail entered : entering) {
                boolean arrived = arrive(entered, arrival, in, found);
                if (arrived && sender.isService() && entered.certain()) {
                    break; // of a service it does not matter which sources it uses
                }
            }
        }
        for (int i = 0; i < entering.size(); i++) {
            for (Walk.Exit exit : onward.exits()) {
                Trail first = turns.get(i).trail();
                TrafficMatch both = first.box().intersect(exit.trail().atSender());
                if (!both.isEmpty()) {
                    AddressSet sent =
                            first.joined(exit.trail(), both).atSender().source();
                    exit(entering.get(i), exit, sent, found);
                }
            }
            doubt(entering.get(i), onward, found);
        }
    }

    /**
     * Adds an arrival of those packets that take its way.
     *
     * @param in what takes it
     */
    private static boolean arrive(Trail trail, Walk.Arrival arrival, TrafficMatch in, Found found) {
        if (!trail.box().overlaps(in)) {
            return false;
        }
        TrafficMatch met = trail.box().intersect(in);
        found.arrivals()
                .add(new Walk.Arrival(
                        arrival.receiver(), arrival.segment(), arrival.toRouter(), trail.joined(arrival.trail(), met)));
        return true;
    }

    private static void exit(Trail trail, Walk.Exit exit, AddressSet sent, Found found) {
        TrafficMatch met = trail.box().intersect(exit.trail().atSender());
        if (!met.isEmpty()) {
            Trail whole = trail.joined(exit.trail(), met);
            found.exits()
                    .add(new Passed(new Walk.Exit(exit.wire(), exit.out(), exit.nextHop(), exit.group(), whole), sent));
        }
    }

    private static void doubt(Trail trail, Onward onward, Found found) {
        for (Walk.Stop doubt : onward.doubts()) {
            if (!trail.box().intersect(doubt.trail().atSender()).isEmpty()) {
                found.doubts().add(doubt);
            }
        }
    }

    /**
     * Packets that came onto a hub.
     *
     * @param sent the sources with which any sender may have sent what goes this way
     */
    record Passed(Walk.Exit exit, AddressSet sent) {}

    /** Where results are gathered. */
    record Found(List<Walk.Arrival> arrivals, List<Passed> exits, List<Walk.Stop> doubts) {
        static Found nothing() {
            return new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * What an owner's packets do, with the arrivals that are asked for.
     *
     * @param turned whether they come in at a gateway from the router itself
     */
    private Onward onward(Owner owner, Gate gate, Family family, boolean turned) {
        From from = new From(gate.id(), family, turned);
        Onward all = known.get(from);
        if (all == null) {
            all = known.computeIfAbsent(from, f -> walk(f, gate));
        }
        Onward every = all;
        return asked.computeIfAbsent(
                new Of(owner, from),
                o -> new Onward(
                        every.arrivals().stream()
                                .filter(a -> endpoints
                                        .byId(a.receiver())
                                        .filter(e -> !e.owner().equals(owner))
                                        .isPresent())
                                .toList(),
                        every.exits(),
                        every.turns(),
                        every.doubts()));
    }

    private Onward walk(From from, Gate gate) {
        TrafficMatch anything = TrafficMatch.any(from.family());
        Walk walk = from.turned()
                ? Walk.between(fabric, wire -> hubs.containsKey(wire.id()), to -> true)
                : Walk.untilTurned(fabric, wire -> hubs.containsKey(wire.id()), to -> true);
        Switching switching = new Switching(walk);
        if (from.turned()) {
            AddressSet translated = gate.router().translated(from.family());
            switching.turned(gate, switching.onHub(gate, anything.withDestination(translated)));
        } else {
            switching.toGate(gate, switching.onHub(gate, anything));
        }
        walk.finish();
        return new Onward(walk.arrivals(), walk.exits(), walk.turns(), walk.doubts());
    }
}
