package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Wire;
import org.roaringbitmap.RoaringBitmap;

/** Broadcast domains that routers join without a hub, and the routers that do; filled by {@link Territory}. */
final class Zone {

    private final List<Wire> wires = new ArrayList<>();
    private final List<Forwarder> routers = new ArrayList<>();
    private final SortedMap<String, List<Gate>> gates = new TreeMap<>();
    private final RoaringBitmap members = new RoaringBitmap();
    private boolean unclear;

    /** The lowest id of its segments; if it has none, of its routers. */
    String id() {
        return segments().stream()
                .findFirst()
                .orElseGet(() -> routerIds().stream().findFirst().orElse(""));
    }

    /** Ids, in order. */
    List<String> segments() {
        return wires.stream()
                .flatMap(w -> w.segments().stream())
                .map(s -> s.id())
                .sorted()
                .toList();
    }

    /** Ids, in order. */
    List<String> routerIds() {
        return routers.stream().map(Forwarder::id).sorted().toList();
    }

    List<Wire> wires() {
        return wires;
    }

    List<Forwarder> routers() {
        return routers;
    }

    /** Wires of the hubs on which its routers have interfaces that are switched on. */
    Collection<String> hubs() {
        return gates.keySet();
    }

    /** The interfaces on a hub. */
    List<Gate> gates(String hub) {
        return gates.getOrDefault(hub, List.of());
    }

    /** Adds all of another zone. */
    void takeOver(Zone other) {
        wires.addAll(other.wires);
        routers.addAll(other.routers);
        other.gates.forEach((hub, more) ->
                gates.computeIfAbsent(hub, h -> new ArrayList<>()).addAll(more));
    }

    void add(Gate gate) {
        gates.computeIfAbsent(gate.wire().id(), h -> new ArrayList<>()).add(gate);
    }

    /** Numbers of the endpoints in it. */
    RoaringBitmap members() {
        return members;
    }

    /** Whether it cannot be said what its routers do. */
    boolean unclear() {
        return unclear;
    }

    void markUnclear() {
        unclear = true;
    }
}
