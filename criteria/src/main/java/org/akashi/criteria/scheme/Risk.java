package org.akashi.criteria.scheme;

import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.SlotKey;

/**
 * A risk that a statement can name.
 *
 * @param controls the controls that answer it; at least one
 * @param requirements what a statement that names it must hold
 */
public record Risk(
        String id,
        Bilingual title,
        Bilingual description,
        List<SlotKey> controls,
        List<BasicAssertionRequirement> requirements,
        Place place) {
    public Risk {
        controls = List.copyOf(controls);
        requirements = List.copyOf(requirements);
    }
}
