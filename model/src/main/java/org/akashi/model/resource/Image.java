package org.akashi.model.resource;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.Element;
import org.akashi.model.EvidenceRef;

/**
 * A machine image.
 *
 * @param members ids of the projects it is shared with
 */
public record Image(
        String id, String name, String project, Visibility visibility, List<String> members, EvidenceRef evidence)
        implements Element {

    /** Who sees an image. */
    public enum Visibility {
        PRIVATE,
        SHARED,
        COMMUNITY,
        PUBLIC
    }

    public Image {
        members = List.copyOf(members);
    }

    @Override
    public Cell cell() {
        return Cell.VIRTUAL_STORAGE;
    }
}
