package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ports of random clouds: guests with their servers, pairs and groups, and what others ask for. */
final class RandomPorts {

    private final Dice dice;
    private final SmallCloud cloud;
    private final List<String> projects;
    private final List<Net> inside;

    RandomPorts(Dice dice, SmallCloud cloud, List<String> projects, List<Net> inside) {
        this.dice = dice;
        this.cloud = cloud;
        this.projects = projects;
        this.inside = inside;
    }

    void guest(List<String> groups) {
        Net net = dice.pick(inside);
        List<Map<String, Object>> fixed = new ArrayList<>();
        net.take(dice).ifPresent(address -> fixed.add(net.fixed(address)));
        for (Net other : inside) {
            if (!other.equals(net) && other.network().equals(net.network()) && dice.chance(60)) {
                other.take(dice).ifPresent(address -> fixed.add(other.fixed(address)));
            }
        }
        String project = dice.pick(projects);
        String server = dice.id("server");
        if (dice.chance(80)) {
            cloud.add(
                    "nova.servers",
                    "id",
                    server,
                    "name",
                    server,
                    "status",
                    "ACTIVE",
                    "tenant_id",
                    dice.chance(90) ? project : dice.pick(projects));
        }
        boolean secure = dice.chance(82);
        Map<String, Object> port = port(
                net,
                project,
                dice.chance(92) ? "compute:nova" : "trunk:subport",
                server,
                fixed,
                "port_security_enabled",
                secure);
        if (secure) {
            port.put(
                    "security_groups",
                    dice.chance(10) ? List.of() : dice.chance(80) ? List.of(dice.pick(groups)) : groups);
            if (dice.chance(20)) {
                port.put("allowed_address_pairs", pairs(net, String.valueOf(port.get("mac_address"))));
            }
        }
    }

    private List<Map<String, Object>> pairs(Net net, String mac) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            String address = net.six()
                    ? "2001:db8:1::" + dice.between(5, 9)
                    : dice.pick(List.of(
                            net.address(dice.between(5, 9)),
                            net.address(dice.between(5, 9)) + "/28",
                            "0.0.0.0/0",
                            "10.0.0.0/25",
                            "10.0.1.0/24"));
            pairs.add(SmallCloud.row("mac_address", dice.chance(70) ? mac : dice.mac(), "ip_address", address));
        }
        return pairs;
    }

    Map<String, Object> port(
            Net net, String project, String owner, String device, List<Map<String, Object>> fixed, Object... more) {
        String id = dice.id("port");
        Map<String, Object> port = cloud.add(
                "neutron.ports",
                "id",
                id,
                "name",
                id,
                "network_id",
                net.network(),
                "project_id",
                project,
                "device_owner",
                owner,
                "device_id",
                device,
                "mac_address",
                dice.mac(),
                "admin_state_up",
                dice.chance(94),
                "fixed_ips",
                fixed,
                "security_groups",
                List.of(),
                "allowed_address_pairs",
                List.of(),
                "binding:vnic_type",
                "normal",
                "status",
                "ACTIVE");
        for (int i = 0; i < more.length; i += 2) {
            port.put((String) more[i], more[i + 1]);
        }
        return port;
    }
}
