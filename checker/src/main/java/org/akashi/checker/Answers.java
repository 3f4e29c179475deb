package org.akashi.checker;

import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;

/** Which zones' gates answer on a hub, by address. */
final class Answers {

    private final NavigableMap<IpAddress, Set<Zone>> zones = new TreeMap<>();

    Answers(Hub hub) {
        for (Zone zone : hub.zones()) {
            for (Gate gate : zone.gates(hub)) {
                gate.answers()
                        .forEach(address -> zones.computeIfAbsent(address, a -> new HashSet<>())
                                .add(zone));
            }
        }
    }

    /** The other zones that answer for the next hop of a zone's static route, of one family. */
    Stream<Zone> routed(Zone zone, Family family) {
        return zone.nextHops()
                .filter(hop -> hop.family() == family)
                .flatMap(hop -> zones.getOrDefault(hop, Set.of()).stream())
                .filter(other -> other != zone)
                .distinct();
    }

    /**
     * Definition <em>leads on</em>: whether a zone sends onto this hub, to another zone there, what only came to its own addresses on
     * another hub.
     */
    boolean leadsOn(Zone zone, Family family) {
        return zone.isUnclear()
                || routed(zone, family).findAny().isPresent()
                || zone.inward()
                        .filter(prefix -> prefix.family() == family)
                        .flatMap(this::within)
                        .anyMatch(other -> other != zone);
    }

    private Stream<Zone> within(Prefix prefix) {
        return zones.subMap(prefix.first(), true, prefix.last(), true).values().stream()
                .flatMap(Collection::stream);
    }
}
