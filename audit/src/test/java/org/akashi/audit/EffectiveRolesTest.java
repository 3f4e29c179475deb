package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.akashi.model.identity.RoleAssignment.Actor;
import org.akashi.model.identity.RoleAssignment.Scope;
import org.junit.jupiter.api.Test;

class EffectiveRolesTest {

    private final SmallCloud cloud = new SmallCloud().project("acme").user("alice", "acme");

    private List<String> effective() {
        return EffectiveRoles.of(cloud.identity()).stream()
                .map(role -> role.user() + " " + role.role() + " " + role.scope() + " " + role.target()
                        + role.group().map(group -> " by " + group).orElse(""))
                .toList();
    }

    @Test
    void a_role_brings_the_roles_it_implies_over_several_steps() {
        cloud.gives("admin", "alice", "acme");
        assertThat(effective())
                .containsExactly("alice admin PROJECT acme", "alice member PROJECT acme", "alice reader PROJECT acme");
    }

    @Test
    void a_group_passes_its_roles_to_its_members() {
        cloud.group("ops", "alice").gives("reader", Actor.GROUP, "ops", Scope.PROJECT, "acme", false);
        assertThat(effective()).containsExactly("alice reader PROJECT acme by ops");
    }

    @Test
    void an_inherited_role_holds_below_its_project_but_not_on_it() {
        cloud.project("acme-prod", "default", "acme").project("acme-web", "default", "acme-prod");
        cloud.gives("reader", Actor.USER, "alice", Scope.PROJECT, "acme", true);
        assertThat(effective()).containsExactly("alice reader PROJECT acme-prod", "alice reader PROJECT acme-web");
    }

    @Test
    void a_role_inherited_from_a_domain_holds_on_its_projects() {
        cloud.domain("partners").project("umbrella", "partners", "partners");
        cloud.gives("reader", Actor.USER, "alice", Scope.DOMAIN, "partners", true);
        assertThat(effective()).containsExactly("alice reader PROJECT umbrella");
    }

    @Test
    void a_role_private_to_a_domain_gives_only_what_it_implies() {
        cloud.role("acme-operator", "default", "reader").gives("acme-operator", "alice", "acme");
        assertThat(effective()).containsExactly("alice reader PROJECT acme");
    }

    @Test
    void roles_that_imply_each_other_and_projects_above_each_other_come_to_an_end() {
        cloud.role("one", "", "two").role("two", "", "one");
        cloud.project("x", "default", "y").project("y", "default", "x");
        cloud.gives("one", Actor.USER, "alice", Scope.PROJECT, "x", true);
        assertThat(effective())
                .containsExactly(
                        "alice one PROJECT x", "alice two PROJECT x", "alice one PROJECT y", "alice two PROJECT y");
    }
}
