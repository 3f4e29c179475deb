package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.IdMap;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;
import org.akashi.read.openstack.OpenStackList;

/** The network service's lists, indexed, with one diagnostic for every reference that leads nowhere. */
final class NetworkAnswers {

    private final Answers answers;
    private final Problems problems;
    final IdMap<NetworkEntry> networks;
    final IdMap<SubnetEntry> subnets;
    final IdMap<PortEntry> ports;
    final IdMap<RouterEntry> routers;
    final IdMap<GroupEntry> groups;
    final IdMap<AddressGroupEntry> addressGroups;
    final IdMap<FloatingEntry> floating;
    final IdMap<TrunkEntry> trunks;
    private final Map<String, List<Share>> shares = new HashMap<>();

    NetworkAnswers(Answers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
        networks = answers.byId(NetworkLists.NETWORKS, NetworkEntry::id, NetworkEntry::place, problems);
        subnets = answers.byId(
                NetworkLists.SUBNETS, s -> s.subnet().id(), s -> s.subnet().evidence(), problems);
        ports = answers.byId(NetworkLists.PORTS, PortEntry::id, PortEntry::place, problems);
        routers = answers.byId(NetworkLists.ROUTERS, RouterEntry::id, RouterEntry::place, problems);
        groups = answers.byId(NetworkLists.SECURITY_GROUPS, GroupEntry::id, GroupEntry::place, problems);
        addressGroups =
                answers.byId(NetworkLists.ADDRESS_GROUPS, AddressGroupEntry::id, AddressGroupEntry::place, problems);
        floating = answers.byId(NetworkLists.FLOATING_ADDRESSES, FloatingEntry::id, FloatingEntry::place, problems);
        trunks = answers.byId(NetworkLists.TRUNKS, TrunkEntry::id, TrunkEntry::place, problems);
        answers.byId(NetworkLists.SHARING_POLICIES, SharingEntry::id, SharingEntry::place, problems)
                .values()
                .forEach(policy -> shares.computeIfAbsent(policy.object(), _ -> new ArrayList<>())
                        .add(policy.share()));
    }

    private NetworkAnswers(NetworkAnswers same, Problems problems) {
        this.answers = same.answers;
        this.problems = problems;
        this.networks = same.networks;
        this.subnets = same.subnets;
        this.ports = same.ports;
        this.routers = same.routers;
        this.groups = same.groups;
        this.addressGroups = same.addressGroups;
        this.floating = same.floating;
        this.trunks = same.trunks;
        this.shares.putAll(same.shares);
    }

    /** The same lists, for another thread that collects its own diagnostics. */
    NetworkAnswers with(Problems others) {
        return new NetworkAnswers(this, others);
    }

    Problems problems() {
        return problems;
    }

    boolean has(OpenStackList<?> list) {
        return answers.has(list);
    }

    /** Whom an object is shared with; without the list of policies, its own flag tells whether with everyone. */
    List<Share> shares(String object, boolean withEveryone, EvidenceRef place) {
        List<Share> known = shares.getOrDefault(object, List.of());
        if (withEveryone && !has(NetworkLists.SHARING_POLICIES)) {
            return List.of(new Share("shared", Share.EVERYONE, Share.Kind.USE, place.child("shared")));
        }
        return List.copyOf(known);
    }

    /** The subnets of every network that has some, in order of id. */
    Map<String, List<Subnet>> subnetsByNetwork() {
        Map<String, List<Subnet>> byNetwork = new HashMap<>();
        subnets.values()
                .forEach(entry -> byNetwork
                        .computeIfAbsent(entry.network(), _ -> new ArrayList<>())
                        .add(entry.subnet()));
        return byNetwork;
    }

    /** The rules of the list of rules. */
    static IdMap<GroupEntry.Rule> rules(Answers answers, Problems problems) {
        return answers.byId(NetworkLists.SECURITY_GROUP_RULES, GroupEntry.Rule::id, GroupEntry.Rule::place, problems);
    }

    /**
     * The rules of every group.
     *
     * @param listed those of the list of rules; others are in a group's own answer alone
     */
    Map<String, List<GroupEntry.Rule>> rulesByGroup(IdMap<GroupEntry.Rule> listed) {
        List<GroupEntry.Rule> both = new ArrayList<>(listed.values());
        groups.values().forEach(group -> both.addAll(group.rules()));
        IdMap<GroupEntry.Rule> rules = both.size() == listed.size() ? listed : IdMap.of(both, GroupEntry.Rule::id);
        Map<String, List<GroupEntry.Rule>> byGroup = new HashMap<>();
        for (GroupEntry.Rule rule : rules.values()) {
            check(NetworkLists.SECURITY_GROUPS, groups, rule.group(), rule.id(), "security group", rule.place());
            byGroup.computeIfAbsent(rule.group(), _ -> new ArrayList<>()).add(rule);
        }
        return byGroup;
    }

    /** Every forwarded port once, whether it is in its own list, in its floating address' answer, or in both. */
    List<FloatingEntry.Forwarding> forwardings() {
        SortedMap<String, FloatingEntry.Forwarding> forwardings = new TreeMap<>(answers.byId(
                NetworkLists.PORT_FORWARDINGS,
                FloatingEntry.Forwarding::id,
                FloatingEntry.Forwarding::place,
                problems));
        floating.values().forEach(f -> f.forwardings().forEach(item -> forwardings.putIfAbsent(item.id(), item)));
        return List.copyOf(forwardings.values());
    }

    List<NetworkLists.Extension> extensions() {
        return answers.of(NetworkLists.EXTENSIONS);
    }

    /** The place of the list of ports, for what follows from all of them. */
    EvidenceRef portList() {
        return answers.files(NetworkLists.PORTS).stream()
                .findFirst()
                .map(file -> new EvidenceRef(file.artifact(), "/ports"))
                .orElse(EvidenceRef.whole(""));
    }

    /** Reports a reference into a list that is in evidence, to an element that is not. */
    void check(
            OpenStackList<?> list,
            Map<String, ?> elements,
            String target,
            String referring,
            String kind,
            EvidenceRef place) {
        if (!elements.containsKey(target) && has(list)) {
            problems.add(Diagnostic.Code.DANGLING_REFERENCE, place, referring, kind, target);
        }
    }

    /** The revision of every object that tells one. */
    IdMap<Long> revisions() {
        List<Map.Entry<String, Long>> revisions = new ArrayList<>();
        floating.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        groups.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        routers.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        ports.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        subnets.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        networks.forEach((id, e) -> e.revision().ifPresent(r -> revisions.add(Map.entry(id, r))));
        return IdMap.of(revisions, Map.Entry::getKey).map(Map.Entry::getValue);
    }
}
