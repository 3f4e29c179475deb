package org.akashi.model.identity;

import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A namespace of projects, users and groups.
 */
public record Domain(String id, String name, boolean enabled, EvidenceRef evidence) implements Element {

    @Override
    public Cell cell() {
        return Cell.SERVICE_MANAGEMENT;
    }

    @Override
    public Component component() {
        return Component.AUTHENTICATION_AND_IDENTITY_MANAGEMENT;
    }
}
