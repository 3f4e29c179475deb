package org.akashi.audit;

import java.util.Comparator;
import java.util.Optional;
import org.akashi.model.identity.RoleAssignment;

/**
 * A role that a user in effect has on a scope, and the assignment that gives it.
 *
 * @param role id of a global role
 * @param target project or domain id; empty for the system
 * @param group id of the group by which the user has it, if by one
 * @param given the assignment as it was made
 */
record EffectiveRole(
        String role,
        String user,
        RoleAssignment.Scope scope,
        String target,
        Optional<String> group,
        RoleAssignment given)
        implements Comparable<EffectiveRole> {

    private static final Comparator<EffectiveRole> ORDER = Comparator.comparing(EffectiveRole::user)
            .thenComparing(EffectiveRole::scope)
            .thenComparing(EffectiveRole::target)
            .thenComparing(EffectiveRole::role)
            .thenComparing(role -> role.group().orElse(""))
            .thenComparing(role -> role.given().evidence());

    @Override
    public int compareTo(EffectiveRole other) {
        return ORDER.compare(this, other);
    }
}
