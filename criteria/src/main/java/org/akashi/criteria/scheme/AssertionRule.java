package org.akashi.criteria.scheme;

import java.util.Set;
import org.akashi.criteria.Bilingual;

/**
 * A rule of a scheme about what an assertion must cover (ISMAP).
 *
 * @param obligations it must state a decision for every item with one of these
 */
public record AssertionRule(String id, Bilingual text, Set<Obligation> obligations) implements AssertionRequirement {
    public AssertionRule {
        obligations = Set.copyOf(obligations);
    }
}
