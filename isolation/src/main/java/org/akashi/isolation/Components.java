package org.akashi.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Wire;

/**
 * Groups of broadcast domains that routers join, with some left out. Between groups nothing passes but through one of those, whatever
 * the filters say.
 */
final class Components {

    private final Map<String, String> parent = new HashMap<>();

    /**
     * @param apart what belongs to no group
     */
    Components(Fabric fabric, Predicate<Wire> apart) {
        for (Wire wire : fabric.wires().values()) {
            if (!apart.test(wire)) {
                parent.put(wire.id(), wire.id());
            }
        }
        for (Forwarder router : fabric.routers().values()) {
            String first = null;
            for (Gate gate : router.gates()) {
                if (!apart.test(gate.wire())) {
                    first = first == null ? gate.wire().id() : first;
                    join(first, gate.wire().id());
                }
            }
        }
    }

    /** Of a cloud, where external networks, physical networks, and networks shared between projects belong to none. */
    static int count(Fabric fabric) {
        Components components = new Components(fabric, Wire::isMeetingPlace);
        return (int) components.parent.keySet().stream()
                .filter(w -> components.root(w).equals(w))
                .count();
    }

    /** The wire that stands for a wire's group. */
    String root(String wire) {
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
