package org.akashi.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;

/** What routers have learned of their neighbours on hubs. */
final class Neighbours {

    /** Where something was learned. */
    private record Place(Hub hub, MacAddress mac) {}

    /** What a router has learned there. */
    private record Learned(String router, IpAddress address) {}

    private final Map<Place, Set<Learned>> learned = new HashMap<>();

    Neighbours(Network network, Map<String, Hub> hubs) {
        Map<String, Router> routers = new HashMap<>();
        Map<String, RouterInterface> interfaces = new HashMap<>();
        network.routers().values().stream()
                .filter(Router::enabled)
                .forEach(router -> router.interfaces().forEach(at -> {
                    routers.put(at.id(), router);
                    interfaces.put(at.id(), at);
                }));
        network.neighbours().forEach(binding -> {
            String id = binding.routerInterface();
            Optional<Hub> hub = Optional.ofNullable(interfaces.get(id)).map(at -> hubs.get(at.segment()));
            Optional<Router> router = Optional.ofNullable(routers.get(id));
            if (hub.isPresent() && router.isPresent()) {
                learned.computeIfAbsent(new Place(hub.get(), binding.mac()), place -> new HashSet<>())
                        .add(new Learned(router.get().id(), binding.address()));
            }
        });
    }

    /** The addresses that routers other than this one have learned on a hub to be at a MAC address. */
    Set<IpAddress> learned(Hub hub, Router router, MacAddress mac) {
        Set<IpAddress> addresses = new TreeSet<>();
        for (Learned one : learned.getOrDefault(new Place(hub, mac), Set.of())) {
            if (!one.router().equals(router.id())) {
                addresses.add(one.address());
            }
        }
        return addresses;
    }
}
