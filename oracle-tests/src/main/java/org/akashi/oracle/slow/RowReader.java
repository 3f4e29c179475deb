package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Floating;
import org.akashi.oracle.slow.Rows.Forwarding;
import org.akashi.oracle.slow.Rows.Network;
import org.akashi.oracle.slow.Rows.Pair;
import org.akashi.oracle.slow.Rows.Physical;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Route;
import org.akashi.oracle.slow.Rows.Router;
import org.akashi.oracle.slow.Rows.Rule;
import org.akashi.oracle.slow.Rows.Subnet;
import tools.jackson.databind.JsonNode;

/** Makes rows of the elements of the lists. Texts that come often are kept once. */
final class RowReader {

    private final SlowCloud cloud;
    private final ApiLists lists;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> rules = new HashSet<>();
    private final Set<String> forwardings = new HashSet<>();

    RowReader(SlowCloud cloud, ApiLists lists) {
        this.cloud = cloud;
        this.lists = lists;
    }

    void read() {
        lists.each("nova", "servers", "servers", s -> cloud.projectOfServer.put(text(s, "id"), project(s)));
        lists.each("neutron", "networks", "networks", n -> cloud.networks.put(text(n, "id"), network(n)));
        lists.each("neutron", "subnets", "subnets", s -> cloud.subnets.put(text(s, "id"), subnet(s)));
        lists.each("neutron", "ports", "ports", p -> cloud.ports.put(text(p, "id"), port(p)));
        lists.each("neutron", "routers", "routers", r -> cloud.routers.put(text(r, "id"), router(r)));
        lists.each("neutron", "security-group-rules", "security_group_rules", this::rule);
        lists.each("neutron", "security-groups", "security_groups", g -> each(g, "security_group_rules", this::rule));
        lists.each(
                "neutron",
                "address-groups",
                "address_groups",
                g -> cloud.addressGroups.put(text(g, "id"), list(g, "addresses", a -> Block.parse(a.stringValue()))));
        lists.each("neutron", "port-forwardings", "port_forwardings", f -> forwarding(f, text(f, "floatingip_id")));
        lists.each("neutron", "floatingips", "floatingips", this::floating);
    }

    private Network network(JsonNode n) {
        List<Physical> segments = new ArrayList<>();
        each(n, "segments", s -> segments.add(physical(s)));
        if (segments.isEmpty()) {
            segments.add(physical(n));
        }
        return new Network(text(n, "id"), project(n), flag(n, "router:external", false), segments);
    }

    private Physical physical(JsonNode n) {
        return new Physical(
                text(n, "provider:network_type"),
                text(n, "provider:physical_network"),
                text(n, "provider:segmentation_id"));
    }

    private Subnet subnet(JsonNode s) {
        return new Subnet(
                text(s, "id"),
                text(s, "network_id"),
                Block.parse(text(s, "cidr")),
                optional(s, "gateway_ip", Ip::parse),
                flag(s, "enable_dhcp", true),
                text(s, "ipv6_address_mode"),
                list(s, "host_routes", this::route));
    }

    private Route route(JsonNode r) {
        return new Route(Block.parse(text(r, "destination")), Ip.parse(text(r, "nexthop")));
    }

    private Port port(JsonNode p) {
        return new Port(
                text(p, "id"),
                text(p, "network_id"),
                project(p),
                text(p, "device_id"),
                text(p, "device_owner"),
                Frame.mac(text(p, "mac_address")),
                flag(p, "admin_state_up", true),
                flag(p, "port_security_enabled", true),
                list(p, "fixed_ips", f -> new Fixed(text(f, "subnet_id"), Ip.parse(text(f, "ip_address")))),
                list(p, "security_groups", g -> kept(g.stringValue())),
                list(p, "allowed_address_pairs", a -> pair(p, a)));
    }

    private Pair pair(JsonNode port, JsonNode pair) {
        String mac = text(pair, "mac_address");
        return new Pair(
                Frame.mac(mac.isEmpty() ? text(port, "mac_address") : mac), Block.parse(text(pair, "ip_address")));
    }

    private Router router(JsonNode r) {
        JsonNode gateway = r.get("external_gateway_info");
        return new Router(
                text(r, "id"),
                flag(r, "admin_state_up", true),
                gateway != null && !gateway.isNull() && flag(gateway, "enable_snat", true),
                list(r, "routes", this::route));
    }

    private void rule(JsonNode r) {
        if (!rules.add(text(r, "id"))) {
            return;
        }
        Rule rule = new Rule(
                text(r, "id"),
                text(r, "security_group_id"),
                text(r, "direction").equals("ingress"),
                text(r, "ethertype").equals("IPv6"),
                text(r, "protocol"),
                number(r, "port_range_min", -1),
                number(r, "port_range_max", -1),
                optional(r, "remote_ip_prefix", Block::parse),
                text(r, "remote_group_id"),
                text(r, "remote_address_group_id"));
        cloud.rulesOfGroup.computeIfAbsent(rule.group(), k -> new ArrayList<>()).add(rule);
    }

    private void floating(JsonNode f) {
        Floating floating = new Floating(
                text(f, "id"),
                text(f, "router_id"),
                Ip.parse(text(f, "floating_ip_address")),
                text(f, "port_id"),
                optional(f, "fixed_ip_address", Ip::parse));
        cloud.floatingsOfRouter
                .computeIfAbsent(floating.router(), k -> new ArrayList<>())
                .add(floating);
        each(f, "port_forwardings", n -> forwarding(n, floating.id()));
    }

    private void forwarding(JsonNode f, String floating) {
        if (!forwardings.add(text(f, "id"))) {
            return;
        }
        int[] external = range(f, "external_port");
        int[] internal = range(f, "internal_port");
        cloud.forwardingsOfFloating
                .computeIfAbsent(floating, k -> new ArrayList<>())
                .add(new Forwarding(
                        text(f, "id"),
                        floating,
                        text(f, "protocol"),
                        external[0],
                        external[1],
                        Ip.parse(text(f, "internal_ip_address")),
                        internal[0]));
    }

    /** {@code external_port_range} is {@code first:last}; older answers have {@code external_port} alone. */
    private int[] range(JsonNode f, String name) {
        String range = text(f, name + "_range");
        if (range.isEmpty()) {
            int port = number(f, name, 0);
            return new int[] {port, port};
        }
        String[] ends = range.split(":");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
    }

    private String project(JsonNode node) {
        String project = text(node, "project_id");
        return project.isEmpty() ? text(node, "tenant_id") : project;
    }

    private String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? "" : kept(value.asString());
    }

    private <T> Optional<T> optional(JsonNode node, String name, Function<String, T> parse) {
        String text = text(node, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
    }

    private String kept(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static boolean flag(JsonNode node, String name, boolean otherwise) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? otherwise : value.asBoolean();
    }

    private static int number(JsonNode node, String name, int otherwise) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? otherwise : value.asInt();
    }

    private static void each(JsonNode node, String name, java.util.function.Consumer<JsonNode> consumer) {
        JsonNode values = node.get(name);
        if (values != null) {
            values.forEach(consumer);
        }
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        each(node, name, value -> all.add(each.apply(value)));
        return List.copyOf(all);
    }
}
