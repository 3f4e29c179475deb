package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.IdMap;
import org.akashi.model.IdUnion;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.read.json.Problems;
import org.akashi.read.json.Tasks;
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

    /**
     * Indexes the lists.
     *
     * @param executor indexes the ports, which are most of all, now or later
     */
    NetworkAnswers(Answers answers, Problems problems, Executor executor) {
        this.answers = answers;
        this.problems = problems;
        Problems ofPorts = new Problems();
        FutureTask<IdMap<PortEntry>> portsById =
                new FutureTask<>(() -> answers.byId(NetworkLists.PORTS, PortEntry::id, PortEntry::place, ofPorts));
        executor.execute(portsById);
        networks = answers.byId(NetworkLists.NETWORKS, NetworkEntry::id, NetworkEntry::place, problems);
        subnets = answers.byId(
                NetworkLists.SUBNETS, s -> s.subnet().id(), s -> s.subnet().evidence(), problems);
        Problems others = new Problems();
        routers = answers.byId(NetworkLists.ROUTERS, RouterEntry::id, RouterEntry::place, others);
        groups = answers.byId(NetworkLists.SECURITY_GROUPS, GroupEntry::id, GroupEntry::place, others);
        addressGroups =
                answers.byId(NetworkLists.ADDRESS_GROUPS, AddressGroupEntry::id, AddressGroupEntry::place, others);
        floating = answers.byId(NetworkLists.FLOATING_ADDRESSES, FloatingEntry::id, FloatingEntry::place, others);
        trunks = answers.byId(NetworkLists.TRUNKS, TrunkEntry::id, TrunkEntry::place, others);
        answers.byId(NetworkLists.SHARING_POLICIES, SharingEntry::id, SharingEntry::place, others)
                .values()
                .forEach(policy -> shares.computeIfAbsent(policy.object(), _ -> new ArrayList<>())
                        .add(policy.share()));
        ports = Tasks.result(portsById);
        problems.addAll(ofPorts);
        problems.addAll(others);
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

    /** The rules of the list of rules, in the order of the files; several may have one id. */
    List<GroupEntry.Rule> listedRules() {
        return answers.of(NetworkLists.SECURITY_GROUP_RULES);
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
    IdUnion<Long> revisions() {
        return IdUnion.of(List.of(
                present(floating, FloatingEntry::revision),
                present(groups, GroupEntry::revision),
                present(routers, RouterEntry::revision),
                present(ports, PortEntry::revision),
                present(subnets, SubnetEntry::revision),
                present(networks, NetworkEntry::revision)));
    }

    /** What parts tell who tell it. */
    private static <V, T> IdMap<T> present(IdMap<V> parts, Function<V, Optional<T>> told) {
        for (V part : parts.asTheyCame()) {
            if (told.apply(part).isEmpty()) {
                SortedMap<String, T> some = new TreeMap<>();
                parts.forEach((id, p) -> told.apply(p).ifPresent(t -> some.put(id, t)));
                return IdMap.copyOf(some);
            }
        }
        return parts.mapAsTheyCame(part -> told.apply(part).orElseThrow());
    }
}
