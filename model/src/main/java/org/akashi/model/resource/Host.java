package org.akashi.model.resource;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A physical server with its hypervisor.
 *
 * @param dedicatedTo ids of the projects that placement reserves it for; empty if everyone's servers may be placed on it
 */
public record Host(String id, String name, String hypervisor, List<String> dedicatedTo, EvidenceRef evidence)
        implements Element {
    public Host {
        dedicatedTo = List.copyOf(dedicatedTo);
    }

    @Override
    public Cell cell() {
        return Cell.PHYSICAL_SERVER;
    }
}
