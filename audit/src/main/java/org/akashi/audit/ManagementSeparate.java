package org.akashi.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.model.EvidenceKind;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;

/**
 * The provider's management network is separate from all others: no traffic crosses to or from it, no physical network of the
 * provider is lent to or used by a tenant, and its addresses do not lie where tenants are. The population is the management
 * addresses that are known and the provider's physical networks.
 *
 * <p>That a network is separate down to the cable is told by hosts and switches. Without them it can be found separate only if the
 * provider's own tagged network carries all management addresses.
 */
final class ManagementSeparate implements Procedure {

    @Override
    public String id() {
        return "management.separate";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.PROJECTS,
                EvidenceKind.NETWORKS,
                EvidenceKind.SUBNETS,
                EvidenceKind.PORTS,
                EvidenceKind.SHARING_POLICIES,
                EvidenceKind.SERVICE_ENDPOINTS,
                EvidenceKind.HOSTS,
                EvidenceKind.IMPLEMENTED_NETWORK,
                EvidenceKind.NETWORK_BINDINGS);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        ManagementSide side = ManagementSide.of(context);
        crossings(context, outcome);
        physical(context, outcome);
        for (ManagementAddress address : side.addresses()) {
            outcome.examined();
            overlaps(context, address, outcome);
        }
        if (side.carrier().isEmpty()) {
            outcome.lacking(FurtherEvidence.HOST_NETWORK, FurtherEvidence.SWITCH_CONFIGURATION);
        } else {
            outcome.evidence(side.carrier().get().evidence());
        }
        return outcome.build();
    }

    private static void crossings(AuditContext context, Outcome.Builder outcome) {
        Map<String, List<Crossing>> byCause = context.crossings(Crossing.Kind.MANAGEMENT).stream()
                .collect(Collectors.groupingBy(
                        crossing ->
                                crossing.cause().code() + " " + crossing.cause().object(),
                        TreeMap::new,
                        Collectors.toList()));
        byCause.values().forEach(crossings -> {
            Cause cause = crossings.getFirst().cause();
            outcome.find(FindingDraft.of(FindingCode.MANAGEMENT_REACHABLE, cause.object())
                    .distinguishedBy(cause.code().name())
                    .saying(
                            CrossingFindings.from(crossings),
                            CrossingFindings.to(crossings),
                            CrossingFindings.traffic(crossings))
                    .at(cause.evidence())
                    .explaining(crossings)
                    .finish());
        });
    }

    private static void physical(AuditContext context, Outcome.Builder outcome) {
        SharedSegments shared = new SharedSegments(context);
        Inventory inventory = context.inventory();
        for (Segment segment : context.network().segments().values()) {
            if (!shared.isProvidersPhysical(segment)) {
                continue;
            }
            outcome.examined();
            inventory.sharing(segment).stream()
                    .filter(share -> share.kind() == Share.Kind.USE)
                    .filter(share -> !shared.isDeclared(segment, share.target()))
                    .forEach(share -> shared.finding(segment, share, List.of()).ifPresent(outcome::find));
            inventory.tenantPorts(segment).forEach((tenant, ports) -> {
                if (!shared.isDeclared(segment, tenant.id())) {
                    outcome.find(shared.used(segment, tenant, ports, List.of()));
                }
            });
        }
    }

    private static void overlaps(AuditContext context, ManagementAddress address, Outcome.Builder outcome) {
        for (Segment segment : context.network().segments().values()) {
            if (!context.inventory().isTenants(segment)) {
                continue;
            }
            segment.subnets().stream()
                    .map(Subnet::prefix)
                    .filter(subnet -> overlap(subnet, address.prefix()))
                    .forEach(subnet -> outcome.find(FindingDraft.of(FindingCode.MANAGEMENT_OVERLAPS, segment.id())
                            .distinguishedBy(address.prefix().toString(), subnet.toString())
                            .saying(address.prefix().toString(), address.what(), segment.label(), subnet.toString())
                            .at(address.evidence(), segment.evidence())
                            .finish()));
        }
    }

    private static boolean overlap(Prefix a, Prefix b) {
        return a.contains(b) || b.contains(a);
    }
}
