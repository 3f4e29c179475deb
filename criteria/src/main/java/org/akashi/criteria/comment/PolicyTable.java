package org.akashi.criteria.comment;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.item.Place;

/**
 * Policies for a revision, as a report lists them.
 *
 * @param step the editions it is for; nothing if they are not in the library
 * @param policies in the order of their numbers
 * @param absent numbers that the source leaves out: gaps of the source, not of this table
 */
public record PolicyTable(
        String id,
        Bilingual title,
        Bilingual source,
        Optional<RevisionStep> step,
        List<Policy> policies,
        List<Integer> absent,
        Place place) {

    public PolicyTable {
        policies = List.copyOf(policies);
        absent = List.copyOf(new TreeSet<>(absent));
    }

    /** The highest number of the table. */
    public int last() {
        return policies.getLast().number();
    }

    public Optional<Policy> policy(int number) {
        return policies.stream().filter(policy -> policy.number() == number).findFirst();
    }
}
