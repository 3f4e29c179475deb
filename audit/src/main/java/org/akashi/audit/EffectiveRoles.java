package org.akashi.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.RoleAssignment.Scope;

/**
 * Computes which roles users have in effect: assignments to groups reach their members, inherited ones the projects below their
 * target (but not the target), and a role brings the roles it implies, over any number of steps.
 *
 * <p>For projects and domains the result is what the identity API lists with {@code effective=true} (OpenStack Identity API v3,
 * "List role assignments"): roles private to a domain give only what they imply. That list leaves out the system scope; here it
 * is treated like the others.
 */
final class EffectiveRoles {

    private final Identity identity;

    private final Map<String, List<Project>> byDomain;
    private final Map<String, List<Project>> byParent;

    private EffectiveRoles(Identity identity) {
        this.identity = identity;
        this.byDomain = identity.projects().values().stream().collect(Collectors.groupingBy(Project::domain));
        this.byParent = identity.projects().values().stream().collect(Collectors.groupingBy(Project::parent));
    }

    /** Sorted by user, scope, target, role; a role that is given in two ways is there twice. */
    static List<EffectiveRole> of(Identity identity) {
        EffectiveRoles roles = new EffectiveRoles(identity);
        SortedSet<EffectiveRole> effective = new TreeSet<>();
        identity.assignments().forEach(assignment -> effective.addAll(roles.expand(assignment)));
        return List.copyOf(effective);
    }

    private List<EffectiveRole> expand(RoleAssignment given) {
        List<EffectiveRole> expanded = new ArrayList<>();
        Optional<String> group =
                given.actorKind() == RoleAssignment.Actor.GROUP ? Optional.of(given.actor()) : Optional.empty();
        for (String user : users(given)) {
            for (Target target : targets(given)) {
                for (String role : withImplied(given.role())) {
                    expanded.add(new EffectiveRole(role, user, target.scope, target.id, group, given));
                }
            }
        }
        return expanded;
    }

    private List<String> users(RoleAssignment given) {
        if (given.actorKind() == RoleAssignment.Actor.USER) {
            return List.of(given.actor());
        }
        Group group = identity.groups().get(given.actor());
        return group == null ? List.of() : group.members();
    }

    private record Target(Scope scope, String id) {}

    private List<Target> targets(RoleAssignment given) {
        if (!given.inherited()) {
            return List.of(new Target(given.scope(), given.target()));
        }
        Collection<Project> projects = switch (given.scope()) {
            case SYSTEM -> List.of();
            case DOMAIN -> byDomain.getOrDefault(given.target(), List.of());
            case PROJECT -> below(given.target());
        };
        return projects.stream()
                .map(project -> new Target(Scope.PROJECT, project.id()))
                .toList();
    }

    /** The projects under a project, at any depth; a circle ends where it closes. */
    private Collection<Project> below(String top) {
        Map<String, Project> below = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            for (Project child : byParent.getOrDefault(open.pop(), List.of())) {
                if (below.putIfAbsent(child.id(), child) == null) {
                    open.push(child.id());
                }
            }
        }
        return below.values();
    }

    private SortedSet<String> withImplied(String role) {
        SortedSet<String> roles = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(role));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (roles.add(next)) {
                open.addAll(identity.implications().getOrDefault(next, List.of()));
            }
        }
        roles.removeIf(id -> {
            Role known = identity.roles().get(id);
            return known != null && !known.domain().isEmpty();
        });
        return roles;
    }
}
