package org.akashi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.audit.TenantCase.Case;
import org.akashi.audit.TenantCase.Ground;
import org.akashi.isolation.Owner;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Uplink;
import org.akashi.model.resource.Host;
import org.akashi.model.resource.Server;

/**
 * Says which case of the implementation standard of 13.1.3 applies, before any guide is judged: per tenant the first or second, for
 * the provider's management the third or fourth.
 *
 * <p>A tenant is on physical resources of its own only if placement reserves its hosts for it alone, nobody else's server is on
 * them, and all its segments are on physical networks that no other owner's segment uses.
 */
final class TenantCases {

    private final AuditContext context;
    private final Inventory inventory;
    private final Map<String, Set<String>> projectsOnHost = new HashMap<>();
    private final Map<String, Set<String>> reservations = new HashMap<>();
    private final Map<String, Set<String>> ownersOfPhysicalNetwork = new HashMap<>();

    private TenantCases(AuditContext context) {
        this.context = context;
        this.inventory = context.inventory();
        for (Server server : context.cloud().resources().servers().values()) {
            server.host().ifPresent(host -> note(projectsOnHost, host, server.project()));
        }
        for (Host host : context.cloud().resources().hosts().values()) {
            host.dedicatedTo().forEach(project -> note(reservations, host.name(), project));
        }
        for (Segment segment : context.network().segments().values()) {
            physicalNetworks(List.of(segment))
                    .forEach(network -> note(ownersOfPhysicalNetwork, network, segment.owner()));
        }
    }

    private static void note(Map<String, Set<String>> sets, String key, String value) {
        sets.computeIfAbsent(key, k -> new HashSet<>()).add(value);
    }

    /** The tenants by name, then the provider. */
    static List<TenantCase> of(AuditContext context) {
        return new TenantCases(context).all();
    }

    private List<TenantCase> all() {
        SortedMap<Owner, List<Server>> servers = inventory.serversByTenant();
        SortedMap<Owner, SortedSet<String>> segments = segmentsByTenant();
        SortedSet<Owner> tenants = new TreeSet<>(servers.keySet());
        tenants.addAll(segments.keySet());
        List<TenantCase> cases = new ArrayList<>();
        for (Owner tenant : tenants) {
            cases.add(tenant(
                    tenant, servers.getOrDefault(tenant, List.of()), segments.getOrDefault(tenant, new TreeSet<>())));
        }
        cases.add(provider());
        return cases;
    }

    /** The segments that a tenant owns or stands on. */
    private SortedMap<Owner, SortedSet<String>> segmentsByTenant() {
        SortedMap<Owner, SortedSet<String>> segments = new TreeMap<>();
        inventory
                .portsByTenant()
                .forEach((tenant, ports) -> segments.put(
                        tenant, ports.stream().map(Port::segment).collect(Collectors.toCollection(TreeSet::new))));
        for (Segment segment : context.network().segments().values()) {
            inventory
                    .owner(segment)
                    .filter(owner -> owner.kind() == Owner.Kind.TENANT)
                    .ifPresent(owner -> segments.computeIfAbsent(owner, o -> new TreeSet<>())
                            .add(segment.id()));
        }
        return segments;
    }

    private TenantCase tenant(Owner tenant, List<Server> servers, SortedSet<String> segments) {
        if (segments.isEmpty()) {
            return tenant(tenant, Case.UNDETERMINED, Ground.NO_NETWORK, List.of(), evidence(servers));
        }
        SortedSet<String> hosts =
                servers.stream().flatMap(s -> s.host().stream()).collect(Collectors.toCollection(TreeSet::new));
        boolean allKnown = servers.stream().allMatch(server -> server.host().isPresent());
        if (hosts.isEmpty() || !allKnown) {
            return tenant(tenant, Case.UNDETERMINED, Ground.HOSTS_UNKNOWN, List.of(), evidence(servers));
        }
        List<String> shared =
                hosts.stream().filter(host -> !isOwn(host, tenant)).toList();
        if (!shared.isEmpty()) {
            return tenant(
                    tenant,
                    Case.SHARED_LOGICAL,
                    Ground.HOSTS_SHARED,
                    List.of(String.join(", ", shared)),
                    evidence(servers));
        }
        List<Segment> known = segments.stream()
                .flatMap(id -> context.network().segment(id).stream())
                .toList();
        boolean wired =
                known.size() == segments.size() && known.stream().allMatch(segment -> isOwnWire(segment, tenant));
        String hostNames = String.join(", ", hosts);
        List<EvidenceRef> places = new ArrayList<>(evidence(servers));
        known.forEach(segment -> places.add(segment.evidence()));
        return wired
                ? tenant(
                        tenant,
                        Case.OWN_PHYSICAL,
                        Ground.ALL_OWN,
                        List.of(hostNames, Inventory.joined(physicalNetworks(known))),
                        places)
                : tenant(
                        tenant,
                        Case.SHARED_LOGICAL,
                        Ground.FABRIC_SHARED,
                        List.of(
                                hostNames,
                                Inventory.joined(known.stream()
                                        .map(segment -> segment.kind().name().toLowerCase(java.util.Locale.ROOT))
                                        .toList())),
                        places);
    }

    private static TenantCase tenant(
            Owner tenant, Case applies, Ground ground, List<String> arguments, List<EvidenceRef> evidence) {
        return new TenantCase(
                tenant.id(),
                tenant.name(),
                applies,
                ground,
                arguments,
                evidence.stream().distinct().sorted().toList());
    }

    private static List<EvidenceRef> evidence(List<Server> servers) {
        return servers.stream().map(Server::evidence).toList();
    }

    private boolean isOwn(String host, Owner tenant) {
        Set<String> only = Set.of(tenant.id());
        return only.equals(reservations.get(host)) && only.equals(projectsOnHost.get(host));
    }

    private boolean isOwnWire(Segment segment, Owner tenant) {
        List<String> physical = physicalNetworks(List.of(segment));
        return !physical.isEmpty()
                && inventory.isOwner(tenant, segment)
                && physical.stream()
                        .allMatch(network -> Set.of(tenant.id()).equals(ownersOfPhysicalNetwork.get(network)));
    }

    private static List<String> physicalNetworks(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.uplinks().stream())
                .map(Uplink::physicalNetwork)
                .distinct()
                .sorted()
                .toList();
    }

    private TenantCase provider() {
        ManagementSide side = ManagementSide.of(context);
        if (side.carrier().isEmpty()) {
            return tenant(Owner.PROVIDER, Case.UNDETERMINED, Ground.MANAGEMENT_NOT_IN_EVIDENCE, List.of(), List.of());
        }
        Segment carrier = side.carrier().get();
        Uplink uplink = carrier.uplinks().stream()
                .filter(at -> at.vlan().isPresent())
                .findFirst()
                .orElseThrow();
        return tenant(
                Owner.PROVIDER,
                Case.MANAGEMENT_LOGICAL,
                Ground.MANAGEMENT_VLAN,
                List.of(Integer.toString(uplink.vlan().orElseThrow()), uplink.physicalNetwork()),
                List.of(carrier.evidence(), uplink.evidence()));
    }
}
