package org.akashi.oracle.ovn.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.akashi.oracle.ovn.random.Content.Row;
import org.akashi.oracle.ovn.random.Topologies.Guest;
import org.akashi.oracle.ovn.random.Topologies.Net;

/** Access control lists on switches and port groups, and the sets of addresses they name. */
final class RandomFilters {

    private static final int HIGHEST = 32_767;

    /**
     * As many addresses as are compared with {@code !=}. A chassis has a flow for every bit in which an address may differ, and for
     * every combination of such bits: four addresses make 640,000 flows of one rule, and minutes pass until they are there.
     */
    private static final int MOST_UNEQUAL = 2;

    private final Choice choice;
    private final Content content;
    private final List<Net> nets;
    private final List<Guest> guests;
    private final Set<Integer> priorities = new HashSet<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> narrowSets = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private int number;

    RandomFilters(Choice choice, Content content, List<Net> nets, List<Guest> guests) {
        this.choice = choice;
        this.content = content;
        this.nets = nets;
        this.guests = guests;
    }

    void build() {
        int count = choice.below(3);
        for (int i = 0; i < count; i++) {
            addressSet(i);
        }
        int many = choice.between(0, 4);
        for (int i = 0; i < many; i++) {
            group(i);
        }
        for (Net net : nets) {
            if (choice.once(0.3)) {
                List<String> acls = new ArrayList<>();
                int rules = choice.between(1, 4);
                for (int i = 0; i < rules; i++) {
                    acls.add(
                            acl(guests.stream().filter(g -> g.net().equals(net)).toList(), ""));
                }
                content.row(net.name()).columns().set("acls", Content.references(acls));
            }
        }
    }

    private void addressSet(int index) {
        String name = "as" + index;
        List<String> addresses = new ArrayList<>();
        int count = choice.between(1, 4);
        for (int i = 0; i < count; i++) {
            addresses.add(choice.once(0.3) ? choice.of(nets).v4(choice.below(2) * 128) + "/25" : anyone());
        }
        content.add(name, "Address_Set").columns().put("name", name).set("addresses", Content.set(addresses));
        sets.add(name);
        if (count <= MOST_UNEQUAL) {
            narrowSets.add(name);
        }
    }

    private String anyone() {
        return guests.isEmpty() || choice.once(0.2)
                ? choice.of(nets).v4(choice.between(1, 20))
                : choice.of(guests).net().v4(choice.between(10, 14));
    }

    private void group(int index) {
        String name = "pg" + index;
        List<Guest> members = choice.some(guests, choice.between(1, 5));
        groups.add(name);
        Row row = content.add(name, "Port_Group");
        row.columns().put("name", name);
        row.columns()
                .set(
                        "ports",
                        Content.references(members.stream().map(Guest::name).toList()));
        List<String> acls = new ArrayList<>();
        if (choice.once(0.6)) {
            // As Neutron does: everything is dropped that no other rule admits.
            acls.add(row(
                    "to-lport",
                    "outport == @" + name + " && ip",
                    choice.of("drop", "drop", "reject"),
                    choice.below(3)));
            if (choice.once(0.5)) {
                acls.add(row("from-lport", "inport == @" + name + " && ip", "drop", choice.below(3)));
            }
        }
        int rules = choice.between(0, 6);
        for (int i = 0; i < rules; i++) {
            acls.add(acl(members, name));
        }
        row.columns().set("acls", Content.references(acls));
    }

    private String acl(List<Guest> members, String group) {
        boolean in = choice.once(0.6);
        String action =
                choice.of("allow-related", "allow-related", "allow", "drop", "drop", "reject", "allow-stateless");
        // Seldom on purpose: which of two that contradict each other wins is not defined.
        int priority = choice.once(0.02) && !priorities.isEmpty()
                ? priorities.iterator().next()
                : fresh();
        return row(in ? "to-lport" : "from-lport", match(in, members, group), action, priority);
    }

    private int fresh() {
        int priority = choice.once(0.1) ? choice.of(0, HIGHEST, 1, 1000) : choice.below(HIGHEST + 1);
        while (!priorities.add(priority)) {
            priority = choice.below(HIGHEST + 1);
        }
        return priority;
    }

    private String row(String direction, String match, String action, int priority) {
        String name = "acl" + number++;
        content.add(name, "ACL")
                .columns()
                .put("direction", direction)
                .put("match", match)
                .put("action", action)
                .put("priority", priority);
        return name;
    }

    private String match(boolean in, List<Guest> members, String group) {
        String port = in ? "outport" : "inport";
        List<String> terms = new ArrayList<>();
        if (!group.isEmpty() && choice.once(0.85)) {
            terms.add(port + " == @" + group);
        } else if (!members.isEmpty() && choice.once(0.6)) {
            terms.add(port + " == \"" + choice.of(members).name() + "\"");
        }
        boolean v6 = choice.once(0.2);
        String ip = v6 ? "ip6" : "ip4";
        terms.add(choice.once(0.2) ? "ip" : ip);
        if (choice.once(0.5)) {
            terms.add(address(ip, v6, choice.once(0.8) == in ? "src" : "dst"));
        }
        if (choice.once(0.6)) {
            terms.add(traffic(v6));
        }
        String all = String.join(" && ", terms);
        if (choice.once(0.08)) {
            return all + " && !(" + choice.of("tcp.dst == 22", "udp.dst >= 100", "tcp.src == 1024 || udp.dst == 53")
                    + ")";
        }
        // The outer parentheses are for ovn-northd 23.03, which leaves out rejecting ACLs that have none.
        return choice.once(0.06) ? "((" + all + ") || (" + terms.getFirst() + " && " + traffic(v6) + "))" : all;
    }

    private String address(String ip, boolean v6, String end) {
        String field = ip + "." + end;
        if (!groups.isEmpty() && choice.once(0.35)) {
            return field + " == $" + choice.of(groups) + "_" + ip;
        }
        if (!v6 && !sets.isEmpty() && choice.once(0.4)) {
            return choice.once(0.3) && !narrowSets.isEmpty()
                    ? field + " != $" + choice.of(narrowSets)
                    : field + " == $" + choice.of(sets);
        }
        Net net = choice.of(nets);
        if (v6) {
            return field + " == " + (choice.once(0.5) ? net.v6(0) + "/64" : net.v6(choice.between(10, 14)));
        }
        return switch (choice.below(4)) {
            case 0 -> field + " == " + net.v4(0) + "/24";
            case 1 -> field + " == {" + anyone() + ", " + anyone() + "}";
            case 2 -> field + " == 0.0.0.0/0";
            default -> field + " == " + anyone();
        };
    }

    private String traffic(boolean v6) {
        String icmp = v6 ? "icmp6" : "icmp4";
        return switch (choice.below(9)) {
            case 0 -> "tcp";
            case 1 -> "udp";
            case 2 -> icmp;
            case 3 -> icmp + ".type == " + (v6 ? 128 : 8);
            case 4 -> "tcp.dst >= 20 && tcp.dst <= 100";
            case 5 -> "udp.dst == {53, 123}";
            case 6 -> "tcp.src != 40000";
            case 7 -> "ip.proto == " + choice.of(6, 17, 47, 132);
            default -> "tcp.dst == " + choice.of(22, 80, 443, 8080);
        };
    }
}
