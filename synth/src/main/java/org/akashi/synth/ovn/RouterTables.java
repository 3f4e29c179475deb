package org.akashi.synth.ovn;

import java.util.ArrayList;
import java.util.List;
import org.akashi.synth.plan.FloatingAddress;
import org.akashi.synth.plan.FloatingAddress.Forwarding;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Router;
import org.akashi.synth.plan.Subnet;

/** Logical routers, their ports, routes, translations and balancers. */
final class RouterTables {

    /** The chassis that take a gateway over from each other. */
    private static final int GATEWAY_CHASSIS = 2;

    private final Parts parts;
    private final TableOut out;

    RouterTables(Parts parts, TableOut out) {
        this.parts = parts;
        this.out = out;
    }

    void gatewayChassis() {
        out.table("Gateway_Chassis");
        parts.over(
                "Gateway_Chassis",
                part -> part.routers()
                        .forEach(router -> router.outside().ifPresent(gateway -> chassis(gateway.port()))));
        out.end("_uuid", "chassis_name", "external_ids", "name", "options", "priority");
    }

    private void chassis(Port port) {
        for (int i = 0; i < GATEWAY_CHASSIS; i++) {
            String name = parts.plan().common().host(i);
            out.row(Rows.of(Rows.CHASSIS, port.id(), i))
                    .text(name)
                    .noMap()
                    .text(Names.routerPort(port) + "_" + name)
                    .noMap()
                    .number(i + 1)
                    .endRow();
        }
    }

    /** Ports of floating addresses are forwarded by balancers with one back end each. */
    void balancers() {
        out.table("Load_Balancer");
        parts.over(
                "Load_Balancer",
                part -> part.floating().stream()
                        .filter(RouterTables::isForwarded)
                        .forEach(this::balancer));
        out.end(
                "_uuid",
                "external_ids",
                "health_check",
                "ip_port_mappings",
                "name",
                "options",
                "protocol",
                "selection_fields",
                "vips");
    }

    private static boolean isForwarded(FloatingAddress address) {
        return !address.forwardings().isEmpty();
    }

    private void balancer(FloatingAddress address) {
        out.row(Rows.of(Rows.BALANCER, address.id()))
                .beginMap()
                .entry("neutron:device_owner", "port_forwarding_plugin")
                .entry("neutron:fip_id", address.id())
                .entry("neutron:revision_number", "2")
                .entry("neutron:router_name", Names.of(address.router()))
                .endMap()
                .none(1)
                .noMap()
                .text("pf-floatingip-" + address.id() + "-tcp")
                .noMap()
                .text("tcp")
                .none(1)
                .beginMap();
        for (Forwarding forwarding : address.forwardings()) {
            Port inside = forwarding.inside();
            out.entry(
                    address.address() + ":" + forwarding.outside(),
                    inside.addresses().getFirst().address() + ":" + forwarding.insidePort());
        }
        out.endMap().endRow();
    }

    void routers() {
        out.table("Logical_Router");
        parts.over("Logical_Router", part -> part.routers().forEach(router -> router(router, part)));
        out.end(
                "_uuid",
                "copp",
                "enabled",
                "external_ids",
                "load_balancer",
                "load_balancer_group",
                "name",
                "nat",
                "options",
                "policies",
                "ports",
                "static_routes");
    }

    private void router(Router router, Part part) {
        out.row(Rows.of(Rows.ROUTER, router.id()))
                .none(1)
                .flag(true)
                .beginMap()
                .entry("neutron:availability_zone_hints", "")
                .entry(
                        "neutron:gw_network_id",
                        router.outside().map(g -> g.port().network().id()).orElse(""))
                .entry(
                        "neutron:gw_port_id",
                        router.outside().map(g -> g.port().id()).orElse(""))
                .entry("neutron:revision_number", "3")
                .entry("neutron:router_name", router.name())
                .endMap()
                .uuids(part.floating().stream()
                        .filter(address -> address.router() == router && isForwarded(address))
                        .map(address -> Rows.of(Rows.BALANCER, address.id()))
                        .toList())
                .none(1)
                .text(Names.of(router))
                .uuids(translations(router, part))
                .beginMap()
                .entry("always_learn_from_arp_request", "false")
                .entry("dynamic_neigh_routers", "true")
                .endMap()
                .none(1)
                .uuids(faces(router).stream()
                        .map(port -> Rows.of(Rows.ROUTER_PORT, port.id()))
                        .toList())
                .uuids(routes(router))
                .endRow();
    }

    /** Its ports, the gateway's among them. */
    private static List<Port> faces(Router router) {
        List<Port> faces = new ArrayList<>(router.interfaces());
        router.outside().ifPresent(gateway -> faces.add(gateway.port()));
        return faces;
    }

    private static List<String> routes(Router router) {
        List<String> rows = new ArrayList<>();
        if (router.outside().isPresent()) {
            rows.add(Rows.of(Rows.ROUTE, router.id()));
        }
        for (int i = 0; i < router.routes().size(); i++) {
            rows.add(Rows.of(Rows.ROUTE, router.id(), i + 1));
        }
        return rows;
    }

    private static List<String> translations(Router router, Part part) {
        List<String> rows = new ArrayList<>();
        for (Port port : translated(router)) {
            rows.add(Rows.of(Rows.SOURCE_NAT, port.id()));
        }
        for (FloatingAddress address : part.floating()) {
            if (address.router() == router && address.port().isPresent()) {
                rows.add(Rows.of(Rows.FLOATING, address.id()));
            }
        }
        return rows;
    }

    /** The interfaces whose IPv4 senders get the gateway's address. */
    private static List<Port> translated(Router router) {
        if (router.outside().filter(Router.Gateway::translates).isEmpty()) {
            return List.of();
        }
        return router.interfaces().stream()
                .filter(port -> !port.addresses().getFirst().subnet().isV6())
                .toList();
    }

    void ports() {
        out.table("Logical_Router_Port");
        parts.over(
                "Logical_Router_Port",
                part -> part.routers().forEach(router -> {
                    router.interfaces().forEach(port -> port(router, port, false));
                    router.outside().ifPresent(gateway -> port(router, gateway.port(), true));
                }));
        out.end(
                "_uuid",
                "enabled",
                "external_ids",
                "gateway_chassis",
                "ha_chassis_group",
                "ipv6_prefix",
                "ipv6_ra_configs",
                "mac",
                "name",
                "networks",
                "options",
                "peer");
    }

    private void port(Router router, Port port, boolean gateway) {
        Subnet subnet = port.addresses().getFirst().subnet();
        out.row(Rows.of(Rows.ROUTER_PORT, port.id()))
                .none(1)
                .beginMap()
                .entry("neutron:network_name", Names.of(port.network()))
                .entry("neutron:revision_number", Integer.toString(port.revision()))
                .entry("neutron:router_name", router.id())
                .entry("neutron:subnet_ids", subnet.id())
                .endMap();
        if (gateway) {
            out.uuids(List.of(Rows.of(Rows.CHASSIS, port.id(), 0), Rows.of(Rows.CHASSIS, port.id(), 1)));
        } else {
            out.none(1);
        }
        out.none(2).beginMap();
        if (subnet.isV6()) {
            out.entry("address_mode", "slaac").entry("mtu", "1442").entry("send_periodic", "true");
        }
        out.endMap()
                .text(port.mac())
                .text(Names.routerPort(port))
                .texts(Names.networks(port))
                .noMap()
                .none(1)
                .endRow();
    }

    void routes() {
        out.table("Logical_Router_Static_Route");
        parts.over("Logical_Router_Static_Route", part -> part.routers().forEach(this::routesOf));
        out.end(
                "_uuid",
                "bfd",
                "external_ids",
                "ip_prefix",
                "nexthop",
                "options",
                "output_port",
                "policy",
                "route_table");
    }

    private void routesOf(Router router) {
        router.outside().ifPresent(gateway -> {
            Subnet subnet = gateway.address().subnet();
            out.row(Rows.of(Rows.ROUTE, router.id()))
                    .none(1)
                    .beginMap()
                    .entry("neutron:is_ext_gw", "true")
                    .entry("neutron:subnet_id", subnet.id())
                    .endMap()
                    .text("0.0.0.0/0")
                    .text(subnet.gateway());
            endRoute();
        });
        int index = 1;
        for (Router.Route route : router.routes()) {
            out.row(Rows.of(Rows.ROUTE, router.id(), index++))
                    .none(1)
                    .noMap()
                    .text(route.destination())
                    .text(route.nextHop());
            endRoute();
        }
    }

    private void endRoute() {
        out.noMap().none(2).text("").endRow();
    }

    void nat() {
        out.table("NAT");
        parts.over("NAT", part -> {
            part.routers().forEach(this::source);
            part.floating().forEach(this::floating);
        });
        out.end(
                "_uuid",
                "allowed_ext_ips",
                "exempted_ext_ips",
                "external_ids",
                "external_ip",
                "external_mac",
                "external_port_range",
                "gateway_port",
                "logical_ip",
                "logical_port",
                "options",
                "type");
    }

    private void source(Router router) {
        for (Port port : translated(router)) {
            out.row(Rows.of(Rows.SOURCE_NAT, port.id()))
                    .none(2)
                    .noMap()
                    .text(router.outside().orElseThrow().address().address())
                    .none(1)
                    .text("")
                    .none(1)
                    .text(port.addresses().getFirst().subnet().cidr())
                    .none(1)
                    .noMap()
                    .text("snat")
                    .endRow();
        }
    }

    private void floating(FloatingAddress address) {
        address.port()
                .ifPresent(port -> out.row(Rows.of(Rows.FLOATING, address.id()))
                        .none(2)
                        .beginMap()
                        .entry("neutron:fip_external_mac", address.placeholder().mac())
                        .entry("neutron:fip_id", address.id())
                        .entry(
                                "neutron:fip_network_id",
                                address.placeholder().network().id())
                        .entry("neutron:fip_port_id", port.id())
                        .entry("neutron:revision_number", "1")
                        .entry("neutron:router_name", Names.of(address.router()))
                        .endMap()
                        .text(address.address())
                        .none(1)
                        .text("")
                        .none(1)
                        .text(port.addresses().getFirst().address())
                        .text(port.id())
                        .noMap()
                        .text("dnat_and_snat")
                        .endRow());
    }
}
