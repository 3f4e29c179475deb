package org.akashi.criteria.scheme;

import java.util.List;
import org.akashi.criteria.item.Place;

/**
 * What an organization decided for an item.
 *
 * @param reason why not, or empty
 * @param individual ids of individual controls (個別管理策) beneath it
 */
public record Choice(Decision decision, String reason, List<String> individual, Place place) {

    /** Whether an item is carried out. */
    public enum Decision {
        ADOPTED,
        NOT_ADOPTED
    }

    public Choice {
        individual = List.copyOf(individual);
    }

    public boolean isAdopted() {
        return decision == Decision.ADOPTED;
    }
}
