package org.akashi.model.machine;

import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A device of a host.
 *
 * @param id {@code <host>/<name>}
 * @param kind {@code pci}, {@code net}, {@code mdev}
 * @param what vendor and product, network interface, or type of a mediated device; may be empty
 * @param address address on its bus, such as {@code 0000:3b:02.1}; empty if it has none
 * @param group number of its IOMMU group, if any: devices of one group can only be given away together
 * @param functions how many virtual functions it is divided into
 */
public record HostDevice(
        String id,
        String name,
        String host,
        String kind,
        String what,
        String address,
        Optional<String> group,
        int functions,
        EvidenceRef evidence)
        implements Element {

    @Override
    public Cell cell() {
        return Cell.PHYSICAL_SERVER;
    }
}
