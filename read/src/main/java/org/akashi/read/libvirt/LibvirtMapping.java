package org.akashi.read.libvirt;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.akashi.model.Diagnostic;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;
import org.akashi.model.machine.FilterBinding;
import org.akashi.model.machine.HostDevice;
import org.akashi.model.machine.HostSecret;
import org.akashi.model.machine.HostSwitch;
import org.akashi.model.machine.Hypervisor;
import org.akashi.model.machine.Machine;
import org.akashi.model.machine.PacketFilter;
import org.akashi.model.machine.PoolVolume;
import org.akashi.model.machine.StoragePool;
import org.akashi.model.machine.Virtualization;
import org.akashi.model.resource.Server;
import org.akashi.read.json.Problems;
import org.akashi.read.xml.Xml;

/** What all hosts' libvirt tells, as one. Described for users in {@code docs/reading.md}. */
public final class LibvirtMapping {

    private final Problems problems;
    private final SortedMap<String, Hypervisor> hypervisors = new TreeMap<>();
    private final SortedMap<String, Machine> machines = new TreeMap<>();
    private final SortedMap<String, HostSwitch> switches = new TreeMap<>();
    private final SortedMap<String, PacketFilter> filters = new TreeMap<>();
    private final SortedMap<String, FilterBinding> bindings = new TreeMap<>();
    private final SortedMap<String, StoragePool> pools = new TreeMap<>();
    private final SortedMap<String, PoolVolume> volumes = new TreeMap<>();
    private final SortedMap<String, HostSecret> secrets = new TreeMap<>();
    private final SortedMap<String, HostDevice> devices = new TreeMap<>();

    private LibvirtMapping(Problems problems) {
        this.problems = problems;
    }

    /**
     * What the hypervisors hold.
     *
     * @param files in order of path
     * @param problems gets what is missing or contradictory
     */
    public static Virtualization of(Collection<LibvirtFile> files, Problems problems) {
        LibvirtMapping mapping = new LibvirtMapping(problems);
        files.forEach(mapping::map);
        files.forEach(mapping::compareList);
        mapping.references();
        return new Virtualization(
                mapping.hypervisors,
                mapping.machines,
                mapping.switches,
                mapping.filters,
                mapping.bindings,
                mapping.pools,
                mapping.volumes,
                mapping.secrets,
                mapping.devices);
    }

    /**
     * Adds to servers that a management API knows those that only a hypervisor knows and whose notes say whose they are.
     *
     * @param servers by id
     */
    public static SortedMap<String, Server> servers(SortedMap<String, Server> servers, Virtualization virtualization) {
        SortedMap<String, Server> all = new TreeMap<>();
        for (Machine machine : virtualization.machines().values()) {
            if (machine.state() != Machine.State.NEXT
                    && machine.project().isPresent()
                    && !servers.containsKey(machine.server())) {
                all.putIfAbsent(
                        machine.server(),
                        new Server(
                                machine.server(),
                                machine.name(),
                                machine.project().get(),
                                java.util.Optional.of(machine.host()),
                                machine.state() == Machine.State.RUNNING ? "running" : "shut off",
                                machine.evidence()));
            }
        }
        if (all.isEmpty()) {
            return servers;
        }
        all.putAll(servers);
        return all;
    }

    private void map(LibvirtFile file) {
        String host = file.name().host();
        file.document().ifPresent(root -> {
            switch (file.name().what()) {
                case CAPABILITIES -> put(hypervisors, HostMapping.hypervisor(host, root));
                case MACHINE_LIST -> {
                    // compared once all machines are known
                }
                case MACHINE ->
                    named(
                            root,
                            "uuid",
                            uuid -> put(
                                    machines,
                                    MachineMapping.machine(
                                            host, uuid, root, file.name().next())));
                case NETWORK -> named(root, "name", name -> put(switches, HostMapping.network(host, name, root)));
                case FILTER -> put(filters, HostMapping.filter(host, root, problems));
                case BINDING -> put(bindings, HostMapping.binding(host, root));
                case SECRET -> named(root, "uuid", uuid -> put(secrets, HostMapping.secret(host, uuid, root)));
                case POOL -> named(root, "name", name -> put(pools, StorageMapping.pool(host, name, root)));
                case VOLUME ->
                    named(
                            root,
                            "name",
                            name -> put(
                                    volumes,
                                    StorageMapping.volume(host, file.name().pool(), name, root, problems)));
                case DEVICE -> named(root, "name", name -> put(devices, HostMapping.device(host, name, root)));
            }
        });
    }

    /** What has no name cannot be told from others. */
    private void named(Xml root, String member, Consumer<String> make) {
        root.text(member)
                .ifPresentOrElse(make, () -> problems.add(Diagnostic.Code.MISSING_MEMBER, root.place(), member));
    }

    private <T extends Element> void put(SortedMap<String, T> all, T element) {
        if (all.putIfAbsent(element.id(), element) != null) {
            problems.add(Diagnostic.Code.DUPLICATE_ID, element.evidence(), element.id());
        }
    }

    /** A machine that is listed but was not to be got is a gap. */
    private void compareList(LibvirtFile file) {
        if (file.name().what() != LibvirtArtifact.MACHINE_LIST) {
            return;
        }
        int number = 0;
        for (String uuid : file.lines()) {
            number++;
            if (!machines.containsKey(file.name().host() + "/" + uuid)) {
                problems.add(
                        Diagnostic.Code.DANGLING_REFERENCE,
                        new EvidenceRef(file.path(), "L" + number),
                        file.name().host(),
                        "machine",
                        uuid);
            }
        }
    }

    /** Filters that interfaces name and the host does not have; none where the host's filters are not in evidence. */
    private void references() {
        Map<String, Set<String>> known = new TreeMap<>();
        filters.values()
                .forEach(filter -> known.computeIfAbsent(filter.host(), _ -> new TreeSet<>())
                        .add(filter.name()));
        for (Machine machine : machines.values()) {
            Set<String> there = known.get(machine.host());
            if (there == null) {
                continue;
            }
            machine.interfaces()
                    .forEach(nic -> nic.filter()
                            .filter(filter -> !there.contains(filter))
                            .ifPresent(filter -> problems.add(
                                    Diagnostic.Code.DANGLING_REFERENCE,
                                    nic.evidence(),
                                    machine.label(),
                                    "filter",
                                    filter)));
        }
    }
}
