package org.akashi.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.network.Network;
import org.akashi.model.reach.Reason;

/**
 * What the management API declares is what the network does: rule by rule, port by port, router by router, segment by segment.
 * Compared is what they mean, never how they are written. An object that differs while its revisions differ too changed during
 * the capture: it is noted, and stays undecided. The population is the objects that either side has.
 */
final class DeclaredEqualsImplemented implements Procedure {

    @Override
    public String id() {
        return "access.declared-equals-implemented";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.NETWORKS,
                EvidenceKind.SUBNETS,
                EvidenceKind.PORTS,
                EvidenceKind.ROUTERS,
                EvidenceKind.FLOATING_ADDRESSES,
                EvidenceKind.SECURITY_GROUPS,
                EvidenceKind.ADDRESS_GROUPS,
                EvidenceKind.IMPLEMENTED_NETWORK);
    }

    @Override
    public Outcome run(AuditContext context) {
        Optional<Network> declared = context.cloud().declared();
        Outcome.Builder outcome = new Outcome.Builder();
        if (declared.isEmpty()) {
            long objects = context.network().ports().size()
                    + context.network().filters().size();
            return outcome.undecided(objects, List.of(Reason.of(Reason.Code.NOT_IN_EVIDENCE, "*", "declared network")))
                    .build();
        }
        Comparison comparison = new Comparison(declared.get(), context.network(), outcome);
        outcome.find(new DnsAnswers(context).all());
        new RuleComparison(context, comparison).run();
        new PortComparison(comparison).run();
        new RouterComparison(comparison).run();
        new SegmentComparison(comparison).run();
        return outcome.build();
    }
}
