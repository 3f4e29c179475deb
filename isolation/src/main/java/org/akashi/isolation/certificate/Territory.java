package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Wire;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Router;
import org.akashi.model.network.Unmodelled;
import org.roaringbitmap.RoaringBitmap;

/** A cloud cut at its hubs: what routers join of the rest, and who is where. */
final class Territory {

    /** A hub: who stands on it, and the zones that have a gate there. */
    record Hub(Wire wire, RoaringBitmap standing, List<Zone> zones) {
        String id() {
            return wire.id();
        }
    }

    private final SortedMap<String, Hub> hubs = new TreeMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final Map<String, Zone> byWire = new HashMap<>();
    private final Network network;
    private final Set<String> unmodelled = new HashSet<>();

    Territory(Fabric fabric, Network network, Census census) {
        this.network = network;
        network.unmodelled().stream().map(Unmodelled::object).forEach(unmodelled::add);
        for (Wire wire : fabric.wires().values()) {
            if (wire.isMeetingPlace() || census.tenants(wire) > 1) {
                hubs.put(wire.id(), new Hub(wire, new RoaringBitmap(), new ArrayList<>()));
            }
        }
        Set<Zone> all = new LinkedHashSet<>();
        for (Wire wire : fabric.wires().values()) {
            if (!hubs.containsKey(wire.id())) {
                Zone zone = new Zone();
                zone.wires().add(wire);
                byWire.put(wire.id(), zone);
                all.add(zone);
            }
        }
        for (Forwarder router : fabric.routers().values()) {
            if (router.router().enabled()) {
                join(router, all);
            }
        }
        zones.addAll(all);
        zones.sort(Comparator.comparing(Zone::id));
        for (Zone zone : zones) {
            zone.hubs().forEach(hub -> hub(hub).zones().add(zone));
            if (isUnclear(zone)) {
                zone.markUnclear();
            }
        }
        settle(census);
    }

    /** Makes one zone of all that a router joins besides hubs. */
    private void join(Forwarder router, Set<Zone> all) {
        Zone joined = router.gates().stream()
                .filter(gate -> !hubs.containsKey(gate.wire().id()))
                .map(gate -> zone(gate.wire()))
                .max(Comparator.comparingInt(zone -> zone.wires().size()))
                .orElseGet(Zone::new);
        all.add(joined);
        joined.routers().add(router);
        for (Gate gate : router.gates()) {
            if (!hubs.containsKey(gate.wire().id())) {
                Zone other = zone(gate.wire());
                if (other != joined) {
                    joined.takeOver(other);
                    other.wires().forEach(wire -> byWire.put(wire.id(), joined));
                    all.remove(other);
                }
            } else if (gate.face().enabled()) {
                joined.add(gate);
            }
        }
    }

    private Zone zone(Wire wire) {
        return Objects.requireNonNull(byWire.get(wire.id()), "every wire is a hub or in a zone");
    }

    private boolean isUnclear(Zone zone) {
        if (isUnmodelled(Unmodelled.EVERYTHING) || zone.segments().stream().anyMatch(this::isUnmodelled)) {
            return true;
        }
        boolean gates = zone.hubs().stream()
                .flatMap(hub -> zone.gates(hub).stream())
                .anyMatch(gate -> isUnmodelled(gate.face().segment()));
        return gates || zone.routers().stream().map(Forwarder::router).anyMatch(this::isUnclear);
    }

    private boolean isUnclear(Router router) {
        return isUnmodelled(router.id())
                || !router.rules().isEmpty()
                || router.interfaces().stream()
                        .anyMatch(face ->
                                isUnmodelled(face.id()) || !network.segments().containsKey(face.segment()));
    }

    /** What router interfaces have learned. */
    List<NeighbourBinding> learned() {
        return network.neighbours();
    }

    /** Whether a setting that cannot be reasoned about names an object. */
    boolean isUnmodelled(String object) {
        return unmodelled.contains(object);
    }

    private void settle(Census census) {
        List<Census.Resident> residents = census.residents();
        for (int i = 0; i < residents.size(); i++) {
            Optional<Wire> wire = residents.get(i).wire();
            if (wire.isPresent()) {
                Hub hub = hubs.get(wire.get().id());
                (hub == null ? zone(wire.get()).members() : hub.standing()).add(i);
            }
        }
    }

    /** In order of wire. */
    Collection<Hub> hubs() {
        return hubs.values();
    }

    Hub hub(String wire) {
        return Objects.requireNonNull(hubs.get(wire), "gates are on hubs");
    }

    /** The hub an endpoint stands on. */
    Optional<Hub> hubOf(Census.Resident resident) {
        return resident.wire().map(wire -> hubs.get(wire.id()));
    }

    /** The zone an endpoint is in. */
    Optional<Zone> zoneOf(Census.Resident resident) {
        return resident.wire().map(wire -> byWire.get(wire.id()));
    }

    /** In order of id. */
    List<Zone> zones() {
        return zones;
    }
}
