package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 */
final class Beyond {

    /** What all packets of a family do from one interface on; each trail begins on the interface's wire. */
    private record Onward(List<Walk.Arrival> arrivals, List<Walk.Exit> exits, List<Walk.Stop> doubts) {}

    private record From(String gate, Family family) {}

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

    /** Adds what becomes of an owner's packets, which came as far as a router interface's wire. */
    void go(Owner owner, Gate gate, Trail trail, Found found) {
        TrafficMatch box = trail.box();
        Onward onward = onward(owner, gate, box.family());
        for (Walk.Arrival arrival : onward.arrivals()) {
            TrafficMatch met = box.intersect(arrival.trail().atSender());
            if (!met.isEmpty()) {
                Trail whole = trail.joined(arrival.trail(), met);
                found.arrivals()
                        .add(new Walk.Arrival(arrival.receiver(), arrival.segment(), arrival.toRouter(), whole));
            }
        }
        for (Walk.Exit exit : onward.exits()) {
            TrafficMatch met = box.intersect(exit.trail().atSender());
            if (!met.isEmpty()) {
                Trail whole = trail.joined(exit.trail(), met);
                Walk.Exit out = new Walk.Exit(exit.wire(), exit.out(), exit.nextHop(), exit.group(), whole);
                found.exits().add(new Passed(out, exit.trail().atSender().source()));
            }
        }
        for (Walk.Stop doubt : onward.doubts()) {
            if (!box.intersect(doubt.trail().atSender()).isEmpty()) {
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

    /** What an owner's packets do, with the arrivals that are asked for. */
    private Onward onward(Owner owner, Gate gate, Family family) {
        From from = new From(gate.id(), family);
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
                        every.doubts()));
    }

    private Onward walk(From from, Gate gate) {
        Walk walk = Walk.between(fabric, wire -> hubs.containsKey(wire.id()), to -> true);
        Switching switching = new Switching(walk);
        switching.toGate(gate, switching.onHub(gate, TrafficMatch.any(from.family())));
        walk.finish();
        return new Onward(walk.arrivals(), walk.exits(), walk.doubts());
    }
}
