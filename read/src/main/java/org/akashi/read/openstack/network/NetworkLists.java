package org.akashi.read.openstack.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.read.json.ListFormat;
import org.akashi.read.openstack.OpenStackList;

/** The lists of the network service. */
public final class NetworkLists {

    private static final String SERVICE = "network";

    /** An extension that the service has. */
    record Extension(String alias, EvidenceRef place) {}

    static final OpenStackList<NetworkEntry> NETWORKS = OpenStackList.of(
            SERVICE,
            "networks",
            EvidenceKind.NETWORKS,
            new ListFormat<>("networks", NetworkEntry.MEMBERS, NetworkEntry::read));

    static final OpenStackList<SubnetEntry> SUBNETS = OpenStackList.of(
            SERVICE,
            "subnets",
            EvidenceKind.SUBNETS,
            new ListFormat<>("subnets", SubnetEntry.MEMBERS, SubnetEntry::read));

    static final OpenStackList<PortEntry> PORTS = OpenStackList.of(
            SERVICE, "ports", EvidenceKind.PORTS, new ListFormat<>("ports", PortEntry.MEMBERS, PortEntry::read));

    static final OpenStackList<RouterEntry> ROUTERS = OpenStackList.of(
            SERVICE,
            "routers",
            EvidenceKind.ROUTERS,
            new ListFormat<>("routers", RouterEntry.MEMBERS, RouterEntry::read));

    static final OpenStackList<GroupEntry.Rule> SECURITY_GROUP_RULES = OpenStackList.supporting(
            SERVICE,
            "security-group-rules",
            new ListFormat<>("security_group_rules", GroupEntry.Rule.MEMBERS, GroupEntry.Rule::read));

    static final OpenStackList<GroupEntry> SECURITY_GROUPS = OpenStackList.of(
                    SERVICE, "security-groups", EvidenceKind.SECURITY_GROUPS, groups(_ -> false))
            .repeating(SECURITY_GROUP_RULES, GroupEntry.Rule::id, NetworkLists::groups);

    static final OpenStackList<AddressGroupEntry> ADDRESS_GROUPS = OpenStackList.of(
            SERVICE,
            "address-groups",
            EvidenceKind.ADDRESS_GROUPS,
            new ListFormat<>("address_groups", AddressGroupEntry.MEMBERS, AddressGroupEntry::read));

    static final OpenStackList<SharingEntry> SHARING_POLICIES = OpenStackList.of(
            SERVICE,
            "rbac-policies",
            EvidenceKind.SHARING_POLICIES,
            new ListFormat<>("rbac_policies", SharingEntry.MEMBERS, SharingEntry::read));

    static final OpenStackList<FloatingEntry> FLOATING_ADDRESSES = OpenStackList.of(
            SERVICE,
            "floatingips",
            EvidenceKind.FLOATING_ADDRESSES,
            new ListFormat<>("floatingips", FloatingEntry.MEMBERS, FloatingEntry::read));

    static final OpenStackList<FloatingEntry.Forwarding> PORT_FORWARDINGS = OpenStackList.supporting(
            SERVICE,
            "port-forwardings",
            new ListFormat<>("port_forwardings", FloatingEntry.Forwarding.MEMBERS, FloatingEntry.Forwarding::read));

    static final OpenStackList<TrunkEntry> TRUNKS = OpenStackList.of(
            SERVICE, "trunks", EvidenceKind.TRUNKS, new ListFormat<>("trunks", TrunkEntry.MEMBERS, TrunkEntry::read));

    static final OpenStackList<Extension> EXTENSIONS =
            OpenStackList.supporting(SERVICE, "extensions", new ListFormat<>("extensions", Set.of("alias"), o -> {
                Optional<String> alias = o.required("alias");
                return alias.map(a -> new Extension(a, o.place()));
            }));

    private NetworkLists() {}

    /** Groups without those of their own rules that are known already. */
    private static ListFormat<GroupEntry> groups(Predicate<String> known) {
        return new ListFormat<>("security_groups", GroupEntry.MEMBERS, o -> GroupEntry.read(o, known));
    }

    /** Every list of the service. */
    public static List<OpenStackList<?>> all() {
        return List.of(
                NETWORKS,
                SUBNETS,
                PORTS,
                ROUTERS,
                SECURITY_GROUPS,
                SECURITY_GROUP_RULES,
                ADDRESS_GROUPS,
                SHARING_POLICIES,
                FLOATING_ADDRESSES,
                PORT_FORWARDINGS,
                TRUNKS,
                EXTENSIONS);
    }
}
