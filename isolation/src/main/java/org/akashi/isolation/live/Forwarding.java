package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Switching;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.RouterInterface;

/** A router by itself: its interfaces, and what becomes of everything that enters one of them, as far as the next wire. */
record Forwarding(List<Door> doors, List<Leg> legs) {

    static final Forwarding NONE = new Forwarding(List.of(), List.of());

    private static final Prefix LINK_LOCAL = Prefix.of("fe80::/64");

    /** Whether no two interfaces are on one wire. */
    boolean hasOneDoorPerWire() {
        return doors.stream().map(Door::wire).distinct().count() == doors.size();
    }

    /** The ways that begin and end where another does. */
    List<Leg> legsLike(Leg other) {
        return legs.stream()
                .filter(l -> l.gate().equals(other.gate()) && l.to().equals(other.to()))
                .toList();
    }

    static Forwarding of(Fabric fabric, Forwarder router) {
        List<Door> doors = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        Map<Gate, String> names = names(router);
        for (Gate gate : router.gates()) {
            String name = names.getOrDefault(gate, gate.id());
            doors.add(door(router, gate, name));
            Walk walk = Walk.between(fabric, wire -> true, to -> true);
            Switching switching = new Switching(walk);
            for (Family family : Family.values()) {
                switching.toGate(gate, switching.onHub(gate, TrafficMatch.any(family)));
            }
            walk.finish();
            Set<Leg> seen = new HashSet<>();
            for (Walk.Exit exit : walk.exits()) {
                TrafficMatch in = exit.trail().atSender();
                Leg leg = new Leg(
                        name,
                        gate.wire().id(),
                        gate.answered(in.family()),
                        in,
                        exit.trail().box(),
                        exit.wire().id(),
                        exit.out().map(names::get).orElse(null),
                        exit.nextHop().orElse(null),
                        exit.trail().certain());
                if (!in.isEmpty() && seen.add(leg)) {
                    legs.add(leg);
                }
            }
        }
        return new Forwarding(List.copyOf(doors), List.copyOf(legs));
    }

    /** Names for interfaces, each once in the whole network, whatever ids the evidence gives them. */
    private static Map<Gate, String> names(Forwarder router) {
        Map<Gate, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Gate gate : router.gates()) {
            String name = router.id() + "/" + gate.id();
            while (!used.add(name)) {
                name += "+";
            }
            names.put(gate, name);
        }
        return names;
    }

    private static Door door(Forwarder router, Gate gate, String name) {
        List<AddressSet> answered = new ArrayList<>();
        Map<Family, List<Prefix>> connected = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            answered.add(gate.answered(family));
            connected.put(family, new ArrayList<>());
        }
        gate.face().addresses().stream()
                .map(RouterInterface.Address::prefix)
                .forEach(p ->
                        connected.getOrDefault(p.family(), new ArrayList<>()).add(p));
        connected.getOrDefault(Family.V6, new ArrayList<>()).add(LINK_LOCAL);
        List<AddressSet> onLink = new ArrayList<>();
        for (Family family : Family.values()) {
            onLink.add(AddressSet.of(family, connected.getOrDefault(family, List.of())));
        }
        return new Door(name, gate.wire().id(), List.copyOf(answered), List.copyOf(onLink));
    }
}
