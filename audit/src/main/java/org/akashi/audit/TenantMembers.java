package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.User;

/**
 * Whoever in effect has a role on a tenant belongs to its customer or to the provider; what counts as one customer is said by
 * {@link Sides}. The population is the pairs of a user who can act and a tenant's scope on which the user has a role.
 *
 * <p>Roles that a group gives are judged by group, so that one membership too many is one finding.
 */
final class TenantMembers implements Procedure {

    @Override
    public String id() {
        return "tenancy.members";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return IdentityEvidence.EFFECTIVE_ROLES;
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        People people = new People(context);
        List<EffectiveRole> onTenants = context.roles().stream()
                .filter(role -> people.canAct(role.user()))
                .filter(role -> !context.sides().customers(role).isEmpty())
                .toList();
        outcome.examined(onTenants.stream()
                .map(role -> role.user() + " " + role.target())
                .distinct()
                .count());
        outcome.find(CloudWidePrivilege.findings(context));
        outcome.find(strangers(context, onTenants));
        outcome.find(groups(context, onTenants));
        return outcome.build();
    }

    /** Users with roles of their own on several customers' tenants, or on another customer's than their own. */
    private static List<Finding> strangers(AuditContext context, List<EffectiveRole> onTenants) {
        People people = new People(context);
        Map<String, List<EffectiveRole>> byUser = onTenants.stream()
                .filter(role -> role.group().isEmpty() && !context.sides().isProvidersUser(role.user()))
                .collect(Collectors.groupingBy(EffectiveRole::user, TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byUser.forEach((id, roles) -> {
            SortedSet<String> customers = new TreeSet<>(context.sides().home(id));
            roles.forEach(role -> customers.addAll(context.sides().customers(role)));
            User user = context.identity().users().get(id);
            if (user != null
                    && customers.size() > Math.max(1, context.sides().home(id).size())) {
                findings.add(FindingDraft.of(FindingCode.USER_ON_SEVERAL_TENANTS, id)
                        .saying(
                                user.label(),
                                Inventory.joined(roles.stream()
                                        .map(role -> people.scope(role.scope(), role.target()))
                                        .toList()))
                        .at(user.evidence())
                        .at(places(roles))
                        .finish());
            }
        });
        return findings;
    }

    /** Members of a group who do not belong to the customer on whose tenant the group has a role. */
    private static List<Finding> groups(AuditContext context, List<EffectiveRole> onTenants) {
        People people = new People(context);
        Map<String, List<EffectiveRole>> byGroupAndScope = onTenants.stream()
                .filter(role -> role.group().isPresent() && isForeign(context, role))
                .collect(Collectors.groupingBy(
                        role -> role.group().orElseThrow() + " " + role.target(), TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byGroupAndScope.values().forEach(roles -> {
            EffectiveRole first = roles.getFirst();
            String group = first.group().orElseThrow();
            FindingDraft draft = FindingDraft.of(FindingCode.GROUP_HAS_FOREIGN_MEMBER, group)
                    .distinguishedBy(first.scope().name(), first.target())
                    .saying(
                            people.group(group),
                            people.scope(first.scope(), first.target()),
                            Inventory.joined(roles.stream()
                                    .map(role -> people.user(role.user()))
                                    .toList()));
            Group known = context.identity().groups().get(group);
            findings.add((known == null ? draft : draft.at(known.evidence()))
                    .at(places(roles))
                    .finish());
        });
        return findings;
    }

    private static boolean isForeign(AuditContext context, EffectiveRole role) {
        SortedSet<String> home = context.sides().home(role.user());
        return !home.isEmpty() && !home.containsAll(context.sides().customers(role));
    }

    private static List<org.akashi.model.EvidenceRef> places(List<EffectiveRole> roles) {
        return roles.stream()
                .map(EffectiveRole::given)
                .map(RoleAssignment::evidence)
                .distinct()
                .sorted()
                .toList();
    }
}
