package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.akashi.model.EvidenceKind;
import org.akashi.model.Verdict;
import org.akashi.model.identity.RoleAssignment.Actor;
import org.akashi.model.identity.RoleAssignment.Scope;
import org.junit.jupiter.api.Test;

class IdentityProceduresTest {

    private final SmallCloud cloud = new SmallCloud()
            .domain("partners")
            .project("acme")
            .project("acme-prod", "default", "acme")
            .project("acme-dev", "default", "acme")
            .project("globex")
            .project("umbrella", "partners", "partners")
            .user("alice", "acme-prod")
            .user("gina", "globex")
            .user("nova", "service")
            .gives("member", "alice", "acme-prod")
            .gives("member", "gina", "globex")
            .gives("admin", "nova", "service")
            .gives("service", "nova", "service");

    @Test
    void a_cloud_where_everybody_stays_at_home_conforms() {
        assertThat(cloud.verdict(new CloudWidePrivilege()).verdict()).isEqualTo(Verdict.CONFORMITY);
        assertThat(cloud.verdict(new LeftOverPrivilege()).verdict()).isEqualTo(Verdict.CONFORMITY);
        assertThat(cloud.verdict(new TenantMembers()).verdict()).isEqualTo(Verdict.CONFORMITY);
        assertThat(cloud.verdict(new DelegatedPrivilege()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(cloud.verdict(new TenantDelegations()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void an_administrator_of_a_tenants_project_has_power_over_the_cloud() {
        cloud.gives("admin", "gina", "globex");
        assertThat(cloud.findings(new CloudWidePrivilege()))
                .containsExactly("CLOUD_ADMIN_IN_TENANT gina [gina, admin, globex]");
    }

    @Test
    void so_has_an_administrator_of_a_tenants_domain_and_one_by_way_of_a_group() {
        cloud.user("uma", "umbrella").gives("admin", Actor.USER, "uma", Scope.DOMAIN, "partners", false);
        cloud.group("globex-ops", "gina").gives("admin", Actor.GROUP, "globex-ops", Scope.PROJECT, "globex", false);
        assertThat(cloud.findings(new CloudWidePrivilege()))
                .containsExactly(
                        "CLOUD_ADMIN_IN_TENANT gina [gina, admin, globex]",
                        "CLOUD_ADMIN_IN_TENANT uma [uma, admin, partners]");
    }

    @Test
    void a_role_that_implies_admin_counts_as_admin() {
        cloud.role("owner", "", "admin").gives("owner", "gina", "globex");
        assertThat(cloud.findings(new CloudWidePrivilege()))
                .containsExactly("CLOUD_ADMIN_IN_TENANT gina [gina, admin, globex]");
    }

    @Test
    void the_providers_own_accounts_may_be_administrators() {
        assertThat(cloud.findings(new CloudWidePrivilege())).isEmpty();
    }

    @Test
    void a_user_on_two_customers_is_found_and_one_on_two_projects_of_a_customer_is_not() {
        cloud.user("backup", "acme-prod").gives("member", "backup", "acme-prod").gives("member", "backup", "globex");
        cloud.user("adam", "acme-prod").gives("member", Actor.USER, "adam", Scope.PROJECT, "acme", true);
        assertThat(cloud.findings(new TenantMembers()))
                .containsExactly("USER_ON_SEVERAL_TENANTS backup [backup, acme-prod, globex]");
    }

    @Test
    void a_user_whose_only_role_is_on_another_customers_project_is_found() {
        cloud.user("mole", "globex").gives("reader", "mole", "acme-prod");
        assertThat(cloud.findings(new TenantMembers()))
                .containsExactly("USER_ON_SEVERAL_TENANTS mole [mole, acme-prod]");
    }

    @Test
    void a_member_of_another_customer_in_a_group_is_one_finding_and_not_two() {
        cloud.group("globex-ops", "gina", "alice");
        cloud.gives("member", Actor.GROUP, "globex-ops", Scope.PROJECT, "globex", false);
        assertThat(cloud.findings(new TenantMembers()))
                .containsExactly("GROUP_HAS_FOREIGN_MEMBER globex-ops [globex-ops, globex, alice]");
    }

    @Test
    void a_disabled_user_is_found_by_its_roles_and_by_nothing_else() {
        cloud.user("old", "default", false, Optional.of("globex"));
        cloud.gives("admin", "old", "globex").gives("reader", "old", "acme-prod");
        assertThat(cloud.findings(new LeftOverPrivilege()))
                .containsExactly("DISABLED_USER_HAS_ROLES old [old, admin (globex), reader (acme-prod)]");
        assertThat(cloud.findings(new CloudWidePrivilege())).isEmpty();
        assertThat(cloud.findings(new TenantMembers())).isEmpty();
    }

    @Test
    void an_assignment_to_somebody_who_is_not_there_dangles() {
        cloud.gives("member", "ghost", "globex").gives("member", "gina", "gone");
        assertThat(cloud.findings(new LeftOverPrivilege()))
                .containsExactly("ASSIGNMENT_DANGLES ghost [user, ghost]", "ASSIGNMENT_DANGLES gone [project, gone]");
    }

    @Test
    void nothing_dangles_where_the_list_of_users_was_not_read_whole() {
        cloud.gives("member", "ghost", "globex").without(EvidenceKind.USERS);
        assertThat(cloud.findings(new LeftOverPrivilege())).isEmpty();
    }

    @Test
    void credentials_and_trusts_without_limit_are_found() {
        cloud.credential("ci", "gina", "globex", true, Optional.empty());
        cloud.credential("good", "gina", "globex", false, Optional.of("2030-01-01T00:00:00"));
        cloud.trust("alice", "gina", "acme-prod", Optional.empty());
        assertThat(cloud.findings(new DelegatedPrivilege()))
                .containsExactly(
                        "CREDENTIAL_UNRESTRICTED ci [ci, gina, globex]",
                        "CREDENTIAL_WITHOUT_EXPIRY ci [ci, gina, globex]",
                        "TRUST_WITHOUT_EXPIRY alice-gina [alice, gina, acme-prod]");
        assertThat(cloud.verdict(new DelegatedPrivilege()).population()).isEqualTo(3);
    }

    @Test
    void a_trust_to_another_customer_is_found_and_one_within_or_to_a_service_is_not() {
        cloud.user("adam", "acme-dev");
        cloud.trust("alice", "gina", "acme-prod", Optional.of("2030-01-01T00:00:00"));
        cloud.trust("alice", "adam", "acme-prod", Optional.of("2030-01-01T00:00:00"));
        cloud.trust("alice", "nova", "acme-prod", Optional.of("2030-01-01T00:00:00"));
        assertThat(cloud.findings(new TenantDelegations()))
                .containsExactly("TRUST_TO_OTHER_TENANT alice-gina [alice, gina, acme-prod, true]");
    }

    @Test
    void missing_evidence_is_named_and_never_conformity() {
        cloud.without(EvidenceKind.GROUP_MEMBERS, EvidenceKind.ROLE_INFERENCES);
        ProcedureResult result = cloud.verdict(new CloudWidePrivilege());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.missing()).containsExactly("keystone.group_members.json", "keystone.role_inferences.json");
    }

    @Test
    void a_finding_counts_although_evidence_is_missing() {
        cloud.gives("admin", "gina", "globex").without(EvidenceKind.GROUP_MEMBERS);
        assertThat(cloud.verdict(new CloudWidePrivilege()).verdict()).isEqualTo(Verdict.NONCONFORMITY);
    }
}
