package org.akashi.model.machine;

import java.util.SortedMap;
import org.akashi.model.IdMap;

/** What the hypervisors of a cloud hold, each by id. */
public record Virtualization(
        SortedMap<String, Hypervisor> hypervisors,
        SortedMap<String, Machine> machines,
        SortedMap<String, HostSwitch> switches,
        SortedMap<String, PacketFilter> filters,
        SortedMap<String, FilterBinding> bindings,
        SortedMap<String, StoragePool> pools,
        SortedMap<String, PoolVolume> volumes,
        SortedMap<String, HostSecret> secrets,
        SortedMap<String, HostDevice> devices) {

    public Virtualization {
        hypervisors = IdMap.copyOf(hypervisors);
        machines = IdMap.copyOf(machines);
        switches = IdMap.copyOf(switches);
        filters = IdMap.copyOf(filters);
        bindings = IdMap.copyOf(bindings);
        pools = IdMap.copyOf(pools);
        volumes = IdMap.copyOf(volumes);
        secrets = IdMap.copyOf(secrets);
        devices = IdMap.copyOf(devices);
    }

    /** No hypervisors. */
    public static Virtualization empty() {
        return new Virtualization(
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty());
    }
}
