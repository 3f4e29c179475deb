package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Row;

/** Logical routers with their interfaces, static routes and translations. */
final class RouterMapping {

    private final Topology topology;
    private final Map<String, List<String>> filters;
    private final Optional<Network> declared;
    private final List<Unmodelled> unmodelled;
    private final Problems problems;

    /**
     * @param filters filter ids by name of the switch port
     */
    RouterMapping(
            Topology topology,
            Map<String, List<String>> filters,
            Optional<Network> declared,
            List<Unmodelled> unmodelled,
            Problems problems) {
        this.topology = topology;
        this.filters = filters;
        this.declared = declared;
        this.unmodelled = unmodelled;
        this.problems = problems;
    }

    SortedMap<String, Router> routers() {
        SortedMap<String, Router> routers = new TreeMap<>();
        for (Row row : topology.nb().rows("Logical_Router")) {
            Router router = router(row);
            if (routers.putIfAbsent(router.id(), router) != null) {
                problems.add(Diagnostic.Code.DUPLICATE_ID, row.place(), router.id());
            }
        }
        return routers;
    }

    private Router router(Row row) {
        String id = Ids.ofNamed(row);
        Optional<Router> known = declared.flatMap(network -> network.router(id));
        List<RouterInterface> interfaces = new ArrayList<>();
        for (Row port : topology.nb().referenced(row, "ports")) {
            face(row, port, id).ifPresent(interfaces::add);
        }
        if (interfaces.stream().filter(RouterInterface::gateway).count() > 1) {
            unmodelled.add(new Unmodelled(id, "several gateways", row.place().child("ports")));
        }
        List<Route> routes = new ArrayList<>();
        for (Row route : topology.nb().referenced(row, "static_routes")) {
            route(route, id).ifPresent(routes::add);
        }
        List<NatRule> nat = new ArrayList<>();
        for (Row rule : topology.nb().referenced(row, "nat")) {
            nat(rule, id).ifPresent(nat::add);
        }
        boolean off = interfaces.stream().anyMatch(face -> face.gateway() && !face.enabled());
        if (off && nat.stream().anyMatch(rule -> rule.distributed().isPresent())) {
            // Frames to a distributed translation's own MAC address still come in.
            unmodelled.add(new Unmodelled(
                    id,
                    "distributed translation at a gateway that is switched off",
                    row.place().child("nat")));
        }
        return new Router(
                id,
                known.map(Router::name)
                        .or(() -> row.entry("external_ids", "neutron:router_name"))
                        .orElse(""),
                known.map(Router::owner).orElse(""),
                row.flag("enabled", true),
                interfaces,
                routes,
                nat,
                row.place());
    }

    private Optional<RouterInterface> face(Row router, Row port, String routerId) {
        String id = Ids.ofRouterPort(port.textOrEmpty("name"));
        Optional<MacAddress> mac = MacAddress.parse(port.textOrEmpty("mac"));
        if (mac.isEmpty()) {
            unusable(port, "mac", routerId);
            return Optional.empty();
        }
        List<RouterInterface.Address> addresses = new ArrayList<>();
        for (String network : port.texts("networks")) {
            Optional<RouterInterface.Address> address = address(network);
            if (address.isEmpty()) {
                unusable(port, "networks", routerId);
            }
            address.ifPresent(addresses::add);
        }
        boolean gateway = port.text("gateway_chassis").isPresent()
                || port.text("ha_chassis_group").isPresent()
                || router.entry("external_ids", "neutron:gw_port_id").equals(Optional.of(id));
        return Optional.of(new RouterInterface(
                id,
                segment(port, id),
                mac.get(),
                addresses,
                port.flag("enabled", true)
                        && topology.peer(port)
                                .map(peer -> peer.flag("enabled", true))
                                .orElse(true),
                gateway,
                router.entry("options", "dynamic_neigh_routers").equals(Optional.of("true")),
                topology.peer(port)
                        .map(peer -> filters.getOrDefault(peer.textOrEmpty("name"), List.of()))
                        .orElse(List.of()),
                port.place()));
    }

    private static Optional<RouterInterface.Address> address(String network) {
        int slash = network.indexOf('/');
        return Prefix.parse(network)
                .flatMap(prefix -> IpAddress.parse(slash < 0 ? network : network.substring(0, slash))
                        .map(address -> new RouterInterface.Address(address, prefix.length())));
    }

    private String segment(Row port, String id) {
        Optional<Row> logicalSwitch = topology.peer(port).flatMap(topology::switchOf);
        if (logicalSwitch.isEmpty()) {
            problems.add(Diagnostic.Code.DANGLING_REFERENCE, port.place(), id, "Logical_Switch_Port", "");
            return port.entry("external_ids", "neutron:network_name")
                    .map(Ids::plain)
                    .orElse("");
        }
        return Ids.ofNamed(logicalSwitch.get());
    }

    private Optional<Route> route(Row row, String router) {
        String prefixText = row.textOrEmpty("ip_prefix");
        Optional<Prefix> prefix = Prefix.parse(prefixText);
        Optional<IpAddress> nextHop = IpAddress.parse(row.textOrEmpty("nexthop"));
        if (prefix.isEmpty() || nextHop.isEmpty()) {
            unusable(row, prefix.isEmpty() ? "ip_prefix" : "nexthop", router);
            return Optional.empty();
        }
        boolean gateway = row.entry("external_ids", "neutron:is_ext_gw")
                .filter(value -> value.equalsIgnoreCase("true"))
                .isPresent();
        return Optional.of(new Route(
                prefix.get(),
                row.textOrEmpty("policy").equals("src-ip"),
                nextHop.get(),
                row.text("output_port").map(Ids::ofRouterPort),
                gateway ? Route.Origin.GATEWAY : Route.Origin.STATIC,
                row.place()));
    }

    private Optional<NatRule> nat(Row row, String router) {
        Optional<NatRule.Kind> kind = switch (row.textOrEmpty("type")) {
            case "snat" -> Optional.of(NatRule.Kind.SOURCE);
            case "dnat" -> Optional.of(NatRule.Kind.DESTINATION);
            case "dnat_and_snat" -> Optional.of(NatRule.Kind.BOTH);
            default -> Optional.empty();
        };
        Optional<IpAddress> external = IpAddress.parse(row.textOrEmpty("external_ip"));
        Optional<Prefix> logical = Prefix.parse(row.textOrEmpty("logical_ip"));
        if (kind.isEmpty() || external.isEmpty() || logical.isEmpty()) {
            unusable(row, kind.isEmpty() ? "type" : external.isEmpty() ? "external_ip" : "logical_ip", router);
            return Optional.empty();
        }
        Optional<NatRule.Distributed> distributed = row.text("logical_port")
                .flatMap(port -> MacAddress.parse(row.textOrEmpty("external_mac"))
                        .map(mac -> new NatRule.Distributed(port, mac)));
        return Optional.of(new NatRule(
                row.entry("external_ids", "neutron:fip_id").orElse(row.uuid()),
                kind.get(),
                external.get(),
                logical.get(),
                distributed,
                row.place()));
    }

    /** Something of a router that cannot be read: nobody knows what it does. */
    private void unusable(Row row, String column, String router) {
        problems.add(Diagnostic.Code.BAD_VALUE, row.place().child(column), column, String.join(" ", row.texts(column)));
        unmodelled.add(
                new Unmodelled(router, row.table() + " " + column, row.place().child(column)));
    }
}
