package org.akashi.model.machine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A virtual machine as its hypervisor holds it. What a management API declares of the same machine is a {@code Server}.
 *
 * @param id {@code <host>/<uuid>}, followed by {@code next} for the form in which a running machine starts again
 * @param name name at the hypervisor
 * @param host the host's name in evidence
 * @param server id of the server that it is
 * @param project id of the project that the hypervisor's own notes say it belongs to; who may define machines wrote them
 * @param disks sorted by the name that the guest sees
 * @param access further ways from the guest to its host, or to other guests of it, in order of place
 * @param confinement how the hypervisor's process is confined, one for each model
 * @param settings what else is set of {@link MachineSetting}
 */
public record Machine(
        String id,
        String name,
        String host,
        String server,
        State state,
        Optional<String> project,
        List<MachineInterface> interfaces,
        List<MachineDisk> disks,
        List<HostAccess> access,
        List<Confinement> confinement,
        SortedMap<MachineSetting, String> settings,
        EvidenceRef evidence)
        implements Element {

    /** Which form of the machine this is. */
    public enum State {
        /** As it runs. */
        RUNNING,
        /** As it would start; it does not run. */
        STOPPED,
        /** As it starts again after the end of the one that runs. */
        NEXT
    }

    public Machine {
        interfaces = List.copyOf(interfaces);
        disks = List.copyOf(disks);
        access = List.copyOf(access);
        confinement = List.copyOf(confinement);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** A setting, if it is told. */
    public Optional<String> setting(MachineSetting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    @Override
    public Cell cell() {
        return Cell.SERVER_VIRTUALIZATION;
    }
}
