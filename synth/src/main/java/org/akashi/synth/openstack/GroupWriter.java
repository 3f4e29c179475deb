package org.akashi.synth.openstack;

import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.AddressGroup;
import org.akashi.synth.plan.Group;
import org.akashi.synth.plan.Group.Remote;
import org.akashi.synth.plan.Group.Rule;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Share;

/** Security groups, their rules, and address groups. Groups are asked for without their rules, which have a list of their own. */
final class GroupWriter implements PartWriter {

    private final ListFile groups;
    private final ListFile rules;
    private final ListFile addressGroups;

    GroupWriter(Path folder) {
        groups = Service.neutron(folder, "security-groups");
        rules = Service.neutron(folder, "security-group-rules");
        addressGroups = Service.neutron(folder, "address-groups");
    }

    @Override
    public void write(Part part) {
        for (Group group : part.groups()) {
            group(group, isForAll(group, part));
            group.rules().forEach(rule -> rule(group, rule));
        }
        part.addressGroups().forEach(this::addressGroup);
    }

    private static boolean isForAll(Group group, Part part) {
        return part.shares().stream()
                .anyMatch(s -> s.target().equals(Share.ALL) && s.object().equals(group.id()));
    }

    private void group(Group group, boolean shared) {
        JsonOut out = groups.next().object();
        out.member("id", group.id()).member("name", group.name()).member("stateful", true);
        Service.owner(out, group.owner());
        out.member("description", "").member("shared", shared);
        Service.standard(out, group.rules().size() + 1, group.owner());
        out.endObject();
    }

    private void rule(Group group, Rule rule) {
        JsonOut out = rules.next().object();
        out.member("id", rule.id());
        Service.owner(out, group.owner());
        out.member("security_group_id", group.id())
                .member("ethertype", rule.v6() ? "IPv6" : "IPv4")
                .member("direction", rule.ingress() ? "ingress" : "egress");
        if (rule.protocol().isEmpty()) {
            out.without("protocol");
        } else {
            out.member("protocol", rule.protocol());
        }
        if (rule.first() < 0) {
            out.without("port_range_min").without("port_range_max");
        } else {
            out.member("port_range_min", rule.first()).member("port_range_max", rule.last());
        }
        remote(out, rule.remote());
        out.member("description", "");
        Service.standard(out, 0, group.owner());
        out.endObject();
    }

    private static void remote(JsonOut out, Remote remote) {
        switch (remote) {
            case Remote.Anywhere() ->
                out.without("remote_ip_prefix")
                        .without("remote_address_group_id")
                        .without("normalized_cidr")
                        .without("remote_group_id");
            case Remote.Prefix(String cidr) ->
                out.member("remote_ip_prefix", cidr)
                        .without("remote_address_group_id")
                        .member("normalized_cidr", cidr)
                        .without("remote_group_id");
            case Remote.Members(String group) ->
                out.without("remote_ip_prefix")
                        .without("remote_address_group_id")
                        .without("normalized_cidr")
                        .member("remote_group_id", group);
            case Remote.Listed(String addressGroup) ->
                out.without("remote_ip_prefix")
                        .member("remote_address_group_id", addressGroup)
                        .without("normalized_cidr")
                        .without("remote_group_id");
        }
    }

    private void addressGroup(AddressGroup group) {
        JsonOut out = addressGroups.next().object();
        out.member("id", group.id())
                .member("name", group.name())
                .member("project_id", group.owner().id())
                .texts("addresses", group.prefixes())
                .member("description", "");
        Service.owner(out, group.owner());
        out.endObject();
    }

    @Override
    public void close() {
        groups.close();
        rules.close();
        addressGroups.close();
    }
}
