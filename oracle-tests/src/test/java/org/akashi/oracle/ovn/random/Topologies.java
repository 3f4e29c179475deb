package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.oracle.ovn.random.Content.Row;

/**
 * Random multi-tenant topologies: tenants' switches, some with the same addresses, networks that lead outside, routers between all of
 * them, and everything a tenant may configure on top. One seed, one topology.
 */
final class Topologies {

    private final Choice choice;
    private final Content content = Content.empty();
    private final List<Net> nets = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Gateway> routers = new ArrayList<>();

    /** A switch and the addresses on it. {@code block} is the third number of its addresses. */
    record Net(String name, int block, boolean v6, boolean outside, int number) {

        String v4(int host) {
            return outside ? "203.0." + (113 + block) + "." + host : "10.0." + block + "." + host;
        }

        String v6(int host) {
            return String.format(Locale.ROOT, "fd00:%x::%x", outside ? 0xe00 + block : block + 1, host);
        }
    }

    /** A guest's port. */
    record Guest(String name, Net net, int host, String mac) {}

    /** A router and the networks it joins; {@code outside} has its gateway. */
    record Gateway(String name, int number, List<Net> inside, List<Net> outside) {}

    private Topologies(long seed) {
        this.choice = new Choice(seed);
    }

    static Content of(long seed) {
        Topologies topology = new Topologies(seed);
        topology.build();
        return topology.content;
    }

    private void build() {
        int tenants = choice.between(2, 4);
        for (int i = 0; i < tenants; i++) {
            // Tenants use the same addresses as others do.
            int block = choice.once(0.25) ? 0 : i;
            nets.add(new Net("sw" + i, block, choice.once(0.5), false, i));
        }
        if (choice.once(0.85)) {
            nets.add(new Net("ext0", 0, choice.once(0.4), true, tenants));
        }
        if (choice.once(0.2)) {
            nets.add(new Net("ext1", 1, false, true, tenants + 1));
        }
        nets.forEach(this::network);
        int count = choice.between(1, 3);
        for (int i = 0; i < count; i++) {
            router(i);
        }
        new RandomFilters(choice, content, nets, guests).build();
        new RandomDuties(choice, content, guests, routers).build();
    }

    private void network(Net net) {
        Row row = content.add(net.name(), "Logical_Switch");
        row.columns().put("name", net.name());
        List<String> ports = new ArrayList<>();
        if (net.outside() || choice.once(0.12)) {
            ports.add(exit(net));
        }
        int count = net.outside() ? choice.below(3) : choice.between(2, 5);
        for (int i = 0; i < count; i++) {
            ports.add(guest(net, 10 + i));
        }
        row.columns().set("ports", Content.references(ports));
        if (choice.once(0.15)) {
            content.add("dns_" + net.name(), "DNS")
                    .columns()
                    .set("records", Content.map(Map.of("vm.example", net.v4(10))));
            row.columns().set("dns_records", Content.references(List.of("dns_" + net.name())));
        }
    }

    private String exit(Net net) {
        String name = "exit_" + net.name();
        Row row = content.add(name, "Logical_Switch_Port");
        row.columns().put("name", name).put("type", "localnet");
        row.columns().set("addresses", Content.set(List.of("unknown")));
        row.columns().set("options", Content.map(Map.of("network_name", "phys_" + net.name())));
        if (choice.once(0.5)) {
            row.columns().put("tag", 100 + net.number());
        }
        return name;
    }

    private String guest(Net net, int host) {
        String name = "p%s_%s".formatted(net.number(), host);
        String mac = String.format(Locale.ROOT, "02:00:00:00:%02x:%02x", net.number(), host);
        Guest guest = new Guest(name, net, host, mac);
        Row row = content.add(name, "Logical_Switch_Port");
        row.columns().put("name", name);
        boolean service = choice.once(0.06);
        String own = net.v4(host) + (net.v6() && choice.once(0.8) ? " " + net.v6(host) : "");
        if (choice.once(0.1)) {
            own += " " + net.v4(host + 100);
        }
        List<String> addresses = new ArrayList<>();
        addresses.add(mac + " " + own);
        if (!service && choice.once(0.1)) {
            addresses.add("unknown");
            if (choice.once(0.3)) {
                addresses.removeFirst();
            }
        }
        row.columns().set("addresses", Content.set(addresses));
        if (service) {
            row.columns().put("type", "localport");
        } else {
            guests.add(guest);
            if (choice.once(0.75)) {
                row.columns().set("port_security", Content.set(security(guest, own)));
            }
            if (choice.once(0.25)) {
                lease(guest, row);
            }
            if (choice.once(0.06) && guests.size() > 1) {
                row.columns().put("parent_name", guests.getFirst().name()).put("tag", host);
            }
        }
        if (choice.once(0.05)) {
            row.columns().put("enabled", false);
        }
        return name;
    }

    private List<String> security(Guest guest, String own) {
        List<String> entries = new ArrayList<>();
        entries.add(
                switch (choice.below(12)) {
                    case 0 -> guest.mac();
                    case 1 -> guest.mac() + " " + own + " " + guest.net().v4(64) + "/27";
                    case 2 -> guest.mac() + " " + own + " 0.0.0.0/0";
                    case 3 -> guest.mac() + " " + guest.net().v4(guest.host()) + "/24";
                    case 4 -> guest.mac() + " " + own + " " + guest.net().v4(200 + guest.host());
                    default -> guest.mac() + " " + own;
                });
        if (choice.once(0.1)) {
            entries.add(String.format(
                            Locale.ROOT, "02:00:00:99:%02x:%02x ", guest.net().number(), guest.host())
                    + guest.net().v4(220));
        }
        return entries;
    }

    private void lease(Guest guest, Row row) {
        String name = "dhcp_" + guest.net().name();
        if (!content.rows().containsKey(name)) {
            Row options = content.add(name, "DHCP_Options");
            options.columns().put("cidr", guest.net().v4(0) + "/24");
            Map<String, String> values = new TreeMap<>();
            values.put("server_id", guest.net().v4(1));
            values.put("router", guest.net().v4(1));
            values.put(
                    "server_mac",
                    String.format(
                            Locale.ROOT, "02:00:00:00:ff:%02x", guest.net().number()));
            values.put("lease_time", "3600");
            options.columns().set("options", Content.map(values));
        }
        row.columns().set("dhcpv4_options", Content.references(List.of(name)));
    }

    private void router(int number) {
        List<Net> tenants = nets.stream().filter(n -> !n.outside()).toList();
        List<Net> outsides = nets.stream().filter(Net::outside).toList();
        Map<String, Net> inside = new HashMap<>();
        for (Net net : choice.some(tenants, choice.between(1, 3))) {
            // Two interfaces with one prefix would make routes that contradict each other.
            inside.putIfAbsent(Integer.toString(net.block()), net);
        }
        List<Net> outside = choice.once(0.7) ? choice.some(outsides, 1) : List.of();
        Gateway router = new Gateway("r" + number, number, List.copyOf(new TreeMap<>(inside).values()), outside);
        routers.add(router);
        Row row = content.add(router.name(), "Logical_Router");
        row.columns().put("name", router.name());
        if (choice.once(0.04)) {
            row.columns().put("enabled", false);
        }
        if (choice.once(0.3)) {
            row.columns().set("options", Content.map(Map.of("dynamic_neigh_routers", "true")));
        }
        List<String> ports = new ArrayList<>();
        router.inside().forEach(net -> ports.add(face(router, net, false)));
        outside.forEach(net -> ports.add(face(router, net, choice.once(0.9))));
        row.columns().set("ports", Content.references(ports));
    }

    private String face(Gateway router, Net net, boolean gateway) {
        String name = router.name() + "_" + net.name();
        Row row = content.add(name, "Logical_Router_Port");
        row.columns()
                .put("name", name)
                .put("mac", String.format(Locale.ROOT, "02:00:00:01:%02x:%02x", router.number(), net.number()));
        List<String> networks = new ArrayList<>(List.of(net.v4(1 + router.number()) + "/24"));
        if (net.v6()) {
            networks.add(net.v6(1 + router.number()) + "/64");
        }
        row.columns().set("networks", Content.set(networks));
        if (!gateway && choice.once(0.04)) {
            row.columns().put("enabled", false);
        }
        if (gateway) {
            content.add("gw_" + name, "Gateway_Chassis")
                    .columns()
                    .put("name", name + "_" + LiveOvn.CHASSIS)
                    .put("chassis_name", LiveOvn.CHASSIS)
                    .put("priority", 1);
            row.columns().set("gateway_chassis", Content.references(List.of("gw_" + name)));
        }
        Row peer = content.add("to_" + name, "Logical_Switch_Port");
        peer.columns().put("name", "to_" + name).put("type", "router");
        peer.columns().set("addresses", Content.set(List.of("router")));
        peer.columns().set("options", Content.map(Map.of("router-port", name)));
        Row parent = content.row(net.name());
        List<String> ports = Content.named(parent.columns().path("ports"));
        ports.add("to_" + name);
        parent.columns().set("ports", Content.references(ports));
        return name;
    }
}
