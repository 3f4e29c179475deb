package org.akashi.synth.openstack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.CloudPlan;
import org.akashi.synth.plan.DefectKind;
import org.akashi.synth.plan.Ids.Kind;
import org.akashi.synth.plan.Management;
import org.akashi.synth.plan.Part;
import org.akashi.synth.plan.Port;
import org.akashi.synth.plan.Server;

/** Servers, hypervisors and aggregates. Servers are started from volumes, so that they name no image. */
final class ServerWriter implements PartWriter {

    private final CloudPlan plan;
    private final Path folder;
    private final ListFile servers;
    private int count;

    ServerWriter(CloudPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        servers =
                new ListFile(folder, "nova.servers", "servers", ListFile.Links.BESIDE, Service.NOVA + "servers/detail");
    }

    @Override
    public void write(Part part) {
        part.servers().forEach(this::server);
    }

    private void server(Server server) {
        count++;
        JsonOut out = servers.next().object();
        out.member("id", server.id()).member("name", server.name()).member("status", "ACTIVE");
        out.member("tenant_id", server.owner().id())
                .member("user_id", Users.of(server.owner()))
                .name("metadata")
                .object()
                .endObject()
                .member(
                        "hostId",
                        plan.ids().hex(Kind.HOST, Integer.parseInt(server.host().substring(8)), -1))
                .member("image", "")
                .name("flavor")
                .object()
                .member("id", "2")
                .name("links")
                .array()
                .object()
                .member("rel", "bookmark")
                .member("href", Service.ADDRESS + ":8774/flavors/2")
                .endObject()
                .endArray()
                .endObject()
                .member("created", Service.CREATED)
                .member("updated", Service.CREATED);
        addresses(out, server);
        out.member("accessIPv4", "").member("accessIPv6", "").name("links").array();
        out.object().member("rel", "self").member("href", Service.NOVA + "servers/" + server.id());
        out.endObject().object().member("rel", "bookmark");
        out.member("href", Service.ADDRESS + ":8774/servers/" + server.id())
                .endObject()
                .endArray();
        out.member("OS-DCF:diskConfig", "MANUAL")
                .member("progress", 0)
                .member("OS-EXT-AZ:availability_zone", "nova")
                .member("config_drive", "")
                .without("key_name")
                .member("OS-SRV-USG:launched_at", Service.MICROSECONDS)
                .without("OS-SRV-USG:terminated_at")
                .member("OS-EXT-SRV-ATTR:host", server.host())
                .member("OS-EXT-SRV-ATTR:instance_name", String.format(Locale.ROOT, "instance-%08x", count))
                .member("OS-EXT-SRV-ATTR:hypervisor_hostname", server.host())
                .without("OS-EXT-STS:task_state")
                .member("OS-EXT-STS:vm_state", "active")
                .member("OS-EXT-STS:power_state", 1)
                .emptyArray("os-extended-volumes:volumes_attached")
                .name("security_groups")
                .array();
        TreeSet<String> names = new TreeSet<>();
        server.ports().forEach(port -> port.groups().forEach(group -> names.add(group.name())));
        for (String name : names) {
            out.object().member("name", name).endObject();
        }
        out.endArray().endObject();
    }

    private static void addresses(JsonOut out, Server server) {
        out.name("addresses").object();
        for (Port port : server.ports()) {
            out.name(port.network().name()).array();
            for (Port.Fixed fixed : port.addresses()) {
                out.object()
                        .member("version", fixed.subnet().isV6() ? 6 : 4)
                        .member("addr", fixed.address())
                        .member("OS-EXT-IPS:type", "fixed")
                        .member("OS-EXT-IPS-MAC:mac_addr", port.mac());
                out.endObject();
            }
            out.endArray();
        }
        out.endObject();
    }

    private void hypervisors() {
        int reachable = plan.planted(DefectKind.MANAGEMENT_REACHABLE);
        try (ListFile list = new ListFile(
                folder,
                "nova.hypervisors",
                "hypervisors",
                ListFile.Links.BESIDE,
                Service.NOVA + "os-hypervisors/detail")) {
            for (int i = 0; i < plan.common().hosts(); i++) {
                String host = plan.common().host(i);
                JsonOut out = list.next().object();
                out.member("id", plan.ids().uuid(Kind.HOST, -1, i))
                        .member("hypervisor_hostname", host)
                        .member("state", "up")
                        .member("status", "enabled")
                        .member("hypervisor_type", "QEMU")
                        .member("hypervisor_version", 8_002_002)
                        .member("host_ip", Management.host(i, reachable))
                        .name("service")
                        .object()
                        .member("id", plan.ids().uuid(Kind.HOST, -2, i))
                        .member("host", host)
                        .without("disabled_reason")
                        .endObject()
                        .without("uptime");
                out.endObject();
            }
        }
        new ListFile(folder, "nova.aggregates", "aggregates", ListFile.Links.BESIDE, Service.NOVA + "os-aggregates")
                .close();
    }

    @Override
    public void close() {
        servers.close();
        hypervisors();
    }
}
