package org.akashi.model.resource;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A virtual disk.
 *
 * @param servers ids of the servers it is attached to
 */
public record Volume(
        String id, String name, String project, boolean encrypted, List<String> servers, EvidenceRef evidence)
        implements Element {
    public Volume {
        servers = List.copyOf(servers);
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_STORAGE;
    }
}
