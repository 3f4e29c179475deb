package org.akashi.isolation;

import java.util.HashMap;
import java.util.Map;
import org.akashi.model.identity.Identity;
import org.akashi.model.network.Port;
import org.akashi.model.resource.Resources;
import org.akashi.model.resource.Server;

/**
 * Who owns what. By default the project: a guest port belongs to the project of the server behind it, else to its own project; ports
 * of the provider's services belong to the provider.
 */
public final class Ownership {

    private final Map<String, Owner> byProject = new HashMap<>();
    private final Resources resources;

    private Ownership(Resources resources) {
        this.resources = resources;
    }

    /** Every project is an owner of its own. */
    public static Ownership byProject(Identity identity, Resources resources) {
        Ownership ownership = new Ownership(resources);
        identity.projects()
                .values()
                .forEach(p -> ownership.byProject.put(p.id(), new Owner(p.id(), p.label(), Owner.Kind.TENANT)));
        return ownership;
    }

    /** The owner of a project's things; a project the evidence does not name is an owner all the same. */
    public Owner ofProject(String project) {
        return byProject.computeIfAbsent(project, id -> new Owner(id, id, Owner.Kind.TENANT));
    }

    public Owner of(Port port) {
        if (port.role() == Port.Role.SERVICE) {
            return Owner.PROVIDER;
        }
        Server server = port.device().map(resources.servers()::get).orElse(null);
        return ofProject(server == null ? port.project() : server.project());
    }
}
