package org.akashi.model.identity;

import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A named set of permissions; what it permits is the policy's matter.
 *
 * @param domain id of the domain it is private to, empty for a global role
 */
public record Role(String id, String name, String domain, EvidenceRef evidence) implements Element {

    @Override
    public Cell cell() {
        return Cell.SERVICE_MANAGEMENT;
    }

    @Override
    public Component component() {
        return Component.AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT;
    }
}
