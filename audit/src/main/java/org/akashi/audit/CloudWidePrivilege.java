package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.User;

/**
 * Roles with power over the whole cloud are held on the provider's side only. With default policies that is the role {@code admin}
 * on whatever scope: a policy check looks at the role's name, not at where it was given. The population is the users who in effect
 * hold it.
 */
final class CloudWidePrivilege implements Procedure {

    private static final String ADMIN = "admin";

    @Override
    public String id() {
        return "privilege.cloud-wide";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return IdentityEvidence.EFFECTIVE_ROLES;
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        outcome.examined(
                admins(context).stream().map(EffectiveRole::user).distinct().count());
        return outcome.find(findings(context)).build();
    }

    private static List<EffectiveRole> admins(AuditContext context) {
        People people = new People(context);
        return context.roles().stream()
                .filter(role -> people.role(role.role()).equals(ADMIN))
                .filter(role -> people.canAct(role.user()))
                .toList();
    }

    /** One finding for each tenant's user and scope. */
    static List<Finding> findings(AuditContext context) {
        People people = new People(context);
        List<Finding> findings = new ArrayList<>();
        for (EffectiveRole role : admins(context)) {
            User user = context.identity().users().get(role.user());
            if (user != null && !context.sides().isProvidersUser(user.id())) {
                findings.add(FindingDraft.of(FindingCode.CLOUD_ADMIN_IN_TENANT, user.id())
                        .distinguishedBy(role.role(), role.scope().name(), role.target())
                        .saying(user.label(), people.role(role.role()), people.scope(role.scope(), role.target()))
                        .at(role.given().evidence(), user.evidence())
                        .finish());
            }
        }
        return findings;
    }
}
