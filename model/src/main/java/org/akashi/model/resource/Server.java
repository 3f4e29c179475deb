package org.akashi.model.resource;

import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A virtual machine.
 *
 * @param project project id it belongs to
 * @param host name of the host it runs on, if told
 */
public record Server(String id, String name, String project, Optional<String> host, String status, EvidenceRef evidence)
        implements Element {
    @Override
    public Cell cell() {
        return Cell.VIRTUAL_SERVER;
    }
}
