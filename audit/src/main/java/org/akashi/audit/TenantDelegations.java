package org.akashi.audit;

import java.util.Set;
import java.util.SortedSet;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.Trust;

/**
 * No delegation gives a user of another customer power over a tenant. The population is the trusts on tenants' projects; an
 * application credential acts as the user who made it, who is judged by {@link TenantMembers}.
 */
final class TenantDelegations implements Procedure {

    @Override
    public String id() {
        return "tenancy.delegations";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return Set.of(
                EvidenceKind.TRUSTS,
                EvidenceKind.USERS,
                EvidenceKind.PROJECTS,
                EvidenceKind.DOMAINS,
                EvidenceKind.ROLE_ASSIGNMENTS);
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        People people = new People(context);
        Sides sides = context.sides();
        for (Trust trust : context.identity().trusts()) {
            if (sides.isProvider(trust.project())) {
                continue;
            }
            outcome.examined();
            SortedSet<String> home = sides.home(trust.trustee());
            boolean foreign =
                    !sides.isProvidersUser(trust.trustee()) && !home.contains(sides.customer(trust.project()));
            if (foreign) {
                outcome.find(FindingDraft.of(FindingCode.TRUST_TO_OTHER_TENANT, trust.id())
                        .saying(
                                people.user(trust.trustor()),
                                people.user(trust.trustee()),
                                people.project(trust.project()),
                                Boolean.toString(trust.impersonation()))
                        .at(trust.evidence())
                        .finish());
            }
        }
        return outcome.build();
    }
}
