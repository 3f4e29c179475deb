package org.akashi.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Owner;
import org.akashi.model.declaration.Interconnection;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Uplink;

/**
 * Findings about segments that others than their owner may use. A procedure that looks at the policies and one that looks at the
 * traffic they let through write the same finding.
 */
final class SharedSegments {

    private final AuditContext context;
    private final Inventory inventory;

    SharedSegments(AuditContext context) {
        this.context = context;
        this.inventory = context.inventory();
    }

    /** What a sharing policy amounts to, if it joins anybody: its owner and itself, or the provider's own projects, it does not. */
    Optional<Finding> finding(Segment segment, Share share, List<Crossing> explained) {
        boolean everyone = share.target().equals(Share.EVERYONE);
        if (inventory.owner(segment).isEmpty()
                || (!everyone && inventory.isOwner(context.sides().owner(share.target()), segment))) {
            return Optional.empty();
        }
        String owner = inventory.ownerName(segment);
        String target = inventory.projectLabel(share.target());
        return switch (share.kind()) {
            case EXTERNAL ->
                !inventory.isTenants(segment)
                        ? Optional.empty()
                        : Optional.of(draft(FindingCode.TENANT_NETWORK_EXTERNAL, segment, share, explained)
                                .saying(segment.label(), owner, target)
                                .finish());
            case USE -> {
                if (isProvidersPhysical(segment)) {
                    yield Optional.of(physical(segment, share.target(), explained)
                            .at(share.evidence())
                            .at(inventory.places(segment))
                            .finish());
                }
                FindingCode code = everyone ? FindingCode.NETWORK_SHARED_WITH_ALL : FindingCode.NETWORK_SHARED;
                FindingDraft draft = draft(code, segment, share, explained).saying(segment.label(), owner);
                yield Optional.of((everyone ? draft : draft.saying(target)).finish());
            }
        };
    }

    private FindingDraft draft(FindingCode code, Segment segment, Share share, List<Crossing> explained) {
        return FindingDraft.of(code, segment.id())
                .distinguishedBy(share.target())
                .at(share.evidence())
                .at(inventory.places(segment))
                .explaining(explained);
    }

    /** A tenant's endpoint on a physical network of the provider that leads to no outside. */
    Finding used(Segment segment, Owner tenant, Collection<Port> ports, List<Crossing> explained) {
        return physical(segment, tenant.id(), explained)
                .at(ports.stream().map(Port::evidence).sorted().toList())
                .at(inventory.places(segment))
                .finish();
    }

    private FindingDraft physical(Segment segment, String tenant, List<Crossing> explained) {
        Optional<Uplink> uplink = segment.uplinks().stream().findFirst();
        return FindingDraft.of(FindingCode.PROVIDER_NETWORK_SHARED, segment.id())
                .distinguishedBy(tenant)
                .saying(
                        segment.label(),
                        uplink.map(Uplink::physicalNetwork).orElse(""),
                        uplink.filter(at -> at.vlan().isPresent())
                                .map(at -> Integer.toString(at.vlan().getAsInt()))
                                .orElse(""),
                        inventory.projectLabel(tenant))
                .explaining(explained);
    }

    /** Whether a segment is a physical network of the provider, other than the way out that everybody uses. */
    boolean isProvidersPhysical(Segment segment) {
        return inventory.isProviders(segment) && !segment.uplinks().isEmpty() && !segment.external();
    }

    /** Whether somebody declared that the two meet there, and the declaration still holds. */
    boolean isDeclared(Segment segment, String target) {
        Optional<Owner> owner = inventory.owner(segment);
        Owner other = context.sides().owner(target);
        return owner.isPresent()
                && context.declarations().interconnections().stream()
                        .filter(declared ->
                                declared.holdsOn(context.declarations().asOf()))
                        .filter(declared -> declared.segment().isEmpty()
                                || names(declared.segment().get(), segment.id(), segment.name()))
                        .anyMatch(
                                declared -> joins(declared, owner.get(), other) || joins(declared, other, owner.get()));
    }

    private static boolean joins(Interconnection declared, Owner from, Owner to) {
        return names(declared.from(), from.id(), from.name()) && names(declared.to(), to.id(), to.name());
    }

    private static boolean names(String declared, String id, String name) {
        return declared.equals(Interconnection.ANYONE) || declared.equals(id) || declared.equals(name);
    }
}
