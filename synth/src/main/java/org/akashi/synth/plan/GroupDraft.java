package org.akashi.synth.plan;

import java.util.ArrayList;
import java.util.List;
import org.akashi.synth.plan.Group.Remote;
import org.akashi.synth.plan.Group.Rule;
import org.akashi.synth.plan.Ids.Kind;

/** The security groups and address groups of a part in the making. */
final class GroupDraft {

    private final Ids ids;
    private final int part;
    private final List<Group> groups = new ArrayList<>();
    private final List<AddressGroup> addressGroups = new ArrayList<>();
    private int rules;

    GroupDraft(Ids ids, int part) {
        this.ids = ids;
        this.part = part;
    }

    List<Group> groups() {
        return groups;
    }

    List<AddressGroup> addressGroups() {
        return addressGroups;
    }

    /** A group as it is when new: everything may leave. */
    Group group(Project owner, String name) {
        Group group = new Group(ids.uuid(Kind.GROUP, part, groups.size()), name, owner, new ArrayList<>());
        groups.add(group);
        rule(group, false, false, "", -1, -1, new Remote.Anywhere());
        rule(group, false, true, "", -1, -1, new Remote.Anywhere());
        return group;
    }

    /** A group that admits web traffic from everywhere. */
    Group web(Project owner, String name) {
        Group group = group(owner, name);
        admit(group, 80, "0.0.0.0/0");
        admit(group, 443, "0.0.0.0/0");
        return group;
    }

    void rule(Group group, boolean ingress, boolean v6, String protocol, int first, int last, Remote remote) {
        group.rules().add(new Rule(ids.uuid(Kind.RULE, part, rules++), ingress, v6, protocol, first, last, remote));
    }

    /** Admits TCP to one port from a prefix. */
    void admit(Group group, int port, String cidr) {
        rule(group, true, false, "tcp", port, port, new Remote.Prefix(cidr));
    }

    AddressGroup addressGroup(Project owner, String name, List<String> prefixes) {
        AddressGroup group = new AddressGroup(
                ids.uuid(Kind.ADDRESS_GROUP, part, addressGroups.size()), name, owner, List.copyOf(prefixes));
        addressGroups.add(group);
        return group;
    }
}
