package org.akashi.oracle.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Security groups of random clouds, their rules and address groups. */
final class RandomRules {

    private static final List<String> PREFIXES = List.of(
            "0.0.0.0/0",
            "10.0.0.0/8",
            "10.0.0.0/25",
            "10.0.0.5/32",
            "10.0.0.6/31",
            "10.0.1.0/24",
            "192.168.0.0/24",
            "203.0.113.0/24",
            "203.0.113.10/32");
    private static final List<String> PREFIXES_V6 = List.of("::/0", "2001:db8:1::/64", "2001:db8::/32");
    private static final List<String> PROTOCOLS = List.of("tcp", "tcp", "udp", "icmp", "6", "17", "sctp", "gre", "1");
    private static final List<String> PROTOCOLS_V6 = List.of("tcp", "udp", "ipv6-icmp", "icmpv6", "58", "icmp", "sctp");

    private final Dice dice;
    private final SmallCloud cloud;
    private final List<String> projects;
    private final List<String> groups = new ArrayList<>();
    private final List<String> addressGroups = new ArrayList<>();

    RandomRules(Dice dice, SmallCloud cloud, List<String> projects) {
        this.dice = dice;
        this.cloud = cloud;
        this.projects = projects;
    }

    /** Adds groups; their ids. */
    List<String> groups() {
        for (int i = dice.between(0, 1); i > 0; i--) {
            String id = dice.id("addresses");
            addressGroups.add(id);
            cloud.add(
                    "neutron.address-groups",
                    "id",
                    id,
                    "name",
                    id,
                    "project_id",
                    dice.pick(projects),
                    "addresses",
                    List.of(dice.pick(PREFIXES), "2001:db8:1::5/128"));
        }
        for (int i = dice.between(2, 3); i > 0; i--) {
            groups.add(dice.id("group"));
        }
        groups.forEach(this::group);
        return groups;
    }

    private void group(String id) {
        cloud.add("neutron.security-groups", "id", id, "name", id, "project_id", dice.pick(projects), "stateful", true);
        if (dice.chance(80)) {
            rule(id, "egress", "IPv4", null, null, null);
            rule(id, "egress", "IPv6", null, null, null);
        } else {
            rule(id, "egress");
        }
        for (int i = dice.between(0, 3); i > 0; i--) {
            rule(id, "ingress");
        }
    }

    private void rule(String group, String direction) {
        boolean six = dice.chance(20);
        String protocol = dice.chance(30) ? null : dice.pick(six ? PROTOCOLS_V6 : PROTOCOLS);
        Integer min = null;
        Integer max = null;
        if (protocol != null && dice.chance(70)) {
            switch (GroupRules.number(protocol)) {
                case 1, 58 -> {
                    min = six ? 128 : 8;
                    max = dice.chance(50) ? 0 : null;
                }
                case 6, 17, 132 -> {
                    min = dice.pick(List.of(22, 80));
                    max = dice.chance(60) ? min : 443;
                }
                default -> {}
            }
        }
        rule(group, direction, six ? "IPv6" : "IPv4", protocol, min, max);
        Map<String, Object> rule = cloud.list("neutron.security-group-rules").getLast();
        int remote = dice.percent();
        if (remote < 35) {
            rule.put("remote_ip_prefix", six ? dice.pick(PREFIXES_V6) : dice.pick(PREFIXES));
        } else if (remote < 65) {
            rule.put("remote_group_id", dice.pick(groups));
        } else if (remote < 72 && !addressGroups.isEmpty()) {
            rule.put("remote_address_group_id", dice.pick(addressGroups));
        }
    }

    private void rule(
            String group,
            String direction,
            String ethertype,
            @Nullable String protocol,
            @Nullable Integer min,
            @Nullable Integer max) {
        cloud.add(
                "neutron.security-group-rules",
                "id",
                dice.id("rule"),
                "security_group_id",
                group,
                "project_id",
                dice.pick(projects),
                "direction",
                direction,
                "ethertype",
                ethertype,
                "protocol",
                protocol,
                "port_range_min",
                min,
                "port_range_max",
                max,
                "remote_ip_prefix",
                null,
                "remote_group_id",
                null,
                "remote_address_group_id",
                null);
    }
}
