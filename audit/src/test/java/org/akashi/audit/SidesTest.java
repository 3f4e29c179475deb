package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.akashi.isolation.Owner;
import org.akashi.model.identity.RoleAssignment.Actor;
import org.akashi.model.identity.RoleAssignment.Scope;
import org.junit.jupiter.api.Test;

class SidesTest {

    private final SmallCloud cloud = new SmallCloud()
            .project("acme")
            .project("acme-prod", "default", "acme")
            .project("globex");

    private Sides sides() {
        return cloud.context().sides();
    }

    @Test
    void the_bootstrap_projects_and_those_with_service_accounts_are_the_providers() {
        cloud.project("octavia-services").user("octavia", "octavia-services");
        cloud.gives("service", "octavia", "octavia-services");
        cloud.domain("partners").project("admin-of-partners", "partners", "partners");
        assertThat(sides().isProvider("admin")).isTrue();
        assertThat(sides().isProvider("service")).isTrue();
        assertThat(sides().isProvider("octavia-services")).isTrue();
        assertThat(sides().isProvider("")).isTrue();
        assertThat(sides().isProvider("globex")).isFalse();
        assertThat(sides().isProvider("admin-of-partners")).isFalse();
    }

    @Test
    void a_tenant_may_call_its_project_admin_elsewhere_without_becoming_the_provider() {
        cloud.domain("partners").project("p-admin", "partners", "partners");
        assertThat(sides().owner("p-admin").kind()).isEqualTo(Owner.Kind.TENANT);
    }

    @Test
    void projects_under_one_topmost_project_are_one_customer() {
        cloud.project("acme-dev", "default", "acme");
        assertThat(sides().customer("acme-prod")).isEqualTo("acme");
        assertThat(sides().customer("acme-dev")).isEqualTo("acme");
        assertThat(sides().customer("globex")).isEqualTo("globex");
    }

    @Test
    void the_default_project_tells_where_a_user_belongs() {
        cloud.user("alice", "acme-prod").gives("member", "alice", "globex");
        assertThat(sides().home("alice")).containsExactly("acme");
    }

    @Test
    void a_default_project_that_is_gone_tells_nothing() {
        cloud.user("alice", "long-gone").gives("member", "alice", "globex");
        assertThat(sides().home("alice")).containsExactly("globex");
    }

    @Test
    void without_a_default_project_the_domain_of_the_account_tells() {
        cloud.domain("partners").project("umbrella", "partners", "partners");
        cloud.user("uma", "partners", true, Optional.empty());
        assertThat(sides().home("uma")).containsExactly("umbrella");
    }

    @Test
    void staff_without_a_tenant_and_with_a_role_on_the_system_is_the_providers() {
        cloud.user("op", "default", true, Optional.empty());
        cloud.gives("reader", Actor.USER, "op", Scope.SYSTEM, "", false);
        cloud.gives("member", "op", "globex");
        assertThat(sides().isProvidersUser("op")).isTrue();
        assertThat(sides().home("op")).isEmpty();
    }

    @Test
    void a_tenants_user_with_a_role_on_the_system_stays_a_tenants_user() {
        cloud.user("ian", "globex").gives("admin", Actor.USER, "ian", Scope.SYSTEM, "", false);
        assertThat(sides().isProvidersUser("ian")).isFalse();
    }

    @Test
    void roles_on_two_customers_leave_a_user_without_home() {
        cloud.user("backup", "default", true, Optional.empty());
        cloud.gives("member", "backup", "acme-prod").gives("member", "backup", "globex");
        assertThat(sides().home("backup")).isEmpty();
    }
}
