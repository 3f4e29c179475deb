package org.akashi.checker;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Route;

/** Which zones' gates answer on a hub, by address, and what follows for one family: who leads on to it, and who hands on there. */
final class Answers {

    /**
     * A zone that hands on because of a route.
     *
     * @param open whether the route takes packets of everybody present, not only of those who choose any destination
     */
    private record Handing(Zone zone, boolean open) {}

    /**
     * Who can hand packets to a zone besides those who stand on the hub.
     *
     * @param everybody whether everybody present can
     * @param zones by which others come who can; all that hand on to the zone, and all that hand on to those
     */
    record Handers(boolean everybody, Set<Zone> zones) {}

    private final Family family;
    private final NavigableMap<IpAddress, Set<Zone>> answering = new TreeMap<>();
    private final Map<Zone, Set<Handing>> handing = new HashMap<>();
    private final List<Zone> unclear;

    Answers(Hub hub, Family family) {
        this.family = family;
        this.unclear = hub.zones().stream().filter(Zone::isUnclear).toList();
        for (Zone zone : hub.zones()) {
            for (Gate gate : zone.gates(hub)) {
                gate.answers()
                        .forEach(address -> answering
                                .computeIfAbsent(address, a -> new LinkedHashSet<>())
                                .add(zone));
            }
        }
        for (Zone zone : hub.zones()) {
            zone.routes()
                    .forEach(route -> routed(zone, route)
                            .forEach(next -> handing.computeIfAbsent(next, z -> new LinkedHashSet<>())
                                    .add(new Handing(zone, isOpen(zone, route)))));
        }
    }

    /** The other zones that answer for a route's next hop. */
    private Stream<Zone> routed(Zone zone, Route route) {
        return route.nextHop().family() != family
                ? Stream.of()
                : answering.getOrDefault(route.nextHop(), Set.of()).stream().filter(other -> other != zone);
    }

    private boolean isOpen(Zone zone, Route route) {
        return route.bySource() || inward(zone).anyMatch(inside -> inside.overlaps(route.prefix()));
    }

    private Stream<Inside> inward(Zone zone) {
        return zone.inward().filter(prefix -> prefix.family() == family).map(Inside::new);
    }

    /** Inside addresses that a zone translates a destination to, or balances to. */
    private record Inside(Prefix prefix) {
        private boolean overlaps(Prefix other) {
            return prefix.contains(other) || other.contains(prefix);
        }
    }

    /**
     * Definition <em>leads on</em>: whether a zone sends onto this hub, to another zone there, what only came to its own addresses on
     * another hub.
     */
    boolean leadsOn(Zone zone) {
        return zone.isUnclear()
                || zone.routes().anyMatch(route -> routed(zone, route).findAny().isPresent())
                || inward(zone).flatMap(inside -> within(inside.prefix())).anyMatch(other -> other != zone);
    }

    private Stream<Zone> within(Prefix prefix) {
        return answering.subMap(prefix.first(), true, prefix.last(), true).values().stream()
                .flatMap(Collection::stream);
    }

    /** Definition <em>handing</em>, without those who stand on the hub. */
    Handers handers(Zone zone) {
        Set<Zone> zones = new LinkedHashSet<>();
        Deque<Zone> open = new ArrayDeque<>(List.of(zone));
        while (!open.isEmpty()) {
            Zone next = open.remove();
            if (unclear.stream().anyMatch(other -> other != next)) {
                return new Handers(true, Set.of());
            }
            for (Handing handing : handing.getOrDefault(next, Set.of())) {
                if (handing.open()) {
                    return new Handers(true, Set.of());
                }
                if (zones.add(handing.zone())) {
                    open.add(handing.zone());
                }
            }
        }
        return new Handers(false, zones);
    }
}
