package org.akashi.model.identity;

import java.util.Optional;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * An account of a person or a program.
 *
 * @param domain id of the domain that owns the account
 * @param defaultProject id of the project the account was made for, if stated
 */
public record User(
        String id, String name, String domain, boolean enabled, Optional<String> defaultProject, EvidenceRef evidence)
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
