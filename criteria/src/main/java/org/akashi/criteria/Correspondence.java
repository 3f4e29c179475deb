package org.akashi.criteria;

import java.util.List;

/**
 * What answers to a control in another document or edition.
 *
 * @param clauses numbers in that document, in its order
 */
public record Correspondence(
        String standard, String edition, List<String> clauses, Relation relation, Confidence confidence) {

    /** How the two sets of requirements lie to each other, seen from the control. */
    public enum Relation {
        EQUAL,
        EQUIVALENT,
        SUBSET,
        SUPERSET,
        INTERSECTS
    }

    public Correspondence {
        clauses = List.copyOf(clauses);
    }
}
