package org.akashi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.Element;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * No assignment is left over: to accounts that are switched off, or of and to what is not there. The population is the role
 * assignments as they were made.
 */
final class LeftOverPrivilege implements Procedure {

    @Override
    public String id() {
        return "privilege.left-over";
    }

    @Override
    public Set<EvidenceKind> needs() {
        return IdentityEvidence.EFFECTIVE_ROLES;
    }

    @Override
    public Outcome run(AuditContext context) {
        Outcome.Builder outcome = new Outcome.Builder();
        Identity identity = context.identity();
        for (RoleAssignment given : identity.assignments()) {
            outcome.examined();
            dangling(context, given).forEach(outcome::find);
        }
        Map<String, List<RoleAssignment>> byActor = identity.assignments().stream()
                .collect(Collectors.groupingBy(given -> given.actorKind() + " " + given.actor()));
        Map<String, List<String>> groupsOf = new HashMap<>();
        identity.groups()
                .values()
                .forEach(group -> group.members()
                        .forEach(member -> groupsOf.computeIfAbsent(member, user -> new ArrayList<>())
                                .add(group.id())));
        for (User user : identity.users().values()) {
            if (!user.enabled()) {
                List<RoleAssignment> held =
                        new ArrayList<>(byActor.getOrDefault(RoleAssignment.Actor.USER + " " + user.id(), List.of()));
                groupsOf.getOrDefault(user.id(), List.of())
                        .forEach(group ->
                                held.addAll(byActor.getOrDefault(RoleAssignment.Actor.GROUP + " " + group, List.of())));
                if (!held.isEmpty()) {
                    outcome.find(disabled(context, user, held));
                }
            }
        }
        return outcome.build();
    }

    private static Finding disabled(AuditContext context, User user, List<RoleAssignment> held) {
        return FindingDraft.of(FindingCode.DISABLED_USER_HAS_ROLES, user.id())
                .saying(user.label(), new People(context).rolesAndScopes(held))
                .at(user.evidence())
                .at(held.stream().map(RoleAssignment::evidence).toList())
                .finish();
    }

    /** What an assignment names that is not there, provided that the list of such things was read whole. */
    private static Stream<Finding> dangling(AuditContext context, RoleAssignment given) {
        Identity identity = context.identity();
        Stream<Optional<Finding>> parts = Stream.of(
                missing(
                        context,
                        EvidenceKind.ROLES,
                        given,
                        "role",
                        given.role(),
                        identity.roles().get(given.role())),
                switch (given.actorKind()) {
                    case USER ->
                        missing(
                                context,
                                EvidenceKind.USERS,
                                given,
                                "user",
                                given.actor(),
                                identity.users().get(given.actor()));
                    case GROUP ->
                        missing(
                                context,
                                EvidenceKind.GROUPS,
                                given,
                                "group",
                                given.actor(),
                                identity.groups().get(given.actor()));
                },
                switch (given.scope()) {
                    case SYSTEM -> Optional.empty();
                    case PROJECT ->
                        missing(
                                context,
                                EvidenceKind.PROJECTS,
                                given,
                                "project",
                                given.target(),
                                identity.projects().get(given.target()));
                    case DOMAIN ->
                        missing(
                                context,
                                EvidenceKind.DOMAINS,
                                given,
                                "domain",
                                given.target(),
                                identity.domains().get(given.target()));
                });
        return parts.flatMap(Optional::stream);
    }

    private static Optional<Finding> missing(
            AuditContext context,
            EvidenceKind kind,
            RoleAssignment given,
            String what,
            String id,
            @Nullable Element found) {
        return found != null || !context.cloud().coverage().complete(kind)
                ? Optional.empty()
                : Optional.of(FindingDraft.of(FindingCode.ASSIGNMENT_DANGLES, id)
                        .distinguishedBy(what)
                        .saying(what, id)
                        .at(given.evidence())
                        .finish());
    }
}
