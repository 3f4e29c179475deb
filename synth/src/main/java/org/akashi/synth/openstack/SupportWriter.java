package org.akashi.synth.openstack;

import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.Ids.Kind;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Project;

/** What else an audit asks for: volumes, images, extensions, agents, subnet pools. */
final class SupportWriter implements PartWriter {

    /** The extensions that the other lists show: no more members than these add. */
    private static final String[] EXTENSIONS = {
        "address-group",
        "agent",
        "allowed-address-pairs",
        "availability_zone",
        "binding",
        "expose-port-forwarding-in-fip",
        "external-net",
        "extra_dhcp_opt",
        "extraroute",
        "ext-gw-mode",
        "floating-ip-port-forwarding",
        "net-mtu",
        "network_availability_zone",
        "pagination",
        "port-security",
        "project-id",
        "provider",
        "quotas",
        "rbac-policies",
        "rbac-security-groups",
        "router",
        "router_availability_zone",
        "security-group",
        "security-groups-normalized-cidr",
        "security-groups-remote-address-group",
        "security-groups-shared-filtering",
        "sorting",
        "standard-attr-description",
        "standard-attr-revisions",
        "standard-attr-timestamp",
        "stateful-security-group",
        "subnet_allocation",
        "trunk",
        "trunk-details"
    };

    private final CloudPlan plan;
    private final Path folder;
    private final ListFile volumes;
    private int count;

    SupportWriter(CloudPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        volumes = new ListFile(
                folder,
                "cinder.volumes",
                "volumes",
                ListFile.Links.BESIDE,
                Service.ADDRESS + ":8776/v3/volumes/detail?all_tenants=1");
    }

    @Override
    public void write(Part part) {
        part.tenant().ifPresent(this::tenant);
    }

    /** One volume for every tenth project. */
    private void tenant(Project project) {
        if (count++ % 10 != 0) {
            return;
        }
        String id = plan.ids().uuid(Kind.VOLUME, 0, count);
        JsonOut out = volumes.next().object();
        out.member("id", id)
                .member("status", "available")
                .member("size", 10)
                .member("availability_zone", "nova")
                .member("created_at", Service.MICROSECONDS)
                .member("name", project.name() + "-data")
                .member("volume_type", "standard")
                .member("user_id", Users.of(project))
                .member("bootable", "false")
                .member("encrypted", true)
                .member("multiattach", false)
                .emptyArray("attachments")
                .member("os-vol-tenant-attr:tenant_id", project.id());
        out.endObject();
    }

    private void extensions() {
        try (ListFile list = Service.neutron(folder, "extensions")) {
            for (String alias : EXTENSIONS) {
                JsonOut out = list.next().object();
                out.member("name", alias)
                        .member("alias", alias)
                        .member("description", "")
                        .member("updated", Service.CREATED)
                        .emptyArray("links");
                out.endObject();
            }
        }
    }

    private void agents() {
        try (ListFile list = Service.neutron(folder, "agents")) {
            for (int i = 0; i < plan.common().hosts(); i++) {
                String host = plan.common().host(i);
                JsonOut out = list.next().object();
                out.member("binary", "ovn-controller")
                        .member("host", host)
                        .member("topic", "n/a")
                        .member("agent_type", "OVN Controller agent")
                        .member("id", host)
                        .member("alive", true)
                        .member("admin_state_up", true);
                out.endObject();
            }
        }
    }

    private void images() {
        try (ListFile list =
                new ListFile(folder, "glance.images", "images", ListFile.Links.GLANCE, "/v2/images?visibility=all")) {
            for (String name : new String[] {"debian-13", "rocky-10"}) {
                String id = plan.ids().uuid(Kind.IMAGE, 0, name.hashCode());
                JsonOut out = list.next().object();
                out.member("id", id)
                        .member("name", name)
                        .member("visibility", "public")
                        .member("status", "active")
                        .member("protected", true)
                        .member("owner", plan.common().admin().id())
                        .member("schema", "/v2/schemas/image");
                out.endObject();
            }
        }
    }

    private void subnetPools() {
        try (ListFile list = Service.neutron(folder, "subnetpools")) {
            Project admin = plan.common().admin();
            JsonOut out = list.next().object();
            out.member("id", plan.ids().uuid(Kind.SUBNET, -1, 0)).member("name", "pool");
            Service.owner(out, admin);
            out.member("default_prefixlen", "24")
                    .member("min_prefixlen", "8")
                    .member("max_prefixlen", "32")
                    .member("shared", false)
                    .name("prefixes")
                    .array()
                    .text("10.0.0.0/8")
                    .endArray()
                    .member("ip_version", 4)
                    .without("default_quota")
                    .without("address_scope_id");
            Service.standard(out, 0, admin);
            out.endObject();
        }
    }

    @Override
    public void close() {
        volumes.close();
        extensions();
        agents();
        images();
        subnetPools();
    }
}
