package org.akashi.model.identity;

import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A tenant's container of resources.
 *
 * @param domain id of the domain it belongs to
 * @param parent id of the project or domain above it, empty if unknown
 */
public record Project(String id, String name, String domain, String parent, boolean enabled, EvidenceRef evidence)
        implements Element {

    @Override
    public Cell cell() {
        return Cell.SERVICE_MANAGEMENT;
    }

    @Override
    public Component component() {
        return Component.AUTHENTICATION_AND_IDENTITY_MANAGEMENT;
    }
}
