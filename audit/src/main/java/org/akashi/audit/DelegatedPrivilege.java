package org.akashi.audit;

import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Trust;

/**
 * Rights that were handed to programs or other users cannot be multiplied there, and end. The population is the application
 * credentials and the trusts.
 */
final class DelegatedPrivilege implements Procedure {

    @Override
    public String id() {
        return "privilege.delegated";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return IdentityEvidence.DELEGATIONS;
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        People people = new People(context);
        for (ApplicationCredential credential : context.identity().applicationCredentials()) {
            outcome.examined();
            if (credential.unrestricted()) {
                outcome.find(draft(FindingCode.CREDENTIAL_UNRESTRICTED, credential, people));
            }
            if (credential.expires().isEmpty()) {
                outcome.find(draft(FindingCode.CREDENTIAL_WITHOUT_EXPIRY, credential, people));
            }
        }
        for (Trust trust : context.identity().trusts()) {
            outcome.examined();
            if (trust.expires().isEmpty()) {
                outcome.find(FindingDraft.of(FindingCode.TRUST_WITHOUT_EXPIRY, trust.id())
                        .saying(
                                people.user(trust.trustor()),
                                people.user(trust.trustee()),
                                people.project(trust.project()))
                        .at(trust.evidence())
                        .finish());
            }
        }
        return outcome.build();
    }

    private static Finding draft(FindingCode code, ApplicationCredential credential, People people) {
        return FindingDraft.of(code, credential.id())
                .saying(
                        credential.name().isEmpty() ? credential.id() : credential.name(),
                        people.user(credential.user()),
                        people.project(credential.project()))
                .at(credential.evidence())
                .finish();
    }
}
