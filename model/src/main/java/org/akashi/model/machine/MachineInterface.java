package org.akashi.model.machine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.MacAddress;

/**
 * A network interface of a machine.
 *
 * @param kind how it is connected: {@code bridge}, {@code network}, {@code ethernet}, {@code direct}, {@code hostdev}, {@code vhostuser} …
 * @param source what it is connected to: a bridge, network, device or socket; empty if none is named
 * @param bridge the bridge that a network realises it on, if told
 * @param portGroup the group of ports of a network, if told
 * @param target the host's device, if told
 * @param port id of the port of the virtual switch, where an {@code interfaceid} says so
 * @param filter name of the filter, if any
 * @param parameters what the filter is given, such as addresses, sorted by name
 * @param vlans tags, in order of place
 * @param trunk whether frames carry their tags to the guest
 * @param isolated whether it cannot talk to other isolated ports of the bridge
 * @param trustsGuest whether the guest may change its MAC address and what it listens to
 * @param up whether the link is up
 */
public record MachineInterface(
        String kind,
        String source,
        Optional<String> bridge,
        Optional<String> portGroup,
        Optional<String> target,
        Optional<String> port,
        Optional<MacAddress> mac,
        Optional<String> filter,
        SortedMap<String, String> parameters,
        List<Integer> vlans,
        boolean trunk,
        boolean isolated,
        boolean trustsGuest,
        boolean up,
        EvidenceRef evidence) {

    public MachineInterface {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        vlans = List.copyOf(vlans);
    }
}
