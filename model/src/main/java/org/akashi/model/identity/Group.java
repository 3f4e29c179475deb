package org.akashi.model.identity;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Component;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A set of users that gets roles together.
 *
 * @param members user ids, in order
 */
public record Group(String id, String name, String domain, List<String> members, EvidenceRef evidence)
        implements Element {

    public Group {
        members = List.copyOf(members);
    }

    @Override
    public Cell cell() {
        return Cell.SERVICE_MANAGEMENT;
    }

    @Override
    public Component component() {
        return Component.AUTHENTICATION_AND_IDENTITY_MANAGEMENT;
    }
}
