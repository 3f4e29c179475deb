package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Port;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.reach.Reason;

/**
 * What is missing and might join anything with anything: with it, every pair that is not known to cross is undetermined.
 *
 * <p>These are lists that were not read to their end, and references of routers, their interfaces and what they publish that lead
 * nowhere: a router of unknown networks may lead to each of them. What can be blamed on single ports or rules (a port on an unknown
 * network, an unknown group) is not among them; it is undetermined where it matters.
 */
final class Gaps {

    /** Kinds of targets, as {@link Diagnostic.Code#DANGLING_REFERENCE} names them, without which it is open where a router leads. */
    private static final Set<String> JOINING =
            Set.of("router", "gateway port", "network", "subnet", "floating address");

    private Gaps() {}

    /**
     * @param pairs how many pairs are not known to cross
     */
    static List<Undetermined> of(Cloud cloud, long pairs) {
        List<Undetermined> gaps = new ArrayList<>();
        for (EvidenceKind kind : cloud.coverage().networkGaps()) {
            Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, Unmodelled.EVERYTHING, kind.usualFile());
            gaps.add(new Undetermined(Unmodelled.EVERYTHING, reason, pairs));
        }
        if (cloud.coverage().has(EvidenceKind.IMPLEMENTED_NETWORK)) {
            return gaps;
        }
        for (Diagnostic diagnostic : cloud.diagnostics()) {
            if (diagnostic.code() == Diagnostic.Code.DANGLING_REFERENCE && joins(cloud, diagnostic.arguments())) {
                List<String> reference = diagnostic.arguments();
                String what = reference.get(1) + " " + reference.get(2);
                Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, reference.getFirst(), what);
                gaps.add(new Undetermined(reference.getFirst(), reason, pairs));
            }
        }
        return gaps;
    }

    /** Whether a reference (referring object, kind of target, target) is one of a router's, or of what it publishes. */
    private static boolean joins(Cloud cloud, List<String> reference) {
        Optional<Port.Role> role = Optional.ofNullable(cloud.network().ports().get(reference.getFirst()))
                .map(Port::role);
        return JOINING.contains(reference.get(1))
                && role.filter(r -> r != Port.Role.ROUTER).isEmpty();
    }
}
