package org.akashi.read.openstack.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.resource.Server;
import org.akashi.read.json.JsonObject;
import org.akashi.read.json.ListFormat;
import org.akashi.read.openstack.OpenStackList;

/** The lists of the compute service. Metadata and user data of servers, which may hold passwords, are not read. */
public final class ComputeLists {

    private static final String SERVICE = "compute";

    /**
     * A hypervisor.
     *
     * @param serviceHost the name by which aggregates and servers know it
     */
    record Hypervisor(
            String id, String name, String serviceHost, String type, Optional<String> address, EvidenceRef place) {}

    /** A set of hosts, and the projects it is reserved for by {@code filter_tenant_id}. */
    record Aggregate(List<String> hosts, List<String> projects) {}

    static final OpenStackList<Server> SERVERS = OpenStackList.of(
            SERVICE,
            "servers",
            EvidenceKind.SERVERS,
            new ListFormat<>(
                    "servers",
                    Set.of("id", "name", "tenant_id", "project_id", "status", "OS-EXT-SRV-ATTR:host"),
                    o -> o.requiredShared("id")
                            .map(id -> new Server(
                                    id,
                                    o.textOrEmpty("name"),
                                    o.shared("tenant_id")
                                            .or(() -> o.requiredShared("project_id"))
                                            .orElse(""),
                                    o.shared("OS-EXT-SRV-ATTR:host"),
                                    o.sharedOrEmpty("status"),
                                    o.place()))));

    static final OpenStackList<Hypervisor> HYPERVISORS = OpenStackList.of(
            SERVICE,
            "hypervisors",
            EvidenceKind.HOSTS,
            new ListFormat<>(
                    "hypervisors",
                    Set.of("id", "hypervisor_hostname", "hypervisor_type", "host_ip", "service"),
                    o -> o.required("id")
                            .map(id -> new Hypervisor(
                                    id,
                                    o.textOrEmpty("hypervisor_hostname"),
                                    o.object("service")
                                            .flatMap(service -> service.text("host"))
                                            .orElse(o.textOrEmpty("hypervisor_hostname")),
                                    o.textOrEmpty("hypervisor_type"),
                                    o.text("host_ip"),
                                    o.place()))));

    static final OpenStackList<Aggregate> AGGREGATES = OpenStackList.of(
            SERVICE,
            "aggregates",
            EvidenceKind.HOST_AGGREGATES,
            new ListFormat<>("aggregates", Set.of("hosts", "metadata"), ComputeLists::aggregate));

    private ComputeLists() {}

    /** Every list of the service. */
    public static List<OpenStackList<?>> all() {
        return List.of(SERVERS, HYPERVISORS, AGGREGATES);
    }

    /** {@code filter_tenant_id}, {@code filter_tenant_id2} …, each with one or more project ids (Nova, "Tenant Isolation"). */
    private static Optional<Aggregate> aggregate(JsonObject o) {
        List<String> projects = new ArrayList<>();
        o.object("metadata").ifPresent(metadata -> {
            for (String key : metadata.names()) {
                if (key.startsWith("filter_tenant_id")) {
                    for (String project : metadata.textOrEmpty(key).split(",", -1)) {
                        if (!project.isBlank()) {
                            projects.add(project.strip());
                        }
                    }
                }
            }
        });
        return Optional.of(new Aggregate(o.texts("hosts"), projects));
    }
}
