package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.akashi.isolation.Beyond.Found;
import org.akashi.isolation.Beyond.Passed;
import org.akashi.isolation.Crowd.Span;
import org.akashi.isolation.Emission.Mode;
import org.akashi.isolation.Emission.Stand;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Sweep.Reached;
import org.akashi.isolation.walk.Attachment;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Trail;
import org.akashi.isolation.walk.Walk;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.RouterInterface;
import org.roaringbitmap.RoaringBitmap;

/** Everything one class of senders may emit, up to the hubs it comes onto. */
final class Departures {

    /** A part of it that comes onto a hub. */
    record Departure(String hub, Emission emission, Span span) {}

    /**
     * @param inside what is reached without a hub, where the owner differs
     * @param facts the relations that follow from it
     * @param departures what comes onto hubs
     */
    record Left(Reached inside, List<Fact> facts, List<Departure> departures) {}

    private final Fabric fabric;
    private final Map<String, Hub> hubs;
    private final Beyond beyond;
    private final Facts facts;
    private final Causes causes;
    private final Roster roster;

    Departures(Fabric fabric, Map<String, Hub> hubs, Beyond beyond, Facts facts, Causes causes, Roster roster) {
        this.fabric = fabric;
        this.hubs = hubs;
        this.beyond = beyond;
        this.facts = facts;
        this.causes = causes;
        this.roster = roster;
    }

    Left of(Endpoint from) {
        Walk walk =
                Walk.between(fabric, wire -> hubs.containsKey(wire.id()), to -> beyond.isAsked(from.owner(), to.id()));
        Found found = Found.nothing();
        Switching switching = new Switching(walk);
        List<Departure> departures = new ArrayList<>();
        for (Family family : Family.values()) {
            TrafficMatch anything = TrafficMatch.any(family);
            from.attachment().ifPresent(a -> {
                send(
                        from,
                        a,
                        switching.emit(a, Optional.empty(), anything, false),
                        false,
                        switching,
                        departures,
                        found);
                send(from, a, switching.emit(a, Optional.empty(), anything, true), true, switching, departures, found);
            });
            from.uplinked()
                    .ifPresent(s -> fabric.wire(s.id()).ifPresent(wire -> {
                        switching
                                .balancedFromOutside(from.id(), s, anything)
                                .forEach(sent -> onHub(from, hub(wire), sent, Mode.FRAME, departures));
                        switching
                                .fromOutside(from.id(), s, anything)
                                .forEach(sent -> onHub(from, hub(wire), sent, Mode.GROUP, departures));
                    }));
        }
        walk.finish();
        found.arrivals().addAll(walk.arrivals());
        walk.exits()
                .forEach(exit -> found.exits()
                        .add(new Passed(exit, exit.trail().atSender().source())));
        found.doubts().addAll(walk.doubts());
        found.exits().forEach(passed -> routed(from, passed, departures));
        Reached inside = new Reached(from, found.arrivals(), found.doubts());
        return new Left(inside, facts.deliveries(inside), departures);
    }

    private void send(
            Endpoint from,
            Attachment a,
            List<Trail> sent,
            boolean group,
            Switching switching,
            List<Departure> left,
            Found found) {
        Hub hub = hubs.get(a.wire().id());
        for (Trail trail : sent) {
            if (hub != null) {
                onHub(from, hub, trail, group ? Mode.GROUP : Mode.FRAME, left);
            } else if (group) {
                Sweep.group(switching, a.wire(), a.id(), trail);
            } else {
                Sweep.spread(switching, a.wire(), a.id(), trail, gate -> beyond.go(from, gate, trail, found));
            }
        }
    }

    private Hub hub(Wire wire) {
        return Objects.requireNonNull(hubs.get(wire.id()), "every uplink is on a hub, and walks end at hubs only");
    }

    private void onHub(Endpoint from, Hub hub, Trail trail, Mode mode, List<Departure> left) {
        Stand stand = hub.isExternal()
                ? Stand.ANYWHERE
                : new Stand(Optional.empty(), Optional.empty(), from.segment(), causes.strangeness(from));
        TrafficMatch box = trail.box();
        depart(
                from,
                hub,
                trail,
                mode,
                Optional.empty(),
                Optional.empty(),
                box.destination(),
                box.destination(),
                trail.atSender().source(),
                stand,
                left);
    }

    private void routed(Endpoint from, Passed passed, List<Departure> left) {
        Walk.Exit exit = passed.exit();
        Hub hub = hub(exit.wire());
        Trail trail = exit.trail();
        Stand stand = hub.isExternal()
                ? Stand.ANYWHERE
                : causes.routerOnTheWay(
                                trail.steps(), exit.out().map(g -> g.face().segment()))
                        .map(joint -> new Stand(Optional.empty(), Optional.of(joint), "", ""))
                        .orElseGet(() -> new Stand(
                                Optional.empty(), Optional.empty(), from.segment(), causes.strangeness(from)));
        AddressSet wanted = trail.box().destination();
        AddressSet sent = passed.sent();
        if (exit.out().isEmpty()) {
            depart(from, hub, trail, Mode.FRAME, exit.out(), Optional.empty(), wanted, wanted, sent, stand, left);
            return;
        }
        Gate out = exit.out().get();
        if (exit.nextHop().isPresent()) {
            AddressSet any = AddressSet.all(wanted.family());
            depart(from, hub, trail, Mode.NEXT_HOP, exit.out(), exit.nextHop(), any, wanted, sent, stand, left);
            return;
        }
        depart(
                from,
                hub,
                trail,
                Mode.ON_LINK,
                exit.out(),
                Optional.empty(),
                usual(out, wanted),
                wanted,
                sent,
                stand,
                left);
        unspoken(hub, out, wanted)
                .ifPresent(own -> depart(
                        from, hub, trail, Mode.UNSPOKEN, exit.out(), Optional.empty(), own, own, sent, stand, left));
    }

    /**
     * The destinations as they are for most routers of a network: with the addresses this one keeps for itself, if only those are
     * missing. Nothing that this router sends comes back to it by the hub.
     */
    static AddressSet usual(Gate out, AddressSet wanted) {
        Family family = wanted.family();
        AddressSet connected = AddressSet.of(
                family,
                out.face().addresses().stream()
                        .map(RouterInterface.Address::prefix)
                        .toList());
        if (connected.isEmpty()) {
            return wanted;
        }
        AddressSet missing = connected.minus(wanted);
        return out.answered(family).containsAll(missing) ? connected.union(wanted) : wanted;
    }

    /** Destinations that only the sending interface itself speaks for. */
    static Optional<AddressSet> unspoken(Hub hub, Gate out, AddressSet wanted) {
        AddressSet own = out.answered(wanted.family()).intersect(wanted).minus(hub.spokenTwice(wanted.family()));
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }

    private void depart(
            Endpoint from,
            Hub hub,
            Trail trail,
            Mode mode,
            Optional<Gate> out,
            Optional<IpAddress> nextHop,
            AddressSet usual,
            AddressSet wanted,
            AddressSet before,
            Stand stand,
            List<Departure> left) {
        TrafficMatch sent = trail.atSender();
        boolean kept = sent.source().equals(trail.box().source());
        AddressSet own = facts.own(from, sent.family());
        for (boolean forged : new boolean[] {false, true}) {
            AddressSet part = forged ? sent.source().minus(own) : sent.source().intersect(own);
            if (part.isEmpty()) {
                continue;
            }
            Emission emission = Emission.of(
                    mode, nextHop, usual, trail.box(), sent.destinationPorts(), forged, trail.certain(), stand);
            AddressSet source = kept ? part : trail.box().source();
            Optional<Endpoint> owners = kept && !forged ? Optional.of(from) : Optional.empty();
            RoaringBitmap members = forged ? roster.all(from) : roster.having(from, part);
            AddressSet told = kept || forged ? part : before;
            left.add(
                    new Departure(hub.id(), emission, new Span(owners, source, told, wanted, out, members, List.of())));
        }
    }
}
