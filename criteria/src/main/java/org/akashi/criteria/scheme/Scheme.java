package org.akashi.criteria.scheme;

import java.util.List;
import java.util.Set;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.Place;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.Suffix;

/**
 * A scheme: which document it goes by, and what it obliges to.
 *
 * @param rules the first that fits an item says its obligation; none means {@link Obligation#NOTHING}
 * @param individual whether each adopted item of a level {@code detail} owes individual controls (個別管理策) beneath it
 * @param needsRiskList whether it rests on a published list of basic risks (基本リスク), without which nothing can be concluded
 * @param assertionRules what a statement (言明) under the scheme must cover
 */
public record Scheme(
        String id,
        EditionId edition,
        Bilingual title,
        List<Rule> rules,
        boolean individual,
        boolean needsRiskList,
        List<AssertionRule> assertionRules,
        Place place) {

    /**
     * An obligation and the items it is for. An empty set is no condition.
     */
    public record Rule(
            Set<Level> levels, Set<Suffix> suffixes, Set<Addressee> addressees, Obligation obligation, Place place) {
        public Rule {
            levels = Set.copyOf(levels);
            suffixes = Set.copyOf(suffixes);
            addressees = Set.copyOf(addressees);
        }

        boolean fits(Slot slot) {
            return (levels.isEmpty() || levels.contains(slot.level()))
                    && (suffixes.isEmpty() || suffixes.contains(slot.suffix()))
                    && (addressees.isEmpty() || addressees.contains(slot.addressee()));
        }
    }

    public Scheme {
        rules = List.copyOf(rules);
        assertionRules = List.copyOf(assertionRules);
    }

    /** What the scheme asks for an item. What a part of the document only prints again is asked for once. */
    public Obligation obligation(Slot slot) {
        if (!slot.printed().equals(slot.number())) {
            return Obligation.NOTHING;
        }
        return rules.stream()
                .filter(rule -> rule.fits(slot))
                .map(Rule::obligation)
                .findFirst()
                .orElse(Obligation.NOTHING);
    }
}
