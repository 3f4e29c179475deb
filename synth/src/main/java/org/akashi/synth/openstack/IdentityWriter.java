package org.akashi.synth.openstack;

import java.nio.file.Path;
import java.util.TreeSet;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Identities;
import org.akashi.synth.plan.Ids.Kind;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Project;

/** Projects with a member each, domains, roles, and the services' endpoints. */
final class IdentityWriter implements PartWriter {

    private static final String[] ROLES = {"admin", "member", "reader"};
    private static final String[][] SERVICES = {
        {"keystone", "identity", ":5000/v3"},
        {"neutron", "network", ":9696"},
        {"nova", "compute", ":8774/v2.1"},
        {"cinderv3", "volumev3", ":8776/v3"},
        {"glance", "image", ":9292"}
    };

    private final CloudPlan plan;
    private final Path folder;
    private final ListFile projects;
    private final ListFile users;
    private final ListFile assignments;
    private final TreeSet<String> domains = new TreeSet<>();

    IdentityWriter(CloudPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        projects = Service.keystone(folder, "projects");
        users = Service.keystone(folder, "users");
        assignments = Service.keystone(folder, "role_assignments");
        domains.add(Identities.DEFAULT_DOMAIN);
    }

    @Override
    public void write(Part part) {
        part.tenant().ifPresent(this::tenant);
    }

    private void tenant(Project project) {
        domains.add(project.domain());
        JsonOut out = projects.next().object();
        out.member("id", project.id())
                .member("name", project.name())
                .member("domain_id", project.domain())
                .member("description", "")
                .member("enabled", true)
                .member("parent_id", project.domain())
                .member("is_domain", false)
                .emptyArray("tags")
                .name("options")
                .object()
                .endObject();
        self(out, "projects/" + project.id());
        out = users.next().object();
        String user = Users.of(project);
        out.member("id", user)
                .member("name", userName(project))
                .member("domain_id", project.domain())
                .member("enabled", true)
                .member("default_project_id", project.id())
                .without("password_expires_at")
                .name("options")
                .object()
                .endObject();
        self(out, "users/" + user);
        assign(project, user, plan.common().admin().equals(project) ? 0 : 1);
    }

    private static String userName(Project project) {
        return project.name().equals("admin") ? "admin" : project.name() + "-operator";
    }

    private void assign(Project project, String user, int role) {
        JsonOut out = assignments.next().object();
        out.name("links").object();
        out.member(
                "assignment",
                Service.KEYSTONE + "projects/" + project.id() + "/users/" + user + "/roles/" + role(role));
        out.endObject().name("scope").object().name("project").object().member("id", project.id());
        out.endObject().endObject().name("user").object().member("id", user);
        out.endObject().name("role").object().member("id", role(role));
        out.endObject().endObject();
    }

    private String role(int number) {
        return plan.ids().hex(Kind.ROLE, 0, number);
    }

    private static void self(JsonOut out, String path) {
        out.name("links")
                .object()
                .member("self", Service.KEYSTONE + path)
                .endObject()
                .endObject();
    }

    private void roles() {
        try (ListFile list = Service.keystone(folder, "roles");
                ListFile inferences = Service.keystone(folder, "role_inferences")) {
            for (int i = 0; i < ROLES.length; i++) {
                JsonOut out = list.next().object();
                out.member("id", role(i))
                        .member("name", ROLES[i])
                        .without("domain_id")
                        .without("description");
                out.name("options").object().member("immutable", true).endObject();
                self(out, "roles/" + role(i));
                if (i + 1 < ROLES.length) {
                    JsonOut implied = inferences.next().object();
                    implied.name("prior_role").object().member("id", role(i)).member("name", ROLES[i]);
                    implied.endObject().name("implies").array().object();
                    implied.member("id", role(i + 1)).member("name", ROLES[i + 1]);
                    implied.endObject().endArray().endObject();
                }
            }
        }
    }

    private void domains() {
        try (ListFile list = Service.keystone(folder, "domains")) {
            int number = 0;
            for (String domain : domains) {
                JsonOut out = list.next().object();
                out.member("id", domain)
                        .member("name", domain.equals(Identities.DEFAULT_DOMAIN) ? "Default" : "domain-" + number++)
                        .member("description", "")
                        .member("enabled", true)
                        .emptyArray("tags")
                        .name("options")
                        .object()
                        .endObject();
                self(out, "domains/" + domain);
            }
        }
    }

    private void services() {
        try (ListFile services = Service.keystone(folder, "services");
                ListFile endpoints = Service.keystone(folder, "endpoints")) {
            for (int i = 0; i < SERVICES.length; i++) {
                String id = plan.ids().hex(Kind.SERVICE, 0, i);
                JsonOut out = services.next().object();
                out.member("id", id)
                        .member("name", SERVICES[i][0])
                        .member("type", SERVICES[i][1])
                        .member("enabled", true);
                self(out, "services/" + id);
                String endpoint = plan.ids().hex(Kind.SERVICE, 1, i);
                out = endpoints.next().object();
                out.member("id", endpoint)
                        .member("interface", "internal")
                        .member("region_id", "RegionOne")
                        .member("service_id", id)
                        .member("url", Service.ADDRESS + SERVICES[i][2])
                        .member("enabled", true)
                        .member("region", "RegionOne");
                self(out, "endpoints/" + endpoint);
            }
        }
    }

    @Override
    public void close() {
        projects.close();
        users.close();
        assignments.close();
        roles();
        domains();
        services();
        for (String empty : new String[] {"groups", "trusts", "application_credentials"}) {
            Service.keystone(folder, empty).close();
        }
    }
}
