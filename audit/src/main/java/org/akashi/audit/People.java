package org.akashi.audit;

import java.util.List;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.RoleAssignment.Scope;
import org.akashi.model.identity.User;

/** What users, roles and scopes are called, and which users can act at all. */
final class People {

    /** The scope that is the whole cloud. */
    static final String SYSTEM = "system";

    private final Identity identity;

    People(AuditContext context) {
        this.identity = context.identity();
    }

    /** Whether a user is there and not switched off. */
    boolean canAct(String id) {
        User user = identity.users().get(id);
        return user != null && user.enabled();
    }

    String user(String id) {
        User user = identity.users().get(id);
        return user == null ? id : user.label();
    }

    String group(String id) {
        Group group = identity.groups().get(id);
        return group == null ? id : group.label();
    }

    String role(String id) {
        Role role = identity.roles().get(id);
        return role == null ? id : role.label();
    }

    String project(String id) {
        return identity.projectName(id);
    }

    /** What a role holds on: the name of the project or domain, or {@code system}. */
    String scope(Scope scope, String target) {
        return switch (scope) {
            case SYSTEM -> SYSTEM;
            case PROJECT -> project(target);
            case DOMAIN -> {
                Domain domain = identity.domains().get(target);
                yield domain == null ? target : domain.label();
            }
        };
    }

    /** {@code member (globex)}, for each assignment; sorted. */
    String rolesAndScopes(List<RoleAssignment> assignments) {
        return Inventory.joined(assignments.stream()
                .map(given -> role(given.role()) + " (" + scope(given.scope(), given.target()) + ")")
                .toList());
    }
}
