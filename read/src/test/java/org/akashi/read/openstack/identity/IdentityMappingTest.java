package org.akashi.read.openstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akashi.model.Cloud;
import org.akashi.model.Diagnostic;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.ManagementAddress;
import org.akashi.read.EvidenceMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMappingTest {

    @TempDir
    Path folder;

    private EvidenceMaker list(EvidenceMaker evidence, String resource, String elements) {
        return evidence.file("keystone." + resource + ".json", "{\"" + resource + "\": [" + elements + "]}");
    }

    @Test
    void projects_that_are_domains_are_domains() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "projects", """
                {"id": "d", "name": "partners", "is_domain": true, "enabled": false},
                {"id": "p", "name": "acme", "domain_id": "d", "parent_id": "d"}""");

        Identity identity = evidence.read().identity();

        assertThat(identity.domains().values())
                .extracting(Domain::id, Domain::enabled)
                .containsExactly(tuple("d", false));
        assertThat(identity.projects().keySet()).containsExactly("p");
        assertThat(identity.projectName("p")).isEqualTo("acme");
    }

    @Test
    void members_of_groups_are_gathered_by_group() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "groups", "{\"id\": \"g\", \"name\": \"ops\"}");
        list(evidence, "users", "{\"id\": \"u\"}");
        evidence.file("keystone.group_members.json", "{\"group_members\": {\"g\": [\"v\", \"u\", {\"id\": \"w\"}]}}");

        Cloud cloud = evidence.read();

        assertThat(cloud.identity().groups().values())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactly("u", "v", "w"));
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("g", "user", "v"), List.of("g", "user", "w"));
    }

    @Test
    void assignments_know_actor_scope_and_inheritance() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "role_assignments", """
                {"role": {"id": "r"}, "user": {"id": "u"}, "scope": {"project": {"id": "p"}}},
                {"role": {"id": "r"}, "group": {"id": "g"},
                 "scope": {"domain": {"id": "d"}, "OS-INHERIT:inherited_to": "projects"}},
                {"role": {"id": "r"}, "user": {"id": "u"}, "scope": {"system": {"all": true}}},
                {"role": {"id": "r"}, "user": {"id": "u"}, "scope": {}},
                {"role": {"id": "r"}, "scope": {"project": {"id": "p"}}}""");

        Cloud cloud = evidence.read();

        assertThat(cloud.identity().assignments())
                .extracting(
                        RoleAssignment::actorKind,
                        RoleAssignment::actor,
                        RoleAssignment::scope,
                        RoleAssignment::target,
                        RoleAssignment::inherited)
                .containsExactly(
                        tuple(RoleAssignment.Actor.USER, "u", RoleAssignment.Scope.PROJECT, "p", false),
                        tuple(RoleAssignment.Actor.GROUP, "g", RoleAssignment.Scope.DOMAIN, "d", true),
                        tuple(RoleAssignment.Actor.USER, "u", RoleAssignment.Scope.SYSTEM, "", false));
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.MISSING_MEMBER, Diagnostic.Code.MISSING_MEMBER);
    }

    @Test
    void an_assignment_to_someone_who_is_not_there_is_told() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "role_assignments", """
                {"role": {"id": "r"}, "user": {"id": "gone"}, "scope": {"project": {"id": "gone"}}},
                {"role": {"id": "gone"}, "group": {"id": "gone"}, "scope": {"domain": {"id": "gone"}}}""");
        for (String resource : List.of("users", "groups", "domains", "projects")) {
            list(evidence, resource, "");
        }
        list(evidence, "roles", "{\"id\": \"r\", \"name\": \"member\"}");

        assertThat(EvidenceMaker.told(evidence.read()))
                .extracting(d -> String.join(" ", d.arguments()))
                .containsExactly(
                        "role assignment project gone",
                        "role assignment user gone",
                        "role assignment domain gone",
                        "role assignment group gone",
                        "role assignment role gone");
    }

    @Test
    void implications_trusts_and_credentials_are_read() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "role_inferences", """
                {"prior_role": {"id": "admin"}, "implies": [{"id": "member"}, {"id": "reader"}]}""");
        list(evidence, "trusts", """
                {"id": "t", "trustor_user_id": "a", "trustee_user_id": "b", "project_id": "p", "impersonation": true,
                 "expires_at": null, "roles": [{"id": "member"}]}""");
        list(evidence, "application_credentials", """
                {"id": "c", "name": "ci", "user_id": "a", "project_id": "p", "unrestricted": true,
                 "expires_at": "2027-01-01T00:00:00.000000", "roles": [{"id": "member"}], "secret": "s3cret"}""");

        Identity identity = evidence.read().identity();

        assertThat(identity.implications()).isEqualTo(Map.of("admin", List.of("member", "reader")));
        assertThat(identity.trusts())
                .extracting(Trust::trustor, Trust::trustee, Trust::impersonation, Trust::expires)
                .containsExactly(tuple("a", "b", true, java.util.Optional.empty()));
        assertThat(identity.applicationCredentials())
                .extracting(ApplicationCredential::unrestricted, ApplicationCredential::roles)
                .containsExactly(tuple(true, List.of("member")));
        assertThat(identity.toString()).doesNotContain("s3cret");
    }

    @Test
    void endpoints_tell_management_addresses_and_names_are_not_resolved() {
        EvidenceMaker evidence = list(new EvidenceMaker(folder), "endpoints", """
                {"service_id": "s", "interface": "public", "url": "https://192.0.2.1:5000/v3"},
                {"service_id": "s", "interface": "internal", "url": "http://[2001:db8::5]/v3/$(project_id)s"},
                {"service_id": "s", "interface": "admin", "url": "https://user:s3cret@cloud.example:5000"},
                {"service_id": "s", "interface": "odd", "url": "nonsense s3cret"}""");
        list(evidence, "services", "{\"id\": \"s\", \"name\": \"keystone\", \"type\": \"identity\"}");

        Cloud cloud = evidence.read();

        assertThat(cloud.management())
                .extracting(ManagementAddress::prefix, ManagementAddress::what)
                .containsExactly(
                        tuple(Prefix.of("192.0.2.1"), "keystone public"),
                        tuple(Prefix.of("2001:db8::5"), "keystone internal"));
        assertThat(EvidenceMaker.told(cloud))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.NAME_NOT_RESOLVED, Diagnostic.Code.BAD_VALUE);
        assertThat(cloud.diagnostics().toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1, 10.0.0.1",
        "http://10.0.0.1:80/x:y@z, 10.0.0.1",
        "https://u:p@h.example?x, h.example",
        "http://[::1]:80, ::1",
        "//no-scheme, ",
        "http://, ",
        "http://[::1, ",
    })
    void the_host_is_cut_out_of_a_url(String url, @org.jspecify.annotations.Nullable String host) {
        assertThat(ServiceEndpoint.host(url)).isEqualTo(java.util.Optional.ofNullable(host));
    }
}
