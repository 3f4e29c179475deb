package org.akashi.oracle.ovn;

import java.util.ArrayList;
import java.util.List;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;

/**
 * What ARP teaches the routers of the recorded cloud at run time. Neutron sets {@code dynamic_neigh_routers}, so OVN does not
 * know a neighbouring router before it has answered; without these rows a fifth of all questions would end in ARP.
 */
final class Neighbours {

    /** A router port {@code lrp-<port id>} knows a neighbour's MAC. */
    record Row(String port, IpAddress address, MacAddress mac) {}

    private Neighbours() {}

    static List<Row> of(RecordedNeutron recorded) {
        List<Row> rows = new ArrayList<>();
        for (RecordedNeutron.Port asking : recorded.routerPorts()) {
            String port = "lrp-" + asking.id();
            recorded.on(asking.network())
                    .filter(p -> p.ofRouter() && !p.device().equals(asking.device()))
                    .forEach(other -> answered(recorded, other).forEach(a -> rows.add(new Row(port, a, other.mac()))));
            recorded.on(asking.network())
                    .filter(p -> !p.device().equals(asking.device()) && p.speaksIpv6())
                    .forEach(station -> rows.add(new Row(port, station.mac().linkLocal(), station.mac())));
            // Whoever is not stopped from it answers for addresses that nobody has.
            recorded.claimant(asking.network())
                    .ifPresent(claimant -> recorded.subnetsOf(asking.network())
                            .flatMap(s -> recorded.claimable(s).stream())
                            .forEach(a -> rows.add(new Row(port, a, claimant.mac()))));
        }
        return List.copyOf(rows);
    }

    /** The addresses a router port answers for: its own, and on a gateway port also the router's floating ones. */
    private static List<IpAddress> answered(RecordedNeutron recorded, RecordedNeutron.Port port) {
        List<IpAddress> addresses = new ArrayList<>();
        port.fixed().forEach(f -> addresses.add(f.address()));
        if (port.owner().equals("network:router_gateway")) {
            recorded.floatingAddresses().stream()
                    .filter(f -> f.router().filter(port.device()::equals).isPresent())
                    .forEach(f -> addresses.add(f.address()));
        }
        return addresses;
    }
}
