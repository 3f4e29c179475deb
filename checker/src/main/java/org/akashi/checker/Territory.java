package org.akashi.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Network;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.roaringbitmap.RoaringBitmap;

/** Definitions <em>wire</em>, <em>hub</em>, <em>zone</em> and <em>gate</em>: the cloud cut into zones that only hubs join. */
final class Territory {

    private final SortedMap<String, List<Segment>> wires;
    private final SortedMap<String, Hub> hubs = new TreeMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final Map<String, Hub> hubOf = new HashMap<>();
    private final Map<String, Zone> zoneOf = new HashMap<>();

    private Territory(SortedMap<String, List<Segment>> wires) {
        this.wires = wires;
    }

    /** The segments of every wire, in order of id. */
    static SortedMap<String, List<Segment>> wires(Network network) {
        SortedMap<String, List<Segment>> wires = new TreeMap<>();
        for (Segment segment : network.segments().values()) {
            wires.computeIfAbsent(segment.wire(), w -> new ArrayList<>()).add(segment);
        }
        return wires;
    }

    /**
     * Draws it.
     *
     * @param hubs the wires that are hubs; names of no wire do not matter
     */
    static Territory of(Network network, Set<String> hubs, Endpoints endpoints) {
        Territory territory = new Territory(wires(network));
        territory.wires.forEach((wire, segments) -> {
            if (hubs.contains(wire)) {
                Hub hub = new Hub(wire, segments);
                territory.hubs.put(wire, hub);
                segments.forEach(segment -> territory.hubOf.put(segment.id(), hub));
            }
        });
        territory.drawZones(network);
        territory.settle(endpoints);
        return territory;
    }

    private void drawZones(Network network) {
        SortedMap<String, List<LoadBalancer>> balancers = new TreeMap<>();
        for (LoadBalancer balancer : network.loadBalancers().values()) {
            Set.copyOf(balancer.routers())
                    .forEach(router -> balancers
                            .computeIfAbsent(router, r -> new ArrayList<>())
                            .add(balancer));
        }
        Clarity clarity = new Clarity(network);
        Neighbours neighbours = new Neighbours(network, hubOf);
        for (Group group : groups(network)) {
            List<LoadBalancer> own = group.routers.stream()
                    .flatMap(router -> balancers.getOrDefault(router.id(), List.of()).stream())
                    .toList();
            Map<Hub, List<Gate>> gates = gates(group.routers, balancers, neighbours);
            group.segments.sort(Comparator.comparing(Segment::id));
            boolean unclear = clarity.isUnclear(group.routers, group.segments, gates.values());
            Zone zone = new Zone(group.segments, group.routers, own, gates, unclear);
            zones.add(zone);
            zone.segments().forEach(segment -> zoneOf.put(segment.id(), zone));
        }
        zones.sort(Comparator.comparing(Zone::id));
        zones.forEach(zone -> zone.hubs().forEach(hub -> hub.zones().add(zone)));
    }

    /** What will be a zone: its segments and its routers. */
    private static final class Group {
        private final List<Segment> segments = new ArrayList<>();
        private final List<Router> routers = new ArrayList<>();

        private Group take(Group other) {
            segments.addAll(other.segments);
            routers.addAll(other.routers);
            return this;
        }
    }

    /** Every wire that is no hub begins as a group of its own; every router makes one of all groups it has an interface on. */
    private Collection<Group> groups(Network network) {
        Map<String, Group> of = new LinkedHashMap<>();
        wires.forEach((wire, segments) -> {
            if (!hubs.containsKey(wire)) {
                Group group = new Group();
                group.segments.addAll(segments);
                of.put(wire, group);
            }
        });
        List<Group> withoutWire = new ArrayList<>();
        for (Router router : network.routers().values()) {
            if (!router.enabled()) {
                continue;
            }
            List<Group> joined = router.interfaces().stream()
                    .flatMap(at -> network.segment(at.segment()).stream())
                    .flatMap(segment -> Optional.ofNullable(of.get(segment.wire())).stream())
                    .distinct()
                    .toList();
            if (joined.isEmpty()) {
                withoutWire.add(new Group());
                withoutWire.getLast().routers.add(router);
                continue;
            }
            Group whole = joined.getFirst();
            whole.routers.add(router);
            for (Group other : joined.subList(1, joined.size())) {
                whole.take(other);
                other.segments.forEach(segment -> of.put(segment.wire(), whole));
            }
        }
        List<Group> all = new ArrayList<>(of.values().stream().distinct().toList());
        all.addAll(withoutWire);
        all.forEach(group -> group.routers.sort(Comparator.comparing(Router::id)));
        return all;
    }

    private Map<Hub, List<Gate>> gates(
            List<Router> routers, Map<String, List<LoadBalancer>> balancers, Neighbours neighbours) {
        Map<Hub, List<Gate>> gates = new TreeMap<>(Comparator.comparing(Hub::wire));
        for (Router router : routers) {
            for (RouterInterface at : router.interfaces()) {
                Hub hub = hubOf.get(at.segment());
                if (at.enabled() && hub != null) {
                    List<LoadBalancer> own = balancers.getOrDefault(router.id(), List.of());
                    gates.computeIfAbsent(hub, h -> new ArrayList<>())
                            .add(Gate.of(router, at, own, neighbours.learned(hub, router, at.mac())));
                }
            }
        }
        return gates;
    }

    private void settle(Endpoints endpoints) {
        for (Endpoint endpoint : endpoints.all()) {
            hub(endpoint).ifPresent(hub -> hub.standing().add(endpoint.number()));
            zone(endpoint).ifPresent(zone -> zone.members().add(endpoint.number()));
        }
    }

    /** In order of wire. */
    Collection<Hub> hubs() {
        return hubs.values();
    }

    /** In order of id. */
    List<Zone> zones() {
        return zones;
    }

    /** The hub on which an endpoint stands, if it does. */
    Optional<Hub> hub(Endpoint endpoint) {
        return Optional.ofNullable(hubOf.get(endpoint.segment()));
    }

    /** The zone in which an endpoint is, if it is in one. */
    Optional<Zone> zone(Endpoint endpoint) {
        return Optional.ofNullable(zoneOf.get(endpoint.segment()));
    }

    /** Those who share the endpoint's hub or zone, itself among them; nobody, if its segment is not in evidence. */
    RoaringBitmap around(Endpoint endpoint) {
        return hub(endpoint)
                .map(Hub::standing)
                .or(() -> zone(endpoint).map(Zone::members))
                .orElseGet(RoaringBitmap::new);
    }

    /** The endpoints whose segments are in evidence. */
    RoaringBitmap known() {
        RoaringBitmap known = new RoaringBitmap();
        hubs.values().forEach(hub -> known.or(hub.standing()));
        zones.forEach(zone -> known.or(zone.members()));
        return known;
    }
}
