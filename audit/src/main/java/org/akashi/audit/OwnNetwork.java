package org.akashi.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.isolation.Owner;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.reach.Reason;
import org.akashi.model.resource.Server;

/**
 * Every tenant with servers has a network of its own, which it shares with nobody, and whose wire is no other network's. The
 * population is the tenants with servers, and the segments.
 */
final class OwnNetwork implements Procedure {

    @Override
    public String id() {
        return "isolation.own-network";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.PROJECTS,
                EvidenceKind.NETWORKS,
                EvidenceKind.SUBNETS,
                EvidenceKind.PORTS,
                EvidenceKind.SHARING_POLICIES,
                EvidenceKind.SERVERS,
                EvidenceKind.IMPLEMENTED_NETWORK,
                EvidenceKind.NETWORK_BINDINGS);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        tenants(context, outcome);
        SharedSegments shared = new SharedSegments(context);
        for (Segment segment : context.network().segments().values()) {
            if (context.inventory().owner(segment).isEmpty()) {
                outcome.undecided(Reason.of(Reason.Code.NOT_IN_EVIDENCE, segment.id(), "owner"));
                continue;
            }
            outcome.examined();
            shares(context, shared, segment, outcome);
            strangers(context, shared, segment, outcome);
        }
        wires(context, outcome);
        return outcome.build();
    }

    private static void tenants(AuditContext context, Outcome.Builder outcome) {
        Map<Owner, List<Port>> ports = context.inventory().portsByTenant();
        for (Map.Entry<Owner, List<Server>> tenant :
                context.inventory().serversByTenant().entrySet()) {
            List<Port> own = ports.getOrDefault(tenant.getKey(), List.of());
            if (own.isEmpty()) {
                outcome.undecided(
                        Reason.of(Reason.Code.NOT_IN_EVIDENCE, tenant.getKey().name(), "ports"));
                continue;
            }
            Set<String> used = context.inventory().segments(own);
            List<Segment> known = used.stream()
                    .flatMap(id -> context.network().segment(id).stream())
                    .toList();
            if (known.stream().anyMatch(segment -> context.inventory().isOwner(tenant.getKey(), segment))) {
                outcome.examined();
            } else if (known.size() < used.size()
                    || known.stream()
                            .anyMatch(segment ->
                                    context.inventory().owner(segment).isEmpty())) {
                outcome.undecided(
                        Reason.of(Reason.Code.NOT_IN_EVIDENCE, tenant.getKey().name(), "network owner"));
            } else {
                outcome.examined();
                outcome.find(FindingDraft.of(
                                FindingCode.TENANT_WITHOUT_OWN_NETWORK,
                                tenant.getKey().id())
                        .saying(tenant.getKey().name(), context.inventory().segmentLabels(used))
                        .at(own.stream().map(Port::evidence).sorted().toList())
                        .finish());
            }
        }
    }

    private static void shares(AuditContext context, SharedSegments shared, Segment segment, Outcome.Builder outcome) {
        for (Share share : context.inventory().sharing(segment)) {
            if (!shared.isDeclared(segment, share.target())) {
                shared.finding(segment, share, List.of()).ifPresent(outcome::find);
            }
        }
    }

    /** Tenants' endpoints on a segment of another, where no sharing policy lets them. */
    private static void strangers(
            AuditContext context, SharedSegments shared, Segment segment, Outcome.Builder outcome) {
        Set<String> admitted = context.inventory().sharing(segment).stream()
                .filter(share -> share.kind() == Share.Kind.USE)
                .map(Share::target)
                .collect(Collectors.toSet());
        context.inventory().tenantPorts(segment).forEach((tenant, ports) -> {
            if (context.inventory().isOwner(tenant, segment)
                    || admitted.contains(Share.EVERYONE)
                    || admitted.contains(tenant.id())) {
                return;
            }
            if (shared.isProvidersPhysical(segment)) {
                outcome.find(shared.used(segment, tenant, ports, List.of()));
            } else if (context.inventory().isTenants(segment) && !shared.isDeclared(segment, tenant.id())) {
                ports.forEach(
                        port -> outcome.find(foreign(context, port, segment).finish()));
            }
        });
    }

    /** The finding that a port stands on another owner's segment. */
    static FindingDraft foreign(AuditContext context, Port port, Segment segment) {
        return FindingDraft.of(FindingCode.FOREIGN_PORT, port.id())
                .saying(
                        port.label(),
                        context.inventory().owner(port).name(),
                        segment.label(),
                        context.inventory().ownerName(segment))
                .at(context.inventory().places(port))
                .at(segment.evidence());
    }

    private static void wires(AuditContext context, Outcome.Builder outcome) {
        SortedMap<String, List<Segment>> byWire = context.network().segments().values().stream()
                .collect(Collectors.groupingBy(Segment::wire, TreeMap::new, Collectors.toList()));
        byWire.forEach((wire, segments) -> {
            if (segments.size() > 1) {
                outcome.find(collision(context, wire, segments).finish());
            }
        });
    }

    /** The finding that several segments are one wire. */
    static FindingDraft collision(AuditContext context, String wire, List<Segment> segments) {
        return FindingDraft.of(FindingCode.WIRE_COLLISION, wire)
                .saying(
                        wire,
                        Inventory.joined(segments.stream().map(Segment::label).toList()),
                        Inventory.joined(segments.stream()
                                .map(segment -> context.inventory().ownerName(segment))
                                .toList()))
                .at(segments.stream().map(Segment::evidence).sorted().toList());
    }
}
