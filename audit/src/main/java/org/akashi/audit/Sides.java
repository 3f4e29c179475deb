package org.akashi.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.akashi.isolation.Owner;
import org.akashi.isolation.ProviderProjects;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.RoleAssignment.Scope;
import org.akashi.model.identity.User;

/**
 * Who is a tenant, who is one customer with whom, and who is the provider. The rules, in order:
 *
 * <ol>
 *   <li>Which projects belong to the <b>provider</b> is said at {@link ProviderProjects}, for the proof and for the audit alike.
 *   <li>Every other project is a <b>tenant</b>, the owner of its resources.
 *   <li>Tenants under one topmost project are one <b>customer</b>, and the topmost project gives the name. Domains do not join:
 *       the default domain holds everybody, and others are used both per customer and for many.
 *   <li>A user's <b>home</b> is the customer of the default project; without one, the customers in the domain of the account
 *       unless that is the domain {@code default}; failing that, unknown.
 *   <li>A user is on the <b>provider's side</b> if the default project is the provider's; or if there is no home, and some role
 *       of the user's own is on the system or on a project of the provider's.
 *   <li>A user without home who is not the provider's is at home with the one customer on which roles were given to the user
 *       personally, if it is one.
 * </ol>
 */
final class Sides {

    private static final String DEFAULT_DOMAIN = "default";

    private final Identity identity;
    private final ProviderProjects providerProjects;
    private final TreeMap<String, SortedSet<String>> personal = new TreeMap<>();
    private final Set<String> onProvidersSide = new HashSet<>();

    private Sides(Identity identity, ProviderProjects providerProjects) {
        this.identity = identity;
        this.providerProjects = providerProjects;
    }

    static Sides of(Identity identity, List<EffectiveRole> roles) {
        Sides sides = new Sides(identity, ProviderProjects.of(identity));
        roles.stream().filter(role -> role.group().isEmpty()).forEach(sides::notePersonal);
        identity.users().values().stream()
                .filter(sides::actsForProvider)
                .forEach(user -> sides.onProvidersSide.add(user.id()));
        return sides;
    }

    private void notePersonal(EffectiveRole role) {
        SortedSet<String> scopes = personal.computeIfAbsent(role.user(), user -> new TreeSet<>());
        if (role.scope() == Scope.SYSTEM || (role.scope() == Scope.PROJECT && isProvider(role.target()))) {
            scopes.add("");
        } else {
            scopes.addAll(customers(role));
        }
    }

    private boolean actsForProvider(User user) {
        Optional<Project> project = defaultProject(user);
        if (project.isPresent()) {
            return isProvider(project.get().id());
        }
        return statedHome(user).isEmpty()
                && personal.getOrDefault(user.id(), new TreeSet<>()).contains("");
    }

    /** Whether a project is the provider's; so is the empty id, by which a resource says that it is nobody's. */
    boolean isProvider(String project) {
        return providerProjects.contains(project);
    }

    /** Whether a project is in evidence, so that its side is certain. */
    boolean isKnown(String project) {
        return identity.projects().containsKey(project);
    }

    /** Whose the resources of a project are. */
    Owner owner(String project) {
        return isProvider(project)
                ? Owner.PROVIDER
                : new Owner(project, identity.projectName(project), Owner.Kind.TENANT);
    }

    /** The project at the top of a tenant's customer. */
    String customer(String project) {
        Set<String> seen = new HashSet<>();
        String top = project;
        Project at = identity.projects().get(project);
        while (at != null && seen.add(at.id())) {
            top = at.id();
            at = identity.projects().get(at.parent());
        }
        return top;
    }

    /** The customers on which a role gives power: none for the system and for the provider's projects. */
    SortedSet<String> customers(EffectiveRole role) {
        SortedSet<String> customers = new TreeSet<>();
        switch (role.scope()) {
            case SYSTEM -> {}
            case PROJECT ->
                Optional.of(role.target())
                        .filter(project -> !isProvider(project))
                        .ifPresent(project -> customers.add(customer(project)));
            case DOMAIN -> customersIn(role.target()).forEach(customers::add);
        }
        return customers;
    }

    private Stream<String> customersIn(String domain) {
        return identity.projects().values().stream()
                .filter(project -> project.domain().equals(domain) && !isProvider(project.id()))
                .map(project -> customer(project.id()));
    }

    boolean isProvidersUser(String user) {
        return onProvidersSide.contains(user);
    }

    /** The customers a user belongs to; none for the provider's users, and where nothing tells. */
    SortedSet<String> home(String user) {
        User known = identity.users().get(user);
        if (known == null || isProvidersUser(user)) {
            return new TreeSet<>();
        }
        SortedSet<String> stated = statedHome(known);
        if (!stated.isEmpty()) {
            return stated;
        }
        SortedSet<String> own = new TreeSet<>(personal.getOrDefault(user, new TreeSet<>()));
        return own.size() == 1 ? own : new TreeSet<>();
    }

    /** The default project, if it is still there. */
    private Optional<Project> defaultProject(User user) {
        return user.defaultProject().map(identity.projects()::get);
    }

    private SortedSet<String> statedHome(User user) {
        SortedSet<String> home = new TreeSet<>();
        Optional<Project> project = defaultProject(user);
        if (project.isPresent()) {
            if (!isProvider(project.get().id())) {
                home.add(customer(project.get().id()));
            }
        } else if (!user.domain().equals(DEFAULT_DOMAIN)) {
            customersIn(user.domain()).forEach(home::add);
        }
        return home;
    }
}
