package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.akashi.model.identity.RoleAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KumoEffectiveRolesTest {

    private static final String GIVEN = "keystone.role_assignments.json";
    private static final String EFFECTIVE = "keystone.role_assignments_effective.json";

    @TempDir
    private Path folder;

    /** The list answers for projects and domains only: the recorded one has no row for the system, on which roles were given. */
    @Test
    void what_we_compute_is_what_the_identity_service_lists_as_effective() {
        Cloud cloud = Kumo.read(Kumo.copy(folder.resolve("given"), name -> name.equals(EFFECTIVE) ? "" : name));
        Cloud listed = Kumo.read(Kumo.copy(folder.resolve("effective"), name -> switch (name) {
            case GIVEN -> "";
            case EFFECTIVE -> GIVEN;
            default -> name;
        }));
        Set<String> computed = EffectiveRoles.of(cloud.identity()).stream()
                .filter(role -> role.scope() != RoleAssignment.Scope.SYSTEM)
                .map(role -> role.user() + " " + role.role() + " " + role.scope() + " " + role.target())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answered = listed.identity().assignments().stream()
                .map(role -> role.actor() + " " + role.role() + " " + role.scope() + " " + role.target())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cloud.identity().assignments()).hasSize(32);
        assertThat(listed.identity().assignments()).hasSize(63);
        assertThat(computed).containsExactlyElementsOf(answered);
    }
}
