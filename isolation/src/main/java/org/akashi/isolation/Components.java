package org.akashi.isolation;

import java.util.Map;
import java.util.TreeMap;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Wire;

/**
 * Groups of broadcast domains that routers join, with hubs left out: external networks, physical networks, and networks shared
 * between projects. Between groups nothing passes but through a hub, whatever the filters say.
 */
final class Components {

    private final Map<String, String> parent = new TreeMap<>();

    private Components() {}

    static int count(Fabric fabric) {
        Components components = new Components();
        for (Wire wire : fabric.wires().values()) {
            if (!wire.isMeetingPlace()) {
                components.parent.put(wire.id(), wire.id());
            }
        }
        for (Forwarder router : fabric.routers().values()) {
            String first = null;
            for (Gate gate : router.gates()) {
                if (!gate.wire().isMeetingPlace()) {
                    first = first == null ? gate.wire().id() : first;
                    components.join(first, gate.wire().id());
                }
            }
        }
        return (int) components.parent.keySet().stream()
                .filter(w -> components.root(w).equals(w))
                .count();
    }

    private String root(String wire) {
        String at = wire;
        while (true) {
            String up = parent.getOrDefault(at, at);
            if (up.equals(at)) {
                return at;
            }
            at = up;
        }
    }

    private void join(String a, String b) {
        parent.put(root(b), root(a));
    }
}
