package org.akashi.model.machine;

import java.util.List;
import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A network that a host offers to its machines.
 *
 * @param id {@code <host>/<name>}
 * @param forward how it leaves the host: {@code nat}, {@code route}, {@code bridge}, {@code open}, {@code hostdev} …; {@code isolated} if it does not
 * @param bridge the bridge, if told
 * @param isolated whether its ports cannot talk to each other
 * @param trustsGuests whether guests may change their MAC addresses
 * @param addresses addresses of the host on it, with prefix length or mask, in order of place
 * @param vlans tags of the network and its groups of ports, sorted
 * @param trunk whether a group of ports carries tags to guests
 */
public record HostSwitch(
        String id,
        String name,
        String host,
        String forward,
        Optional<String> bridge,
        boolean isolated,
        boolean trustsGuests,
        List<String> addresses,
        List<Integer> vlans,
        boolean trunk,
        EvidenceRef evidence)
        implements Element {

    public HostSwitch {
        addresses = List.copyOf(addresses);
        vlans = List.copyOf(vlans);
    }

    @Override
    public Cell cell() {
        return Cell.NETWORK_VIRTUALIZATION;
    }
}
