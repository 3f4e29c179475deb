package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routers of random clouds, with their interfaces, gateways, routes, floating addresses and forwarded ports. */
final class RandomRouters {

    private final Dice dice;
    private final SmallCloud cloud;
    private final List<String> projects;
    private final List<Net> inside;
    private final List<Net> outside;
    private final RandomPorts ports;

    RandomRouters(
            Dice dice,
            SmallCloud cloud,
            List<String> projects,
            List<Net> inside,
            List<Net> outside,
            RandomPorts ports) {
        this.dice = dice;
        this.cloud = cloud;
        this.projects = projects;
        this.inside = inside;
        this.outside = outside;
        this.ports = ports;
    }

    void router() {
        String id = dice.id("router");
        boolean gateway = !outside.isEmpty() && dice.chance(75);
        List<Net> mine = new ArrayList<>();
        Map<String, Object> router = cloud.add(
                "neutron.routers",
                "id",
                id,
                "name",
                id,
                "project_id",
                dice.pick(projects),
                "admin_state_up",
                dice.chance(94),
                "external_gateway_info",
                null,
                "routes",
                List.of());
        for (int i = dice.between(1, 3); i > 0; i--) {
            Net net = dice.pick(inside);
            if (mine.stream()
                    .noneMatch(other -> other.overlaps(net) || other.network().equals(net.network()))) {
                String address = net.taken().add(net.address(1)) ? net.address(1) : net.address(20 + dice.given() % 50);
                net.taken().add(address);
                mine.add(net);
                ports.port(
                        net,
                        "",
                        "network:router_interface",
                        id,
                        List.of(net.fixed(address)),
                        "port_security_enabled",
                        false);
            }
        }
        List<Net> all = new ArrayList<>(mine);
        if (gateway) {
            Net net = dice.pick(outside);
            if (mine.stream()
                    .noneMatch(other -> other.overlaps(net) || other.network().equals(net.network()))) {
                String address = net.address(10 + dice.given() % 40);
                net.taken().add(address);
                ports.port(
                        net,
                        "",
                        "network:router_gateway",
                        id,
                        List.of(net.fixed(address)),
                        "port_security_enabled",
                        false);
                router.put(
                        "external_gateway_info",
                        SmallCloud.row(
                                "network_id",
                                net.network(),
                                "enable_snat",
                                dice.chance(70),
                                "external_fixed_ips",
                                List.of(SmallCloud.row("subnet_id", net.subnet(), "ip_address", address))));
                all.add(net);
                floatings(id, net, mine);
            }
        }
        List<Map<String, Object>> routes = new ArrayList<>();
        for (int i = dice.between(-1, 2); i > 0 && !all.isEmpty(); i--) {
            Net net = dice.pick(all);
            if (!net.six()) {
                List<String> owned = net.taken().stream()
                        .filter(address -> cloud.list("neutron.ports").stream()
                                .noneMatch(port -> id.equals(port.get("device_id"))
                                        && String.valueOf(port.get("fixed_ips")).contains(address + "}")))
                        .sorted()
                        .toList();
                String next = dice.chance(80) && !owned.isEmpty() ? dice.pick(owned) : net.address(dice.between(5, 9));
                routes.add(SmallCloud.row(
                        "destination",
                        dice.chance(15) ? "0.0.0.0/0" : dice.pick(RandomClouds.RANGES),
                        "nexthop",
                        next));
            }
        }
        router.put("routes", routes.stream().distinct().toList());
    }

    private void floatings(String router, Net net, List<Net> mine) {
        for (int i = dice.between(0, 2); i > 0; i--) {
            String address = net.address(100 + dice.given());
            List<Map<String, Object>> targets = cloud.list("neutron.ports").stream()
                    .filter(port -> !String.valueOf(port.get("device_owner")).startsWith("network:"))
                    .filter(port -> mine.stream().anyMatch(n -> n.network().equals(port.get("network_id"))))
                    .filter(port -> fourth(port) != null)
                    .toList();
            if (targets.isEmpty()) {
                return;
            }
            Map<String, Object> target = dice.pick(targets);
            String fixed = String.valueOf(fourth(target));
            boolean taken = cloud.list("neutron.floatingips").stream()
                    .anyMatch(f -> fixed.equals(f.get("fixed_ip_address")) && router.equals(f.get("router_id")));
            boolean whole = dice.chance(60) && !taken;
            String id = dice.id("floating");
            cloud.add(
                    "neutron.floatingips",
                    "id",
                    id,
                    "project_id",
                    dice.pick(projects),
                    "floating_network_id",
                    net.network(),
                    "floating_ip_address",
                    address,
                    "router_id",
                    router,
                    "port_id",
                    whole ? target.get("id") : null,
                    "fixed_ip_address",
                    whole ? fixed : null,
                    "status",
                    "ACTIVE");
            if (!whole) {
                int port = dice.pick(List.of(22, 2222));
                cloud.add(
                        "neutron.port-forwardings",
                        "id",
                        dice.id("forwarding"),
                        "floatingip_id",
                        id,
                        "protocol",
                        dice.pick(List.of("tcp", "udp")),
                        "external_port",
                        port,
                        "external_port_range",
                        port + ":" + port,
                        "internal_port_id",
                        target.get("id"),
                        "internal_ip_address",
                        fixed,
                        "internal_port",
                        22,
                        "internal_port_range",
                        "22:22");
            }
        }
    }

    private static @Nullable Object fourth(Map<String, Object> port) {
        for (Object fixed : port.get("fixed_ips") instanceof List<?> all ? all : List.of()) {
            String address = String.valueOf(((Map<?, ?>) fixed).get("ip_address"));
            if (address.indexOf(':') < 0) {
                return address;
            }
        }
        return null;
    }
}
