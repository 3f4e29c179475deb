package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;

/** The people of a cloud written in a few lines, and what they may do. Ids are names. */
abstract class SmallIdentity<C extends SmallIdentity<C>> {

    private final Map<String, Domain> domains = new TreeMap<>();
    private final Map<String, Project> projects = new TreeMap<>();
    private final Map<String, User> users = new TreeMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Role> roles = new TreeMap<>();
    private final Map<String, List<String>> implications = new TreeMap<>();
    private final List<RoleAssignment> assignments = new ArrayList<>();
    private final List<Trust> trusts = new ArrayList<>();
    private final List<ApplicationCredential> credentials = new ArrayList<>();

    /** This, as what it is. */
    abstract C self();

    static EvidenceRef at(String pointer) {
        return new EvidenceRef("made.json", "/" + pointer);
    }

    C domain(String name) {
        domains.put(name, new Domain(name, name, true, at("domains/" + name)));
        return self();
    }

    C project(String name) {
        return project(name, "default", "default");
    }

    C project(String name, String domain, String parent) {
        projects.put(name, new Project(name, name, domain, parent, true, at("projects/" + name)));
        return self();
    }

    C user(String name, String defaultProject) {
        return user(name, "default", true, Optional.of(defaultProject));
    }

    C user(String name, String domain, boolean enabled, Optional<String> defaultProject) {
        users.put(name, new User(name, name, domain, enabled, defaultProject, at("users/" + name)));
        return self();
    }

    C group(String name, String... members) {
        groups.put(name, new Group(name, name, "default", List.of(members), at("groups/" + name)));
        return self();
    }

    C role(String name, String domain, String... implied) {
        roles.put(name, new Role(name, name, domain, at("roles/" + name)));
        implications.put(name, List.of(implied));
        return self();
    }

    C gives(String role, String user, String project) {
        return gives(role, RoleAssignment.Actor.USER, user, RoleAssignment.Scope.PROJECT, project, false);
    }

    C gives(
            String role,
            RoleAssignment.Actor kind,
            String actor,
            RoleAssignment.Scope scope,
            String target,
            boolean inherited) {
        EvidenceRef place = at("assignments/" + assignments.size());
        assignments.add(new RoleAssignment(role, kind, actor, scope, target, inherited, place));
        return self();
    }

    C trust(String trustor, String trustee, String project, Optional<String> expires) {
        String id = trustor + "-" + trustee;
        trusts.add(new Trust(id, trustor, trustee, project, true, List.of(), expires, at("trusts/" + id)));
        return self();
    }

    C credential(String name, String user, String project, boolean unrestricted, Optional<String> expires) {
        credentials.add(new ApplicationCredential(
                name, name, user, project, unrestricted, List.of(), expires, at("credentials/" + name)));
        return self();
    }

    Identity identity() {
        return new Identity(
                new TreeMap<>(domains),
                new TreeMap<>(projects),
                new TreeMap<>(users),
                new TreeMap<>(groups),
                new TreeMap<>(roles),
                new TreeMap<>(implications),
                assignments,
                trusts,
                credentials);
    }
}
