package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.oracle.ovn.random.Content.Row;
import org.akashi.oracle.ovn.random.Topologies.Gateway;
import org.akashi.oracle.ovn.random.Topologies.Guest;
import org.akashi.oracle.ovn.random.Topologies.Net;

/** What routers do besides forwarding, and load balancers on routers and switches. */
final class RandomDuties {

    private final Choice choice;
    private final Content content;
    private final List<Guest> guests;
    private final List<Gateway> routers;
    private int number;

    RandomDuties(Choice choice, Content content, List<Guest> guests, List<Gateway> routers) {
        this.choice = choice;
        this.content = content;
        this.guests = guests;
        this.routers = routers;
    }

    void build() {
        for (Gateway router : routers) {
            routes(router);
            if (content.rows().containsKey("gw_" + outer(router))) {
                translations(router);
            }
        }
        int balancers = choice.once(0.5) ? choice.between(1, 2) : 0;
        for (int i = 0; i < balancers; i++) {
            balancer(i);
        }
    }

    private static String outer(Gateway router) {
        return router.outside().isEmpty()
                ? ""
                : router.name() + "_" + router.outside().getFirst().name();
    }

    private void routes(Gateway router) {
        List<String> names = new ArrayList<>();
        List<Net> all = new ArrayList<>(router.inside());
        all.addAll(router.outside());
        if (!router.outside().isEmpty() && choice.once(0.8)) {
            names.add(route("0.0.0.0/0", router.outside().getFirst().v4(250), Map.of()));
        }
        int count = choice.below(4);
        for (int i = 0; i < count; i++) {
            Net via = choice.of(all);
            boolean v6 = via.v6() && choice.once(0.25);
            String hop = host(via, v6, router);
            String prefix = v6
                    ? choice.of("::/0", "fd00:77::/64", "fd00:1::/48")
                    : choice.of(
                            "0.0.0.0/0",
                            "10.0.0.0/24",
                            "10.0.0.0/16",
                            "172.16.0.0/24",
                            "10.0.1.0/25",
                            "10.0.2.12/32",
                            "198.51.100.0/24");
            // By source for everything: ovn-northd writes that with the priority of its own last flow, which drops;
            // either may win.
            boolean bySource = choice.once(0.2) && !prefix.endsWith("/0");
            names.add(route(prefix, hop, bySource ? Map.of("policy", "src-ip") : Map.of()));
            if (choice.once(0.3)) {
                String other = host(
                        choice.of(all.stream().filter(n -> n.v6() == via.v6()).toList()), v6, router);
                if (!other.equals(hop)) {
                    names.add(route(prefix, other, bySource ? Map.of("policy", "src-ip") : Map.of()));
                }
            } else if (choice.once(0.15)) {
                content.row(names.getLast()).columns().put("output_port", router.name() + "_" + via.name());
            }
        }
        content.row(router.name()).columns().set("static_routes", Content.references(names));
    }

    /** A next hop: another router, a guest, or nobody. */
    private String host(Net net, boolean v6, Gateway router) {
        int host = choice.of((router.number() + 1) % 3 + 1, (router.number() + 1) % 3 + 1, choice.between(10, 13), 77);
        return v6 ? net.v6(host) : net.v4(host);
    }

    private String route(String prefix, String hop, Map<String, String> more) {
        String name = "route" + number++;
        Row row = content.add(name, "Logical_Router_Static_Route");
        row.columns().put("ip_prefix", prefix).put("nexthop", hop);
        more.forEach(row.columns()::put);
        return name;
    }

    private void translations(Gateway router) {
        Net outside = router.outside().getFirst();
        List<String> names = new ArrayList<>();
        for (Net inside : router.inside()) {
            if (choice.once(0.6)) {
                String external = outside.v4(choice.once(0.7) ? 1 + router.number() : 30 + router.number());
                names.add(nat("snat", external, inside.v4(0) + choice.of("/24", "/24", "/25", "/28")));
            }
        }
        List<Guest> inside =
                guests.stream().filter(g -> router.inside().contains(g.net())).toList();
        int count = inside.isEmpty() ? 0 : choice.below(4);
        for (int i = 0; i < count; i++) {
            Guest guest = choice.of(inside);
            String external = outside.v4(100 + 10 * router.number() + i);
            boolean both = choice.once(0.75);
            String name =
                    nat(both ? "dnat_and_snat" : "dnat", external, guest.net().v4(guest.host()));
            names.add(name);
            if (both && choice.once(0.3)) {
                content.row(name)
                        .columns()
                        .put("external_mac", String.format(Locale.ROOT, "02:00:00:02:%02x:%02x", router.number(), i))
                        .put("logical_port", guest.name());
            }
        }
        content.row(router.name()).columns().set("nat", Content.references(names));
    }

    private String nat(String type, String external, String logical) {
        String name = "nat" + number++;
        content.add(name, "NAT")
                .columns()
                .put("type", type)
                .put("external_ip", external)
                .put("logical_ip", logical);
        return name;
    }

    private void balancer(int index) {
        if (guests.isEmpty()) {
            return;
        }
        String name = "lb" + index;
        Net net = choice.of(guests).net();
        String address = choice.of(net.v4(150 + index), "10.255.0." + (1 + index), "203.0.113." + (150 + index));
        boolean whole = choice.once(0.15);
        List<String> backends = new ArrayList<>();
        for (Guest guest : choice.some(guests, choice.between(1, 3))) {
            backends.add(guest.net().v4(guest.host()) + (whole ? "" : ":" + choice.of(80, 8080)));
        }
        Map<String, String> vips = new TreeMap<>();
        vips.put(whole ? address : address + ":" + choice.of(80, 443), String.join(",", backends));
        Row row = content.add(name, "Load_Balancer");
        row.columns().put("name", name).set("vips", Content.map(vips));
        if (!whole) {
            row.columns().put("protocol", choice.of("tcp", "tcp", "udp"));
        }
        if (choice.once(0.7)) {
            use(net.name(), name);
        }
        if (choice.once(0.6)) {
            use(choice.of(routers).name(), name);
        }
    }

    private void use(String user, String balancer) {
        Row row = content.row(user);
        List<String> known = Content.named(row.columns().path("load_balancer"));
        known.add(balancer);
        row.columns().set("load_balancer", Content.references(known));
    }
}
