package org.akashi.model.identity;

import org.akashi.model.EvidenceRef;

/**
 * A role given to a user or a group on a scope.
 *
 * @param role role id
 * @param actor user or group id
 * @param target project or domain id; empty for the system scope
 * @param inherited whether it holds for the projects below the target instead of the target itself
 */
public record RoleAssignment(
        String role,
        Actor actorKind,
        String actor,
        Scope scope,
        String target,
        boolean inherited,
        EvidenceRef evidence) {

    /** Who has the role. */
    public enum Actor {
        USER,
        GROUP
    }

    /** On what the role is given. */
    public enum Scope {
        PROJECT,
        DOMAIN,
        SYSTEM
    }
}
