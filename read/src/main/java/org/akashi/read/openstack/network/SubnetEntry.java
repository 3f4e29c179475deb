package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.Subnet;
import org.akashi.read.json.JsonObject;

/**
 * A subnet as declared, and the network it belongs to.
 *
 * @param leases whether its addresses are leased; with stateless autoconfiguration they are not
 */
record SubnetEntry(String network, Subnet subnet, boolean leases, Optional<Long> revision) {

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "network_id",
            "cidr",
            "gateway_ip",
            "enable_dhcp",
            "ipv6_address_mode",
            "host_routes",
            "revision_number");

    static Optional<SubnetEntry> read(JsonObject o) {
        Optional<String> network = o.requiredShared("network_id");
        Optional<Prefix> prefix = o.required("cidr").flatMap(_ -> o.prefix("cidr"));
        return o.requiredShared("id")
                .flatMap(id -> network.flatMap(n -> prefix.map(p -> new SubnetEntry(
                        n,
                        new Subnet(
                                id,
                                o.textOrEmpty("name"),
                                p,
                                o.address("gateway_ip"),
                                o.flag("enable_dhcp", true),
                                hostRoutes(o),
                                o.place()),
                        o.flag("enable_dhcp", true)
                                && !(p.family() == Family.V6
                                        && o.textOrEmpty("ipv6_address_mode").equals("slaac")),
                        o.integer("revision_number")))));
    }

    private static List<Subnet.HostRoute> hostRoutes(JsonObject o) {
        List<Subnet.HostRoute> routes = new ArrayList<>();
        for (JsonObject route : o.objects("host_routes")) {
            Optional<IpAddress> nextHop = route.address("nexthop");
            route.prefix("destination")
                    .flatMap(destination -> nextHop.map(hop -> new Subnet.HostRoute(destination, hop)))
                    .ifPresent(routes::add);
        }
        return routes;
    }
}
