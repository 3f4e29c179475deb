package org.akashi.isolation;

import java.util.HashSet;
import java.util.Set;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;

/**
 * Which projects are the provider's own; every other is a tenant's. The one rule, for the proof and for the audit:
 *
 * <ol>
 *   <li>a project on which somebody was given the role {@code service}: the accounts of the cloud's services live there;
 *   <li>a project directly under the domain {@code default} that is called {@code admin}, {@code service} or {@code services}: what
 *       the identity service's bootstrap (keystone-manage bootstrap) and the installation guides call theirs;
 *   <li>the empty id, by which a resource says that it is nobody's.
 * </ol>
 *
 * <p>Inherited and implied roles do not count: one assignment on a domain must not turn every tenant in it into the provider.
 */
public final class ProviderProjects {

    private static final String DEFAULT_DOMAIN = "default";
    private static final Set<String> NAMES = Set.of("admin", "service", "services");
    private static final String SERVICE_ROLE = "service";

    private final Set<String> ids;

    private ProviderProjects(Set<String> ids) {
        this.ids = ids;
    }

    public static ProviderProjects of(Identity identity) {
        Set<String> ids = new HashSet<>();
        for (Project project : identity.projects().values()) {
            if (NAMES.contains(project.name()) && project.parent().equals(DEFAULT_DOMAIN)) {
                ids.add(project.id());
            }
        }
        for (RoleAssignment given : identity.assignments()) {
            boolean direct = given.scope() == RoleAssignment.Scope.PROJECT && !given.inherited();
            if (direct && isService(identity.roles().get(given.role()), given.role())) {
                ids.add(given.target());
            }
        }
        return new ProviderProjects(ids);
    }

    private static boolean isService(@org.jspecify.annotations.Nullable Role role, String id) {
        return SERVICE_ROLE.equals(role == null ? id : role.name());
    }

    /** Whether a project is the provider's. */
    public boolean contains(String project) {
        return project.isEmpty() || ids.contains(project);
    }
}
