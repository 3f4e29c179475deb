package org.akashi.criteria.comment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.revision.Passage;

/** What policies decided to leave as it is, between two editions. */
public final class Decisions {

    private Decisions() {}

    /**
     * For a passage of the old edition that is to stay as it is: the policy that says so, such as {@code policies-2027 No. 3}; else an
     * empty text.
     */
    public static Function<Passage, String> of(Catalogue catalogue, EditionId from, EditionId to) {
        Map<String, String> kept = new HashMap<>();
        for (PolicyTable table : catalogue.policyTables()) {
            if (table.step().filter(new RevisionStep(from, to)::equals).isPresent()) {
                for (Policy policy : table.policies()) {
                    for (String number : policy.unchanged()) {
                        catalogue.edition(from).stream()
                                .flatMap(edition -> edition.below(number).stream())
                                .map(ResolvedItem::key)
                                .forEach(key -> kept.putIfAbsent(key.number(), table.id() + " No. " + policy.number()));
                    }
                }
            }
        }
        return passage -> kept.getOrDefault(passage.item().key().number(), "");
    }
}
