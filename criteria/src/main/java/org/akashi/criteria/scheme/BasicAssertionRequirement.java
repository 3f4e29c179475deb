package org.akashi.criteria.scheme;

import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.SlotKey;

/**
 * A requirement that answers a risk (cloud criteria, part Ⅵ).
 *
 * @param risk id of the risk it answers
 * @param controls the controls by which it is met
 */
public record BasicAssertionRequirement(String id, Bilingual text, String risk, List<SlotKey> controls)
        implements AssertionRequirement {
    public BasicAssertionRequirement {
        controls = List.copyOf(controls);
    }
}
