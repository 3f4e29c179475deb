package org.akashi.model.storage;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A disk that a host reaches in several ways.
 *
 * @param id {@code <host>/<wwid>}
 * @param name what the host calls it
 * @param product vendor and product, as the disk says
 * @param paths devices behind it, each with its state, in order of place
 */
public record MultipathDevice(
        String id, String name, String host, String product, List<String> paths, EvidenceRef evidence)
        implements Element {
    public MultipathDevice {
        paths = List.copyOf(paths);
    }

    @Override
    public Cell cell() {
        return Cell.PHYSICAL_STORAGE;
    }
}
