package org.akashi.audit;

import java.util.Set;
import org.akashi.model.EvidenceKind;

/** What it takes to know who in effect has which role. */
final class IdentityEvidence {

    static final Set<EvidenceKind> EFFECTIVE_ROLES = Set.of(
            EvidenceKind.DOMAINS,
            EvidenceKind.PROJECTS,
            EvidenceKind.USERS,
            EvidenceKind.GROUPS,
            EvidenceKind.GROUP_MEMBERS,
            EvidenceKind.ROLES,
            EvidenceKind.ROLE_INFERENCES,
            EvidenceKind.ROLE_ASSIGNMENTS);

    static final Set<EvidenceKind> DELEGATIONS = Set.of(
            EvidenceKind.PROJECTS, EvidenceKind.USERS, EvidenceKind.TRUSTS, EvidenceKind.APPLICATION_CREDENTIALS);

    private IdentityEvidence() {}
}
