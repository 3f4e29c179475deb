package org.akashi.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.Cell;
import org.akashi.model.Cloud;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;

/** The tables of tenants and of who may act for them. */
final class IdentityDescription {

    private static final Component AUTHORIZATION = Component.AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT;
    private static final Component AUTHENTICATION = Component.AUTHENTICATION_AND_IDENTITY_MANAGEMENT;

    private IdentityDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                domains(),
                projects(),
                users(),
                groups(),
                members(),
                roles(),
                implications(),
                assignments(),
                trusts(),
                trustRoles(),
                credentials(),
                credentialRoles());
    }

    /** A table of elements, begun with their ids and names. */
    static <R extends Element> TableBuilder<R> elements(
            String name, String type, String source, String ja, String en, Function<Cloud, Stream<R>> rows) {
        return named(TableBuilder.ofCloud(name, source, ja, en, rows), type);
    }

    static <R extends Element> TableBuilder<R> named(TableBuilder<R> table, String type) {
        return table.text("id", type + ".id", Element::id, "識別子", "Id")
                .in(Unit.ID)
                .asKey()
                .text(
                        "name",
                        type + ".name",
                        Element::name,
                        "所有者が付けた名。空のことも、重なることもある",
                        "Name given by its owner; may be empty, need not be unique");
    }

    /** The end of such a table: cell, component, artefact and place. */
    static <R extends Element> Table<R> placed(TableBuilder<R> table, String type) {
        return table.placed(type + ".cell()", Element::cell, type + ".component()", Element::component)
                .evidence(type + ".evidence", Element::evidence)
                .table();
    }

    private static Table<?> domains() {
        return placed(
                IdentityDescription.<Domain>elements(
                                "domains",
                                "Domain",
                                "Identity.domains",
                                "ドメイン。プロジェクト・利用者・グループの名前空間",
                                "Domains: namespaces of projects, users and groups",
                                cloud -> cloud.identity().domains().values().stream())
                        .flag("enabled", "Domain.enabled", Domain::enabled, "有効か", "Whether it is enabled"),
                "Domain");
    }

    private static Table<?> projects() {
        return placed(
                IdentityDescription.<Project>elements(
                                "projects",
                                "Project",
                                "Identity.projects",
                                "プロジェクト。テナントの資源の入れ物",
                                "Projects: tenants' containers of resources",
                                cloud -> cloud.identity().projects().values().stream())
                        .text("domain", "Project.domain", Project::domain, "属するドメイン", "Domain it belongs to")
                        .in(Unit.ID)
                        .refersTo("domains.id")
                        .maybe(
                                "parent",
                                "Project.parent",
                                Project::parent,
                                "上位のプロジェクト又はドメイン",
                                "Project or domain above it")
                        .in(Unit.ID)
                        .flag("enabled", "Project.enabled", Project::enabled, "有効か", "Whether it is enabled"),
                "Project");
    }

    private static Table<?> users() {
        return placed(
                IdentityDescription.<User>elements(
                                "users",
                                "User",
                                "Identity.users",
                                "利用者。人又はプログラムのアカウント",
                                "Users: accounts of persons or programs",
                                cloud -> cloud.identity().users().values().stream())
                        .text("domain", "User.domain", User::domain, "アカウントを持つドメイン", "Domain that owns the account")
                        .in(Unit.ID)
                        .refersTo("domains.id")
                        .flag("enabled", "User.enabled", User::enabled, "有効か", "Whether it is enabled")
                        .maybe(
                                "default_project",
                                "User.defaultProject",
                                user -> user.defaultProject().orElse(""),
                                "既定のプロジェクト",
                                "Project the account was made for")
                        .in(Unit.ID)
                        .refersTo("projects.id"),
                "User");
    }

    private static Table<?> groups() {
        return placed(
                IdentityDescription.<Group>elements(
                                "groups",
                                "Group",
                                "Identity.groups",
                                "グループ。まとめてロールを受ける利用者の集まり",
                                "Groups: users that get roles together",
                                cloud -> cloud.identity().groups().values().stream())
                        .text("domain", "Group.domain", Group::domain, "属するドメイン", "Domain it belongs to")
                        .in(Unit.ID)
                        .refersTo("domains.id"),
                "Group");
    }

    private static Table<?> members() {
        return TableBuilder.ofCloud(
                        "group_members",
                        "Group.members",
                        "グループの構成員",
                        "The members of groups",
                        cloud -> Part.of(cloud.identity().groups().values(), Group::members))
                .text("group_id", "Group.id", row -> row.whole().id(), "グループ", "Group")
                .in(Unit.ID)
                .asKey()
                .refersTo("groups.id")
                .text("member", "Group.members", Part::part, "利用者", "User")
                .in(Unit.ID)
                .asKey()
                .refersTo("users.id")
                .table();
    }

    private static Table<?> roles() {
        return placed(
                IdentityDescription.<Role>elements(
                                "roles",
                                "Role",
                                "Identity.roles",
                                "ロール。名の付いた権限の集まり",
                                "Roles: named sets of permissions",
                                cloud -> cloud.identity().roles().values().stream())
                        .maybe("domain", "Role.domain", Role::domain, "ロールを専有するドメイン", "Domain it is private to")
                        .in(Unit.ID)
                        .refersTo("domains.id"),
                "Role");
    }

    private static Table<?> implications() {
        return TableBuilder.ofCloud(
                        "role_implications",
                        "Identity.implications",
                        "ロールが直接に含むロール",
                        "The roles that a role implies directly",
                        cloud -> Part.of(cloud.identity().implications().entrySet(), Map.Entry::getValue))
                .text("role", "Identity.implications", row -> row.whole().getKey(), "含む側", "Role that implies")
                .in(Unit.ID)
                .asKey()
                .refersTo("roles.id")
                .text("implied", "Identity.implications", Part::part, "含まれる側", "Role that is implied")
                .in(Unit.ID)
                .asKey()
                .refersTo("roles.id")
                .table();
    }

    private static Table<?> assignments() {
        return TableBuilder.ofCloud(
                        "role_assignments",
                        "Identity.assignments",
                        "利用者又はグループへのロールの割当て",
                        "Roles given to users and groups",
                        cloud -> cloud.identity().assignments().stream())
                .text("role", "RoleAssignment.role", RoleAssignment::role, "ロール", "Role")
                .in(Unit.ID)
                .refersTo("roles.id")
                .choice(
                        "actor_kind",
                        "RoleAssignment.actorKind",
                        RoleAssignment.Actor.class,
                        RoleAssignment::actorKind,
                        "受ける者の種類",
                        "Who has it")
                .text(
                        "actor",
                        "RoleAssignment.actor",
                        RoleAssignment::actor,
                        "利用者 (users.id) 又はグループ (groups.id)",
                        "User (users.id) or group (groups.id)")
                .in(Unit.ID)
                .choice(
                        "scope",
                        "RoleAssignment.scope",
                        RoleAssignment.Scope.class,
                        RoleAssignment::scope,
                        "範囲の種類",
                        "On what it is given")
                .maybe(
                        "target",
                        "RoleAssignment.target",
                        RoleAssignment::target,
                        "プロジェクト (projects.id) 又はドメイン (domains.id)。システム全体ならNULL",
                        "Project (projects.id) or domain (domains.id); NULL for the system scope")
                .in(Unit.ID)
                .flag(
                        "inherited",
                        "RoleAssignment.inherited",
                        RoleAssignment::inherited,
                        "対象そのものでなく、その下のプロジェクトに効くか",
                        "Whether it holds for the projects below the target instead")
                .placed(Cell.SERVICE_MANAGEMENT, AUTHORIZATION)
                .evidence("RoleAssignment.evidence", RoleAssignment::evidence)
                .table();
    }

    private static Table<?> trusts() {
        return TableBuilder.ofCloud(
                        "trusts",
                        "Identity.trusts",
                        "利用者から利用者へのロールの委任",
                        "Delegations of roles from one user to another",
                        cloud -> cloud.identity().trusts().stream())
                .text("id", "Trust.id", Trust::id, "識別子", "Id")
                .in(Unit.ID)
                .asKey()
                .text("trustor", "Trust.trustor", Trust::trustor, "委任する利用者", "User who delegates")
                .in(Unit.ID)
                .refersTo("users.id")
                .text("trustee", "Trust.trustee", Trust::trustee, "委任を受ける利用者", "User who receives")
                .in(Unit.ID)
                .refersTo("users.id")
                .maybe("project", "Trust.project", Trust::project, "対象のプロジェクト", "Project it is for")
                .in(Unit.ID)
                .refersTo("projects.id")
                .flag(
                        "impersonation",
                        "Trust.impersonation",
                        Trust::impersonation,
                        "委任する者として振る舞うか",
                        "Whether the receiver acts as the delegating user")
                .maybe(
                        "expires",
                        "Trust.expires",
                        trust -> trust.expires().orElse(""),
                        "期限。NULLは無期限",
                        "When it ends; NULL if never")
                .in(Unit.TIME)
                .placed(Cell.SERVICE_MANAGEMENT, AUTHORIZATION)
                .evidence("Trust.evidence", Trust::evidence)
                .table();
    }

    private static Table<?> trustRoles() {
        return TableBuilder.ofCloud(
                        "trust_roles",
                        "Trust.roles",
                        "委任されたロール",
                        "The roles that are delegated",
                        cloud -> Part.of(cloud.identity().trusts(), Trust::roles))
                .text("trust", "Trust.id", row -> row.whole().id(), "委任", "Delegation")
                .in(Unit.ID)
                .asKey()
                .refersTo("trusts.id")
                .text("role", "Trust.roles", Part::part, "ロール", "Role")
                .in(Unit.ID)
                .asKey()
                .refersTo("roles.id")
                .table();
    }

    private static Table<?> credentials() {
        return TableBuilder.ofCloud(
                        "application_credentials",
                        "Identity.applicationCredentials",
                        "プログラムがプロジェクトで利用者として振る舞うための資格情報",
                        "Credentials by which programs act as users in one project",
                        cloud -> cloud.identity().applicationCredentials().stream())
                .text("id", "ApplicationCredential.id", ApplicationCredential::id, "識別子", "Id")
                .in(Unit.ID)
                .asKey()
                .text("name", "ApplicationCredential.name", ApplicationCredential::name, "名", "Name")
                .text("user_id", "ApplicationCredential.user", ApplicationCredential::user, "利用者", "User")
                .in(Unit.ID)
                .refersTo("users.id")
                .text("project", "ApplicationCredential.project", ApplicationCredential::project, "プロジェクト", "Project")
                .in(Unit.ID)
                .refersTo("projects.id")
                .flag(
                        "unrestricted",
                        "ApplicationCredential.unrestricted",
                        ApplicationCredential::unrestricted,
                        "さらに資格情報や委任を作れるか",
                        "Whether it may make further credentials and trusts")
                .maybe(
                        "expires",
                        "ApplicationCredential.expires",
                        credential -> credential.expires().orElse(""),
                        "期限。NULLは無期限",
                        "When it ends; NULL if never")
                .in(Unit.TIME)
                .placed(Cell.SERVICE_MANAGEMENT, AUTHENTICATION)
                .evidence("ApplicationCredential.evidence", ApplicationCredential::evidence)
                .table();
    }

    private static Table<?> credentialRoles() {
        return TableBuilder.ofCloud(
                        "application_credential_roles",
                        "ApplicationCredential.roles",
                        "資格情報が持つロール",
                        "The roles that credentials carry",
                        cloud -> Part.of(cloud.identity().applicationCredentials(), ApplicationCredential::roles))
                .text(
                        "credential",
                        "ApplicationCredential.id",
                        row -> row.whole().id(),
                        "資格情報",
                        "Credential")
                .in(Unit.ID)
                .asKey()
                .refersTo("application_credentials.id")
                .text("role", "ApplicationCredential.roles", Part::part, "ロール", "Role")
                .in(Unit.ID)
                .asKey()
                .refersTo("roles.id")
                .table();
    }
}
