package org.akashi.audit;

import java.util.Set;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.EvidenceKind;

/**
 * No undeclared path leads from one owner to another. The population is the ordered pairs of endpoints of different owners, all of
 * which the proof covers. Crossings are gathered by their root cause: one finding says what to change, however many pairs it
 * joins. What a declaration covers, what an owner published, and the provider's services to tenants make no finding.
 */
final class NoBackdoor implements Procedure {

    @Override
    public String id() {
        return "isolation.no-backdoor";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.PROJECTS,
                EvidenceKind.NETWORKS,
                EvidenceKind.SUBNETS,
                EvidenceKind.PORTS,
                EvidenceKind.TRUNKS,
                EvidenceKind.ROUTERS,
                EvidenceKind.FLOATING_ADDRESSES,
                EvidenceKind.SECURITY_GROUPS,
                EvidenceKind.SHARING_POLICIES,
                EvidenceKind.SERVERS,
                EvidenceKind.IMPLEMENTED_NETWORK,
                EvidenceKind.NETWORK_BINDINGS);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        IsolationResult.Pairs pairs = context.isolation().pairs();
        outcome.examined(pairs.total() - pairs.undetermined());
        outcome.undecided(
                pairs.undetermined(),
                context.isolation().undetermined().stream()
                        .map(IsolationResult.Undetermined::reason)
                        .toList());
        outcome.find(new CrossingFindings(context).all());
        outcome.find(new NeighbourFindings(context.network()).all());
        outcome.find(new DeclarationFindings(context).all());
        return outcome.build();
    }
}
