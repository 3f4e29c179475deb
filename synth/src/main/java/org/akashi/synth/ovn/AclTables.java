package org.akashi.synth.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.akashi.synth.plan.AddressGroup;
import org.akashi.synth.plan.Group;
import org.akashi.synth.plan.Group.Remote;
import org.akashi.synth.plan.Group.Rule;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;

/** Access control lists, address sets and port groups, as neutron.plugins.ml2.drivers.ovn writes them for security groups. */
final class AclTables {

    private static final String DROP_EGRESS = "5b2f3c1e-0001-4000-8000-000000000001";
    private static final String DROP_INGRESS = "5b2f3c1e-0002-4000-8000-000000000002";
    private static final String DROP_GROUP = "5b2f3c1e-0003-4000-8000-000000000003";

    private final Parts parts;
    private final TableOut out;

    AclTables(Parts parts, TableOut out) {
        this.parts = parts;
        this.out = out;
    }

    void acls() {
        out.table("ACL");
        drop(DROP_EGRESS, "from-lport", "inport");
        drop(DROP_INGRESS, "to-lport", "outport");
        parts.over("ACL", part -> part.groups().forEach(group -> group.rules().forEach(rule -> acl(group, rule))));
        out.end(
                "_uuid",
                "action",
                "direction",
                "external_ids",
                "label",
                "log",
                "match",
                "meter",
                "name",
                "options",
                "priority",
                "severity");
    }

    private void drop(String row, String direction, String side) {
        out.row(row).text("drop").text(direction).noMap().number(0).flag(false);
        out.text(side + " == @" + Names.DROP + " && ip")
                .none(2)
                .noMap()
                .number(1001)
                .none(1);
        out.endRow();
    }

    private void acl(Group group, Rule rule) {
        out.row(Rows.of(Rows.RULE, rule.id()))
                .text("allow-related")
                .text(rule.ingress() ? "to-lport" : "from-lport")
                .beginMap()
                .entry("neutron:security_group_rule_id", rule.id())
                .endMap()
                .number(0)
                .flag(false)
                .text(match(group, rule))
                .none(2)
                .noMap()
                .number(1002)
                .none(1);
        out.endRow();
    }

    private static String match(Group group, Rule rule) {
        String ip = rule.v6() ? "ip6" : "ip4";
        StringBuilder match = new StringBuilder(rule.ingress() ? "outport == @" : "inport == @")
                .append(Names.group(group.id()))
                .append(" && ")
                .append(ip);
        String end = " && " + ip + (rule.ingress() ? ".src == " : ".dst == ");
        switch (rule.remote()) {
            case Remote.Anywhere() -> {}
            case Remote.Prefix(String cidr) -> match.append(end).append(cidr);
            case Remote.Members(String id) ->
                match.append(end).append('$').append(Names.group(id)).append(rule.v6() ? "_ip6" : "_ip4");
            case Remote.Listed(String id) -> match.append(end).append('$').append(Names.addressGroup(id, rule.v6()));
        }
        switch (rule.protocol()) {
            case "" -> {}
            case "icmp" -> match.append(rule.v6() ? " && icmp6" : " && icmp4");
            default -> {
                match.append(" && ").append(rule.protocol());
                ports(match, rule);
            }
        }
        return match.toString();
    }

    private static void ports(StringBuilder match, Rule rule) {
        String port = " && " + rule.protocol() + ".dst ";
        if (rule.first() >= 0 && rule.first() == rule.last()) {
            match.append(port).append("== ").append(rule.first());
        } else if (rule.first() >= 0) {
            match.append(port).append(">= ").append(rule.first());
            match.append(port).append("<= ").append(rule.last());
        }
    }

    /** Address groups; the addresses of port groups' members are sets of the southbound database alone. */
    void addressSets() {
        out.table("Address_Set");
        parts.over(
                "Address_Set",
                part -> part.addressGroups().forEach(group -> {
                    addressGroup(group, false);
                    addressGroup(group, true);
                }));
        out.end("_uuid", "addresses", "external_ids", "name");
    }

    private void addressGroup(AddressGroup group, boolean v6) {
        List<String> prefixes = group.prefixes().stream()
                .filter(prefix -> prefix.contains(":") == v6)
                .toList();
        out.row(Rows.of(Rows.ADDRESSES, group.id(), v6 ? 1 : 0)).texts(prefixes).noMap();
        out.text(Names.addressGroup(group.id(), v6)).endRow();
    }

    void portGroups() {
        out.table("Port_Group");
        out.row(DROP_GROUP).uuids(List.of(DROP_EGRESS, DROP_INGRESS)).noMap().text(Names.DROP);
        members("Port_Group " + Names.DROP, Port::isFiltered);
        out.endRow();
        Group common = parts.plan().common().monitoring();
        head(common);
        members("Port_Group " + common.name(), port -> port.groups().contains(common));
        out.endRow();
        parts.over(
                "Port_Group",
                part -> part.groups().stream().filter(group -> group != common).forEach(group -> group(group, part)));
        out.end("_uuid", "acls", "external_ids", "name", "ports");
    }

    private void group(Group group, Part part) {
        List<String> ports = new ArrayList<>();
        for (Port port : part.ports()) {
            if (port.groups().contains(group)) {
                ports.add(Rows.of(Rows.SWITCH_PORT, port.id()));
            }
        }
        head(group);
        out.uuids(ports).endRow();
    }

    private void head(Group group) {
        out.row(Rows.of(Rows.GROUP, group.id()))
                .uuids(group.rules().stream()
                        .map(rule -> Rows.of(Rows.RULE, rule.id()))
                        .toList())
                .beginMap()
                .entry("neutron:security_group_id", group.id())
                .endMap()
                .text(Names.group(group.id()));
    }

    /** Members all over the cloud, as a set: there are always several. */
    private void members(String step, Predicate<Port> isMember) {
        out.beginSet();
        parts.over(
                step,
                part -> part.ports().stream()
                        .filter(isMember)
                        .forEach(port -> out.uuid(Rows.of(Rows.SWITCH_PORT, port.id()))));
        out.endSet();
    }
}
