package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Segment;

/**
 * Every frame that every endpoint may emit, walked to wherever it arrives. The adversary chooses any destination MAC on the
 * segment, every router's included, any header, and any source that anti-spoofing admits; what DHCP told a guest restricts nothing.
 */
final class Sweep {

    /** What became of everything one endpoint may emit. */
    record Reached(Endpoint from, List<Walk.Arrival> arrivals, List<Walk.Stop> doubts) {

        /** Ids of everything that arriving packets passed. */
        Set<String> passed() {
            Set<String> passed = new HashSet<>();
            passed.add(from.id());
            arrivals.forEach(arrival -> arrival.trail().addPassed(passed));
            return passed;
        }
    }

    private Sweep() {}

    /** Walks from endpoints; the order of the result is theirs, whatever the number of threads. */
    static List<Reached> of(Fabric fabric, List<Endpoint> senders, int threads) {
        OwnSources sources = new OwnSources(fabric.network());
        if (threads == 1) {
            return senders.stream().map(e -> from(fabric, sources, e)).toList();
        }
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> senders.parallelStream()
                            .map(e -> from(fabric, sources, e))
                            .toList())
                    .join();
        }
    }

    /**
     * First with the sender's own sources, then with forged ones: translated to one address both look the same afterwards, and
     * what comes again to a router goes no further.
     */
    private static Reached from(Fabric fabric, OwnSources sources, Endpoint endpoint) {
        Walk walk = new Walk(fabric, false);
        Switching switching = new Switching(walk);
        if (endpoint.placed()) {
            for (Family family : Family.values()) {
                emit(fabric, switching, endpoint, sources.of(endpoint, family));
            }
            walk.finish();
            for (Family family : Family.values()) {
                emit(fabric, switching, endpoint, AddressSet.all(family).minus(sources.of(endpoint, family)));
            }
            walk.finish();
        }
        return new Reached(endpoint, walk.arrivals(), walk.doubts());
    }

    private static void emit(Fabric fabric, Switching switching, Endpoint endpoint, AddressSet sources) {
        if (!sources.isEmpty()) {
            TrafficMatch anything = TrafficMatch.any(sources.family()).withSource(sources);
            endpoint.attachment().ifPresent(a -> fromPort(switching, a, anything));
            endpoint.uplinked().ifPresent(s -> fromOutside(fabric, switching, endpoint.id(), s, anything));
        }
    }

    private static void fromPort(Switching switching, Attachment from, TrafficMatch anything) {
        List<Trail> unicast = switching.emit(from, Optional.empty(), anything, false);
        unicast.forEach(t -> spread(switching, from.wire(), from.id(), t, gate -> switching.toGate(gate, t)));
        switching
                .emit(from, Optional.empty(), anything, true)
                .forEach(t -> group(switching, from.wire(), from.id(), t));
    }

    private static void fromOutside(
            Fabric fabric, Switching switching, String id, Segment segment, TrafficMatch anything) {
        Optional<Wire> wire = fabric.wire(segment.id());
        if (wire.isPresent()) {
            switching
                    .balancedFromOutside(id, segment, anything)
                    .forEach(sent -> spread(switching, wire.get(), id, sent, gate -> switching.toGate(gate, sent)));
            switching.fromOutside(id, segment, anything).forEach(sent -> group(switching, wire.get(), id, sent));
        }
    }

    /** One frame to each MAC address on the wire; those to routers go a way of their own. */
    static void spread(Switching switching, Wire wire, String from, Trail trail, Consumer<Gate> toRouter) {
        for (Attachment to : wire.attachments()) {
            if (!to.id().equals(from)) {
                for (MacAddress mac : to.macs()) {
                    switching.toAttachment(to, Optional.of(mac), trail);
                }
            }
        }
        wire.gates().forEach(toRouter);
        switching.leave(wire, from, trail);
    }

    /** A frame to a group address; nobody checks its IP destination. */
    static void group(Switching switching, Wire wire, String from, Trail trail) {
        List<Attachment> others = new ArrayList<>(wire.attachments());
        others.removeIf(a -> a.id().equals(from));
        others.forEach(to -> switching.toAttachment(to, Optional.empty(), trail));
    }
}
