package org.akashi.isolation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.resource.Resources;
import org.akashi.model.resource.Server;

/**
 * Who owns what.
 *
 * <p>A guest port belongs to the project of the server behind it (behind a subport, of its parent's server), else to its own project;
 * a port of the provider's services to the provider. A project belongs to whom one of the factories says; the provider's own
 * projects ({@link ProviderProjects}) to the provider. Safe for use by several threads.
 */
public final class Ownership {

    /** What makes one owner of several projects. */
    public enum By {
        /** Every project is an owner of its own. */
        PROJECT,
        /** All projects of a domain are one owner. */
        DOMAIN,
        /** Somebody listed which projects are whose. */
        FILE
    }

    /** The end of an owner's id that tells a listed owner from a project or a domain. */
    private static final String LISTED = "owner:";

    private final By by;
    private final Map<String, Owner> byProject;
    private final Map<String, Owner> others = new ConcurrentHashMap<>();
    private final Resources resources;

    private Ownership(By by, Map<String, Owner> byProject, Resources resources) {
        this.by = by;
        this.byProject = Map.copyOf(byProject);
        this.resources = resources;
    }

    /** Every project is an owner of its own. */
    public static Ownership byProject(Identity identity, Resources resources) {
        return new Ownership(By.PROJECT, projects(identity), resources);
    }

    /** All projects of an identity domain are one owner; a project whose domain is not in evidence is an owner of its own. */
    public static Ownership byDomain(Identity identity, Resources resources) {
        Map<String, Owner> owners = projects(identity);
        for (Project project : identity.projects().values()) {
            Domain domain = identity.domains().get(project.domain());
            Owner owner = owners.get(project.id());
            if (domain != null && owner != null && owner.kind() == Owner.Kind.TENANT) {
                owners.put(project.id(), new Owner(domain.id(), domain.label(), Owner.Kind.TENANT));
            }
        }
        return new Ownership(By.DOMAIN, owners, resources);
    }

    /**
     * Projects belong to whom a list says; the others are owners of their own. The list is believed before {@link ProviderProjects}, and
     * may itself give a project to the {@code provider}.
     *
     * @param owners project id to the owner's name
     */
    public static Ownership byList(Identity identity, Resources resources, Map<String, String> owners) {
        Map<String, Owner> all = projects(identity);
        owners.forEach((project, name) -> all.put(project, listed(name)));
        return new Ownership(By.FILE, all, resources);
    }

    private static Owner listed(String name) {
        return name.equals(Owner.PROVIDER.id()) ? Owner.PROVIDER : new Owner(LISTED + name, name, Owner.Kind.TENANT);
    }

    private static Map<String, Owner> projects(Identity identity) {
        ProviderProjects providers = ProviderProjects.of(identity);
        Map<String, Owner> owners = new TreeMap<>();
        for (Project project : identity.projects().values()) {
            boolean provider = providers.contains(project.id());
            owners.put(
                    project.id(),
                    provider ? Owner.PROVIDER : new Owner(project.id(), project.label(), Owner.Kind.TENANT));
        }
        return owners;
    }

    public By by() {
        return by;
    }

    /** The owner of a project's things; a project the evidence does not name is an owner all the same, and nobody's are the provider's. */
    public Owner ofProject(String project) {
        if (project.isEmpty()) {
            return Owner.PROVIDER;
        }
        Owner known = byProject.get(project);
        return known != null ? known : others.computeIfAbsent(project, id -> new Owner(id, id, Owner.Kind.TENANT));
    }

    /** The owner of a port's endpoint. */
    public Owner of(Port port, Network network) {
        return projectOf(port, network).map(this::ofProject).orElse(Owner.PROVIDER);
    }

    /** The project that a port's endpoint belongs to; empty for the provider's services, and where no project is named. */
    public Optional<String> projectOf(Port port, Network network) {
        if (port.role() == Port.Role.SERVICE) {
            return Optional.empty();
        }
        String project = server(port, network).map(Server::project).orElse(port.project());
        return project.isEmpty() ? Optional.empty() : Optional.of(project);
    }

    private Optional<Server> server(Port port, Network network) {
        Optional<Server> own = port.device().map(resources.servers()::get);
        return own.isPresent()
                ? own
                : port.parent()
                        .flatMap(parent -> network.port(parent.port()))
                        .flatMap(Port::device)
                        .map(resources.servers()::get);
    }
}
