package org.akashi.read.openstack.identity;

import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.read.json.JsonObject;

/** A role assignment: a role, a user or a group, and a scope of a project, a domain or the system. */
final class AssignmentElement {

    private AssignmentElement() {}

    static Optional<RoleAssignment> read(JsonObject o) {
        Optional<String> role = o.object("role").flatMap(r -> r.requiredShared("id"));
        Optional<String> user = o.object("user").flatMap(u -> u.requiredShared("id"));
        Optional<String> group = o.object("group").flatMap(g -> g.requiredShared("id"));
        Optional<JsonObject> scope = o.object("scope");
        if (role.isEmpty()) {
            return missing(o, "role");
        }
        if (user.isEmpty() && group.isEmpty()) {
            return missing(o, "user");
        }
        if (scope.isEmpty()) {
            return missing(o, "scope");
        }
        Optional<String> project = scope.get().object("project").flatMap(p -> p.requiredShared("id"));
        Optional<String> domain = scope.get().object("domain").flatMap(d -> d.requiredShared("id"));
        boolean system = scope.get().names().contains("system");
        if (project.isEmpty() && domain.isEmpty() && !system) {
            return missing(o, "scope");
        }
        return Optional.of(new RoleAssignment(
                role.get(),
                user.isPresent() ? RoleAssignment.Actor.USER : RoleAssignment.Actor.GROUP,
                user.or(() -> group).orElseThrow(),
                project.isPresent()
                        ? RoleAssignment.Scope.PROJECT
                        : domain.isPresent() ? RoleAssignment.Scope.DOMAIN : RoleAssignment.Scope.SYSTEM,
                project.or(() -> domain).orElse(""),
                scope.get().text("OS-INHERIT:inherited_to").isPresent(),
                o.place()));
    }

    private static Optional<RoleAssignment> missing(JsonObject o, String member) {
        o.problems().add(Diagnostic.Code.MISSING_MEMBER, o.place(), member);
        return Optional.empty();
    }
}
