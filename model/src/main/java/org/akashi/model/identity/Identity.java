package org.akashi.model.identity;

import java.util.List;
import java.util.SortedMap;
import org.akashi.model.IdMap;

/**
 * The identity service's content: tenants and who may act for them. Which of the lists were in evidence is told by
 * {@link org.akashi.model.Coverage}.
 *
 * @param implications role id to the roles it implies directly
 */
public record Identity(
        SortedMap<String, Domain> domains,
        SortedMap<String, Project> projects,
        SortedMap<String, User> users,
        SortedMap<String, Group> groups,
        SortedMap<String, Role> roles,
        SortedMap<String, List<String>> implications,
        List<RoleAssignment> assignments,
        List<Trust> trusts,
        List<ApplicationCredential> applicationCredentials) {

    public Identity {
        domains = IdMap.copyOf(domains);
        projects = IdMap.copyOf(projects);
        users = IdMap.copyOf(users);
        groups = IdMap.copyOf(groups);
        roles = IdMap.copyOf(roles);
        implications = IdMap.copyOf(implications);
        assignments = List.copyOf(assignments);
        trusts = List.copyOf(trusts);
        applicationCredentials = List.copyOf(applicationCredentials);
    }

    /** Nobody and nothing. */
    public static Identity empty() {
        return new Identity(
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The name of a project, or its id where the evidence has no name. */
    public String projectName(String id) {
        Project project = projects.get(id);
        return project == null ? id : project.label();
    }
}
