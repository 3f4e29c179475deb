package org.akashi.read.openstack.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.Diagnostic;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;
import org.akashi.read.openstack.OpenStackList;

/** Who may do what, from the identity service's lists. */
public final class IdentityMapping {

    private final Answers answers;
    private final Problems problems;

    private IdentityMapping(Answers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    public static Identity of(Answers answers, Problems problems) {
        return new IdentityMapping(answers, problems).identity();
    }

    private Identity identity() {
        SortedMap<String, Domain> domains =
                new TreeMap<>(answers.byId(IdentityLists.DOMAINS, Domain::id, Domain::evidence, problems));
        SortedMap<String, Project> projects = projects(domains);
        SortedMap<String, User> users = answers.byId(IdentityLists.USERS, User::id, User::evidence, problems);
        SortedMap<String, Group> groups = groups(users);
        SortedMap<String, Role> roles = answers.byId(IdentityLists.ROLES, Role::id, Role::evidence, problems);
        SortedMap<String, List<String>> implications = new TreeMap<>();
        for (IdentityLists.Implication implication : answers.of(IdentityLists.ROLE_INFERENCES)) {
            implications.putIfAbsent(implication.role(), implication.implied());
        }
        List<RoleAssignment> assignments = answers.of(IdentityLists.ROLE_ASSIGNMENTS);
        for (RoleAssignment assignment : assignments) {
            check(assignment, domains, projects, users, groups, roles);
        }
        return new Identity(
                domains,
                projects,
                users,
                groups,
                roles,
                implications,
                assignments,
                List.copyOf(answers.byId(IdentityLists.TRUSTS, Trust::id, Trust::evidence, problems)
                        .values()),
                List.copyOf(answers.byId(
                                IdentityLists.APPLICATION_CREDENTIALS,
                                ApplicationCredential::id,
                                ApplicationCredential::evidence,
                                problems)
                        .values()));
    }

    /** Projects that are domains join the domains instead. */
    private SortedMap<String, Project> projects(SortedMap<String, Domain> domains) {
        SortedMap<String, Project> projects = new TreeMap<>();
        answers.byId(
                        IdentityLists.PROJECTS,
                        entry -> entry.project().id(),
                        entry -> entry.project().evidence(),
                        problems)
                .forEach((id, entry) -> {
                    Project project = entry.project();
                    if (entry.isDomain()) {
                        domains.putIfAbsent(id, new Domain(id, project.name(), project.enabled(), project.evidence()));
                    } else {
                        projects.put(id, project);
                    }
                });
        return projects;
    }

    private SortedMap<String, Group> groups(SortedMap<String, User> users) {
        Map<String, SortedSet<String>> members = new HashMap<>();
        for (IdentityLists.Membership membership : answers.of(IdentityLists.GROUP_MEMBERS)) {
            members.computeIfAbsent(membership.group(), _ -> new TreeSet<>()).add(membership.user());
        }
        SortedMap<String, Group> groups = new TreeMap<>();
        answers.byId(IdentityLists.GROUPS, Group::id, Group::evidence, problems).forEach((id, group) -> {
            List<String> ids = new ArrayList<>(members.getOrDefault(id, new TreeSet<>()));
            for (String user : ids) {
                if (answers.has(IdentityLists.USERS) && !users.containsKey(user)) {
                    problems.add(Diagnostic.Code.DANGLING_REFERENCE, group.evidence(), id, "user", user);
                }
            }
            groups.put(id, new Group(id, group.name(), group.domain(), ids, group.evidence()));
        });
        return groups;
    }

    private void check(
            RoleAssignment assignment,
            SortedMap<String, Domain> domains,
            SortedMap<String, Project> projects,
            SortedMap<String, User> users,
            SortedMap<String, Group> groups,
            SortedMap<String, Role> roles) {
        if (!roles.containsKey(assignment.role())) {
            dangling(IdentityLists.ROLES, assignment, "role", assignment.role());
        }
        switch (assignment.actorKind()) {
            case USER -> {
                if (!users.containsKey(assignment.actor())) {
                    dangling(IdentityLists.USERS, assignment, "user", assignment.actor());
                }
            }
            case GROUP -> {
                if (!groups.containsKey(assignment.actor())) {
                    dangling(IdentityLists.GROUPS, assignment, "group", assignment.actor());
                }
            }
        }
        switch (assignment.scope()) {
            case PROJECT -> {
                if (!projects.containsKey(assignment.target())) {
                    dangling(IdentityLists.PROJECTS, assignment, "project", assignment.target());
                }
            }
            case DOMAIN -> {
                if (!domains.containsKey(assignment.target())) {
                    dangling(IdentityLists.DOMAINS, assignment, "domain", assignment.target());
                }
            }
            case SYSTEM -> {
                // The system is one, and needs no list.
            }
        }
    }

    /** A reference into a list that is in evidence, to an element that is not. */
    private void dangling(OpenStackList<?> list, RoleAssignment assignment, String kind, String target) {
        if (answers.has(list)) {
            problems.add(Diagnostic.Code.DANGLING_REFERENCE, assignment.evidence(), "role assignment", kind, target);
        }
    }
}
