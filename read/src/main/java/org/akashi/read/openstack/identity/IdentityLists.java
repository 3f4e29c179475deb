package org.akashi.read.openstack.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;
import org.akashi.read.json.JsonObject;
import org.akashi.read.json.ListFormat;
import org.akashi.read.openstack.OpenStackList;

/**
 * The lists of the identity service. Credentials and policies are not among them: the first hold secrets, the second are opaque texts.
 */
public final class IdentityLists {

    private static final String SERVICE = "identity";

    /** A project, or a domain in its other guise ({@code is_domain}). */
    record ProjectEntry(Project project, boolean isDomain) {}

    /** A user in a group. */
    record Membership(String group, String user) {}

    /** A role that implies others. */
    record Implication(String role, List<String> implied) {}

    static final OpenStackList<Domain> DOMAINS = OpenStackList.of(
            SERVICE,
            "domains",
            EvidenceKind.DOMAINS,
            new ListFormat<>(
                    "domains",
                    Set.of("id", "name", "enabled"),
                    o -> o.required("id")
                            .map(id -> new Domain(id, o.textOrEmpty("name"), o.flag("enabled", true), o.place()))));

    static final OpenStackList<ProjectEntry> PROJECTS = OpenStackList.of(
            SERVICE,
            "projects",
            EvidenceKind.PROJECTS,
            new ListFormat<>(
                    "projects",
                    Set.of("id", "name", "domain_id", "parent_id", "enabled", "is_domain"),
                    o -> o.requiredShared("id")
                            .map(id -> new ProjectEntry(
                                    new Project(
                                            id,
                                            o.textOrEmpty("name"),
                                            o.sharedOrEmpty("domain_id"),
                                            o.sharedOrEmpty("parent_id"),
                                            o.flag("enabled", true),
                                            o.place()),
                                    o.flag("is_domain", false)))));

    static final OpenStackList<User> USERS = OpenStackList.of(
            SERVICE,
            "users",
            EvidenceKind.USERS,
            new ListFormat<>(
                    "users",
                    Set.of("id", "name", "domain_id", "enabled", "default_project_id"),
                    o -> o.requiredShared("id")
                            .map(id -> new User(
                                    id,
                                    o.textOrEmpty("name"),
                                    o.sharedOrEmpty("domain_id"),
                                    o.flag("enabled", true),
                                    o.shared("default_project_id"),
                                    o.place()))));

    static final OpenStackList<Group> GROUPS = OpenStackList.of(
            SERVICE,
            "groups",
            EvidenceKind.GROUPS,
            new ListFormat<>(
                    "groups",
                    Set.of("id", "name", "domain_id"),
                    o -> o.required("id")
                            .map(id -> new Group(
                                    id, o.textOrEmpty("name"), o.sharedOrEmpty("domain_id"), List.of(), o.place()))));

    static final OpenStackList<Membership> GROUP_MEMBERS = OpenStackList.of(
            SERVICE,
            "group-members",
            EvidenceKind.GROUP_MEMBERS,
            new ListFormat<>("group_members", Set.of("id", "user_id", "group_id"), IdentityLists::membership));

    static final OpenStackList<Role> ROLES = OpenStackList.of(
            SERVICE,
            "roles",
            EvidenceKind.ROLES,
            new ListFormat<>(
                    "roles",
                    Set.of("id", "name", "domain_id"),
                    o -> o.required("id")
                            .map(id -> new Role(id, o.textOrEmpty("name"), o.sharedOrEmpty("domain_id"), o.place()))));

    static final OpenStackList<Implication> ROLE_INFERENCES = OpenStackList.of(
            SERVICE,
            "role-inferences",
            EvidenceKind.ROLE_INFERENCES,
            new ListFormat<>(
                    "role_inferences",
                    Set.of("prior_role", "implies"),
                    o -> o.object("prior_role")
                            .flatMap(role -> role.required("id"))
                            .map(role -> new Implication(role, ids(o, "implies")))));

    static final OpenStackList<RoleAssignment> ROLE_ASSIGNMENTS = OpenStackList.of(
            SERVICE,
            "role-assignments",
            EvidenceKind.ROLE_ASSIGNMENTS,
            new ListFormat<>("role_assignments", Set.of("role", "user", "group", "scope"), AssignmentElement::read));

    static final OpenStackList<Trust> TRUSTS = OpenStackList.of(
            SERVICE,
            "trusts",
            EvidenceKind.TRUSTS,
            new ListFormat<>(
                    "trusts",
                    Set.of(
                            "id",
                            "trustor_user_id",
                            "trustee_user_id",
                            "project_id",
                            "impersonation",
                            "expires_at",
                            "roles"),
                    o -> o.required("id")
                            .map(id -> new Trust(
                                    id,
                                    o.required("trustor_user_id").orElse(""),
                                    o.required("trustee_user_id").orElse(""),
                                    o.textOrEmpty("project_id"),
                                    o.flag("impersonation", false),
                                    ids(o, "roles"),
                                    o.text("expires_at"),
                                    o.place()))));

    static final OpenStackList<ApplicationCredential> APPLICATION_CREDENTIALS = OpenStackList.of(
            SERVICE,
            "application-credentials",
            EvidenceKind.APPLICATION_CREDENTIALS,
            new ListFormat<>(
                    "application_credentials",
                    Set.of("id", "name", "user_id", "project_id", "unrestricted", "roles", "expires_at"),
                    o -> o.required("id")
                            .map(id -> new ApplicationCredential(
                                    id,
                                    o.textOrEmpty("name"),
                                    o.text("user_id")
                                            .or(() -> o.text(ListFormat.GATHERED_UNDER))
                                            .or(() -> o.required("user_id"))
                                            .orElse(""),
                                    o.textOrEmpty("project_id"),
                                    o.flag("unrestricted", false),
                                    ids(o, "roles"),
                                    o.text("expires_at"),
                                    o.place()))));

    static final OpenStackList<ServiceEndpoint> ENDPOINTS = OpenStackList.of(
            SERVICE,
            "endpoints",
            EvidenceKind.SERVICE_ENDPOINTS,
            new ListFormat<>("endpoints", Set.of("service_id", "interface", "url"), ServiceEndpoint::read));

    static final OpenStackList<ServiceEndpoint.Service> SERVICES = OpenStackList.supporting(
            SERVICE,
            "services",
            new ListFormat<>(
                    "services",
                    Set.of("id", "name", "type"),
                    o -> o.required("id")
                            .map(id -> new ServiceEndpoint.Service(
                                    id, o.text("name").orElse(o.textOrEmpty("type"))))));

    static final OpenStackList<List<ServiceEndpoint>> CATALOG = OpenStackList.of(
            SERVICE,
            "catalog",
            EvidenceKind.SERVICE_ENDPOINTS,
            new ListFormat<>("catalog", Set.of("name", "type", "endpoints"), ServiceEndpoint::readEntry));

    private IdentityLists() {}

    /** Every list of the service. */
    public static List<OpenStackList<?>> all() {
        return List.of(
                DOMAINS,
                PROJECTS,
                USERS,
                GROUPS,
                GROUP_MEMBERS,
                ROLES,
                ROLE_INFERENCES,
                ROLE_ASSIGNMENTS,
                TRUSTS,
                APPLICATION_CREDENTIALS,
                ENDPOINTS,
                SERVICES,
                CATALOG);
    }

    /** Members are gathered by group, as plain user ids or as users. */
    private static Optional<Membership> membership(JsonObject o) {
        Optional<String> group = o.text(ListFormat.GATHERED_UNDER).or(() -> o.required("group_id"));
        Optional<String> user =
                o.text(ListFormat.ITEM).or(() -> o.text("user_id")).or(() -> o.required("id"));
        return group.flatMap(g -> user.map(u -> new Membership(g, u)));
    }

    static List<String> ids(JsonObject object, String member) {
        List<String> ids = new ArrayList<>();
        for (JsonObject item : object.objects(member)) {
            item.required("id").ifPresent(ids::add);
        }
        return ids;
    }
}
