package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;

/**
 * Something filters in front of every tenant's endpoint, and no endpoint may speak in another's name. The population is the
 * tenants' endpoints.
 */
final class FiltersEnforced implements Procedure {

    /** Shorter prefixes hold so much of the address space that the port may in effect use every source. */
    private static final int NEARLY_EVERYTHING = 8;

    @Override
    public String id() {
        return "access.filters-enforced";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.PROJECTS, EvidenceKind.PORTS, EvidenceKind.SERVERS, EvidenceKind.IMPLEMENTED_NETWORK);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        PublishedAddresses published = new PublishedAddresses(context.network());
        for (Port port : context.inventory().tenantPorts()) {
            outcome.examined();
            if (port.filters().isEmpty()) {
                outcome.find(unprotected(context, port).finish());
                published
                        .of(port)
                        .forEach(address -> outcome.find(FindingDraft.of(
                                        FindingCode.UNPROTECTED_PORT_PUBLISHED, address.id())
                                .distinguishedBy(port.id(), address.external().toString())
                                .saying(
                                        port.label(),
                                        context.inventory().owner(port).name(),
                                        address.external().toString())
                                .at(address.evidence())
                                .at(context.inventory().places(port))
                                .finish()));
            } else {
                forged(port.antiSpoofing()).ifPresent(pair -> outcome.find(forger(context, port, pair)));
            }
        }
        return outcome.build();
    }

    private static FindingDraft unprotected(AuditContext context, Port port) {
        return FindingDraft.of(FindingCode.PORT_UNPROTECTED, port.id())
                .saying(
                        port.label(),
                        context.inventory().owner(port).name(),
                        context.inventory().segmentLabel(port.segment()))
                .at(context.inventory().places(port));
    }

    private static Finding forger(AuditContext context, Port port, String pair) {
        return FindingDraft.of(FindingCode.PORT_MAY_FORGE, port.id())
                .saying(port.label(), context.inventory().owner(port).name(), pair)
                .at(context.inventory().places(port))
                .finish();
    }

    /** What lets a port use nearly every source address of a family, if anything does. */
    private static Optional<String> forged(AntiSpoofing check) {
        if (!check.enabled()) {
            return Optional.of("*");
        }
        for (AntiSpoofing.Binding binding : check.bindings()) {
            if (binding.prefixes().isEmpty()) {
                return Optional.of(binding.mac() + " *");
            }
            for (Family family : Family.values()) {
                List<Prefix> wide = binding.prefixes().stream()
                        .filter(prefix -> prefix.family() == family && prefix.length() < NEARLY_EVERYTHING)
                        .sorted()
                        .toList();
                if (!wide.isEmpty()) {
                    return Optional.of(wide.getFirst().toString());
                }
                if (AddressSet.of(family, binding.prefixes()).isAll()) {
                    return Optional.of(Prefix.any(family).toString());
                }
            }
        }
        return Optional.empty();
    }
}
