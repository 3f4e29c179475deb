package org.akashi.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Boxes;
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

    /**
     * Where some packets come to.
     *
     * @param in those packets, as they are where the way begins
     */
    private record Way<T>(T to, Trail trail, TrafficMatch in) {
        static <T> List<Way<T>> of(List<T> found, Function<T, Trail> trail) {
            return found.stream()
                    .map(t -> new Way<>(t, trail.apply(t), trail.apply(t).atSender()))
                    .toList();
        }
    }

    /** What all packets of a family do from one interface on; each trail begins on the interface's wire. */
    private record Onward(
            List<Way<Walk.Arrival>> arrivals,
            List<Way<Walk.Exit>> exits,
            List<Way<Walk.Turn>> turns,
            List<Way<Walk.Stop>> doubts) {}

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
    boolean isAsked(Owner owner, String receiver) {
        return endpoints.byId(receiver).filter(e -> !e.owner().equals(owner)).isPresent();
    }

    /** Lets go of what was walked: of another wire's senders nothing of it is asked again. */
    void forget() {
        known.clear();
        asked.clear();
    }

    /** Adds what becomes of a sender's packets, which came as far as a router interface's wire. */
    void go(Endpoint sender, Gate gate, Trail trail, Found found) {
        Onward onward = onward(sender.owner(), gate, trail.box().family(), false);
        onward.arrivals().forEach(way -> arrive(trail, way, found));
        onward.exits().forEach(way -> exit(trail, way, way.in().source(), found));
        doubt(trail, onward, found);
        Map<Gate, List<Entered>> turned = new LinkedHashMap<>();
        for (Way<Walk.Turn> way : onward.turns()) {
            through(trail, way)
                    .map(whole -> new Entered(whole, way.trail()))
                    .ifPresent(entered -> turned.computeIfAbsent(way.to().gate(), g -> new ArrayList<>())
                            .add(entered));
        }
        turned.forEach((back, ways) -> turned(sender, back, ways, found));
    }

    /**
     * Packets that came back in at a gateway.
     *
     * @param whole their way from the sender
     * @param after the end of it that every packet may go, from where they first came into the router
     */
    private record Entered(Trail whole, Trail after) {}

    /** Adds what becomes of packets that came back in at a gateway, in any of some ways. */
    private void turned(Endpoint sender, Gate back, List<Entered> entering, Found found) {
        Family family = entering.getFirst().whole().box().family();
        Onward onward = onward(sender.owner(), back, family, true);
        AddressSet sources =
                entering.stream().map(e -> e.whole().box().source()).reduce(AddressSet.none(family), AddressSet::union);
        for (Way<Walk.Arrival> way : onward.arrivals()) {
            if (!way.in().source().overlaps(sources)) {
                continue;
            }
            for (Entered entered : entering) {
                boolean arrived = arrive(entered.whole(), way, found);
                if (arrived && sender.isService() && entered.whole().certain()) {
                    break; // of a service it does not matter which sources it uses
                }
            }
        }
        for (Entered entered : entering) {
            for (Way<Walk.Exit> way : onward.exits()) {
                through(entered.after(), way)
                        .ifPresent(
                                any -> exit(entered.whole(), way, any.atSender().source(), found));
            }
            doubt(entered.whole(), onward, found);
        }
    }

    /** A trail, and on from its end; empty if no packets go both ways. */
    private static Optional<Trail> through(Trail trail, Way<?> way) {
        return Boxes.common(trail.box(), way.in()).map(met -> trail.joined(way.trail(), met));
    }

    /** Adds an arrival of those packets that take its way; false if there are none. */
    private static boolean arrive(Trail trail, Way<Walk.Arrival> way, Found found) {
        Walk.Arrival to = way.to();
        Optional<Trail> whole = through(trail, way);
        whole.ifPresent(w -> found.arrivals().add(new Walk.Arrival(to.receiver(), to.segment(), to.toRouter(), w)));
        return whole.isPresent();
    }

    private static void exit(Trail trail, Way<Walk.Exit> way, AddressSet sent, Found found) {
        Walk.Exit to = way.to();
        through(trail, way)
                .map(w -> new Walk.Exit(to.wire(), to.out(), to.nextHop(), to.group(), w))
                .ifPresent(exit -> found.exits().add(new Passed(exit, sent)));
    }

    private static void doubt(Trail trail, Onward onward, Found found) {
        for (Way<Walk.Stop> way : onward.doubts()) {
            if (trail.box().overlaps(way.in())) {
                found.doubts().add(way.to());
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
                                .filter(way -> isAsked(owner, way.to().receiver()))
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
        return new Onward(
                Way.of(walk.arrivals(), Walk.Arrival::trail),
                Way.of(walk.exits(), Walk.Exit::trail),
                Way.of(walk.turns(), Walk.Turn::trail),
                Way.of(walk.doubts(), Walk.Stop::trail));
    }
}
