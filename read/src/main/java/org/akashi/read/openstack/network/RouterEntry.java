package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.read.json.JsonObject;

/**
 * A router as declared.
 *
 * @param unmodelled a setting that the model cannot hold, if there is one
 * @param gateways external gateways; more than one where the service can do that
 */
record RouterEntry(
        String id,
        String name,
        String project,
        boolean enabled,
        List<Gateway> gateways,
        List<ExtraRoute> routes,
        Optional<String> unmodelled,
        Optional<Long> revision,
        EvidenceRef place) {

    /** An attachment to an external network. */
    record Gateway(
            String network, boolean translatesSource, List<PortEntry.FixedAddress> addresses, EvidenceRef place) {}

    /** A route somebody configured. */
    record ExtraRoute(Prefix destination, IpAddress nextHop, EvidenceRef place) {}

    static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "project_id",
            "tenant_id",
            "admin_state_up",
            "external_gateway_info",
            "external_gateways",
            "routes",
            "enable_ndp_proxy",
            "enable_default_route_ecmp",
            "enable_default_route_bfd",
            "revision_number");

    static Optional<RouterEntry> read(JsonObject o) {
        return o.requiredShared("id")
                .map(id -> new RouterEntry(
                        id,
                        o.textOrEmpty("name"),
                        Elements.project(o),
                        o.flag("admin_state_up", true),
                        gateways(o),
                        routes(o),
                        unmodelled(o),
                        o.integer("revision_number"),
                        o.place()));
    }

    private static Optional<String> unmodelled(JsonObject o) {
        if (o.objects("external_gateways").size() > 1) {
            return Optional.of("external_gateways");
        }
        for (String flag : new String[] {"enable_ndp_proxy", "enable_default_route_ecmp", "enable_default_route_bfd"}) {
            if (o.flag(flag, false)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    private static List<Gateway> gateways(JsonObject o) {
        List<JsonObject> several = o.objects("external_gateways");
        List<Gateway> gateways = new ArrayList<>();
        if (several.isEmpty()) {
            o.object("external_gateway_info").ifPresent(gateway -> gateways.add(gateway(gateway)));
        } else {
            several.forEach(gateway -> gateways.add(gateway(gateway)));
        }
        return gateways;
    }

    private static Gateway gateway(JsonObject o) {
        List<PortEntry.FixedAddress> addresses = new ArrayList<>();
        for (JsonObject fixed : o.objects("external_fixed_ips")) {
            fixed.address("ip_address")
                    .ifPresent(address ->
                            addresses.add(new PortEntry.FixedAddress(fixed.sharedOrEmpty("subnet_id"), address)));
        }
        return new Gateway(o.sharedOrEmpty("network_id"), o.flag("enable_snat", true), addresses, o.place());
    }

    private static List<ExtraRoute> routes(JsonObject o) {
        List<ExtraRoute> routes = new ArrayList<>();
        for (JsonObject route : o.objects("routes")) {
            Optional<IpAddress> nextHop = route.address("nexthop");
            route.prefix("destination")
                    .flatMap(destination -> nextHop.map(hop -> new ExtraRoute(destination, hop, route.place())))
                    .ifPresent(routes::add);
        }
        return routes;
    }
}
