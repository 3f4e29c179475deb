package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Small clouds from a seed, crowded with what makes isolation hard: overlapping addresses, foreign ports, routers that join owners,
 * translations, forged sources, wires with two names, things switched off.
 */
final class RandomClouds {

    /** Ranges that many networks have, wholly or in part. */
    static final List<String> RANGES =
            List.of("10.0.0.0/24", "10.0.0.0/25", "10.0.0.128/25", "10.0.1.0/24", "192.168.0.0/24");

    private final Dice dice;
    private final SmallCloud cloud = SmallCloud.empty();
    private final List<String> projects = new ArrayList<>();
    private final List<Net> inside = new ArrayList<>();
    private final List<Net> outside = new ArrayList<>();
    private final RandomPorts ports;
    private final RandomRouters routers;

    private RandomClouds(long seed) {
        this.dice = new Dice(seed);
        this.ports = new RandomPorts(dice, cloud, projects, inside);
        this.routers = new RandomRouters(dice, cloud, projects, inside, outside, ports);
    }

    static SmallCloud of(long seed) {
        RandomClouds clouds = new RandomClouds(seed);
        clouds.build();
        return clouds.cloud;
    }

    private void build() {
        for (int i = dice.between(2, 3); i > 0; i--) {
            projects.add("tenant-" + i);
            cloud.add(
                    "keystone.projects",
                    "id",
                    "tenant-" + i,
                    "name",
                    "tenant-" + i,
                    "domain_id",
                    "default",
                    "enabled",
                    true);
        }
        for (int i = dice.between(0, 2); i > 0; i--) {
            externalNetwork(i);
        }
        for (int i = dice.between(2, 4); i > 0; i--) {
            network();
        }
        List<String> groups = new RandomRules(dice, cloud, projects).groups();
        for (int i = dice.between(3, 6); i > 0; i--) {
            ports.guest(groups);
        }
        for (int i = dice.between(1, 3); i > 0; i--) {
            routers.router();
        }
    }

    private void externalNetwork(int number) {
        String id = dice.id("ext");
        boolean wire = dice.chance(80);
        network(id, true, wire ? dice.pick(List.of("flat", "vlan")) : "geneve");
        Net net = subnet(id, number == 1 ? "203.0.113.0/24" : "198.51.100.0/24", dice.chance(80));
        outside.add(net);
        if (dice.chance(20)) {
            inside.add(net);
        }
    }

    private void network() {
        String id = dice.id("net");
        network(id, false, dice.chance(25) ? "vlan" : "geneve");
        Net net = subnet(id, dice.pick(RANGES), dice.chance(70));
        inside.add(net);
        if (dice.chance(25)) {
            inside.add(subnet(id, "2001:db8:" + dice.between(1, 2) + "::/64", true));
        }
        if (dice.chance(12)) {
            String address = net.address(3);
            net.taken().add(address);
            ports.port(
                    net,
                    "provider",
                    "network:dhcp",
                    "dhcp-" + id,
                    List.of(net.fixed(address)),
                    "port_security_enabled",
                    false);
        }
        if (dice.chance(35)) {
            String address = net.address(2);
            net.taken().add(address);
            ports.port(
                    net,
                    "provider",
                    "network:distributed",
                    "ovnmeta-" + id,
                    List.of(net.fixed(address)),
                    "port_security_enabled",
                    false,
                    "admin_state_up",
                    true);
        }
    }

    private void network(String id, boolean external, String type) {
        boolean wire = !type.equals("geneve");
        boolean shared = !external && dice.chance(20);
        cloud.add(
                "neutron.networks",
                "id",
                id,
                "name",
                id,
                "project_id",
                dice.pick(projects),
                "admin_state_up",
                dice.chance(95),
                "shared",
                shared,
                "router:external",
                external,
                "port_security_enabled",
                true,
                "provider:network_type",
                type,
                "provider:physical_network",
                wire ? dice.pick(List.of("phys1", "phys1", "phys2")) : null,
                "provider:segmentation_id",
                type.equals("flat") ? null : type.equals("vlan") ? dice.between(100, 101) : dice.next(),
                "subnets",
                List.of());
        if (!external && dice.chance(20)) {
            cloud.add(
                    "neutron.rbac-policies",
                    "id",
                    dice.id("rbac"),
                    "project_id",
                    dice.pick(projects),
                    "action",
                    "access_as_shared",
                    "object_type",
                    "network",
                    "object_id",
                    id,
                    "target_tenant",
                    dice.chance(50) ? "*" : dice.pick(projects));
        }
    }

    private Net subnet(String network, String cidr, boolean dhcp) {
        Block block = Block.parse(cidr);
        Net net = Net.of(network, dice.id("subnet"), block);
        List<Map<String, Object>> hostRoutes = dice.chance(10)
                        && !block.address().six()
                ? List.of(SmallCloud.row("destination", dice.pick(RANGES), "nexthop", net.address(dice.between(5, 9))))
                : List.of();
        String mode = net.six() ? dice.pick(List.of("slaac", "dhcpv6-stateful")) : null;
        cloud.add(
                "neutron.subnets",
                "id",
                net.subnet(),
                "name",
                net.subnet(),
                "network_id",
                network,
                "project_id",
                dice.pick(projects),
                "cidr",
                cidr,
                "ip_version",
                block.address().six() ? 6 : 4,
                "enable_dhcp",
                dhcp,
                "gateway_ip",
                dice.chance(85) ? net.address(1) : null,
                "ipv6_address_mode",
                mode,
                "ipv6_ra_mode",
                mode,
                "host_routes",
                hostRoutes,
                "allocation_pools",
                List.of(),
                "dns_nameservers",
                List.of());
        return net;
    }
}
