package org.akashi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.resource.Resources;

/**
 * The neutral cloud: what the evidence says a cloud is, in nobody's product terms.
 *
 * @param network the network as far as known: the implementation where it is in evidence, else what was declared
 * @param declared the network as the management API declares it, where both are in evidence and may be compared
 * @param diagnostics sorted
 */
public record Cloud(
        EvidenceSummary evidence,
        Coverage coverage,
        Identity identity,
        Network network,
        Optional<Network> declared,
        Resources resources,
        List<ManagementAddress> management,
        List<Diagnostic> diagnostics) {

    public Cloud {
        management = List.copyOf(management);
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /** Kinds of targets, as {@link Diagnostic.Code#DANGLING_REFERENCE} names them, without which it is open where a router leads. */
    private static final Set<String> JOINING =
            Set.of("router", "gateway port", "network", "subnet", "floating address");

    /**
     * References of routers, of their interfaces and of what they publish that lead nowhere: a router of unknown networks may lead to
     * each of them, so nothing may be called isolated. None where it is known what the network enforces.
     */
    public List<Diagnostic> brokenJoints() {
        if (coverage.has(EvidenceKind.IMPLEMENTED_NETWORK)) {
            return List.of();
        }
        return diagnostics.stream()
                .filter(d -> d.code() == Diagnostic.Code.DANGLING_REFERENCE && joins(d.arguments()))
                .toList();
    }

    /** Whether a reference (referring object, kind of target, target) is one of a router's, or of what it publishes. */
    private boolean joins(List<String> reference) {
        Optional<Port.Role> role =
                Optional.ofNullable(network.ports().get(reference.getFirst())).map(Port::role);
        return JOINING.contains(reference.get(1))
                && role.filter(r -> r != Port.Role.ROUTER).isEmpty();
    }

    /** What is missing, or leads nowhere, before anything may be called isolated; by file or reference, none if the evidence is whole. */
    public List<String> isolationGaps() {
        List<String> gaps = new ArrayList<>();
        coverage.networkGaps().forEach(kind -> gaps.add(kind.usualFile()));
        brokenJoints().forEach(broken -> gaps.add(String.join(" ", broken.arguments())));
        return gaps;
    }
}
