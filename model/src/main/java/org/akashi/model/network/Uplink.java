package org.akashi.model.network;

import java.util.List;
import java.util.OptionalInt;
import org.akashi.model.EvidenceRef;

/**
 * A segment's attachment to a physical network.
 *
 * @param id the attachment's own id, as flows and traces name it
 * @param physicalNetwork the provider's name for the physical network
 * @param vlan IEEE 802.1Q VLAN id, 1 to 4094, where frames are tagged
 * @param filters ids of the {@link Filter}s that the segment applies to what comes in by it and leaves by it, seen from the outside
 */
public record Uplink(String id, String physicalNetwork, OptionalInt vlan, List<String> filters, EvidenceRef evidence) {

    public Uplink {
        filters = List.copyOf(filters);
    }

    /** An uplink that nothing filters. */
    public Uplink(String id, String physicalNetwork, OptionalInt vlan, EvidenceRef evidence) {
        this(id, physicalNetwork, vlan, List.of(), evidence);
    }
}
