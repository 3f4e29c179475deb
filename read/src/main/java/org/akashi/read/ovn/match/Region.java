package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.List;
import org.akashi.model.net.Family;

/** A union of terms. Packets that are not IP have no place in it. */
record Region(List<Term> terms) {

    /** A match with more terms than this is not worth more than a person's look at it. */
    static final int MOST_TERMS = 4096;

    static final Region NOTHING = new Region(List.of());
    static final Region EVERYTHING = new Region(List.of(Term.any(Family.V4), Term.any(Family.V6)));

    static Region of(Term... terms) {
        return new Region(List.of(terms));
    }

    Region union(Region other) throws MatchException {
        if (terms.isEmpty()) {
            return other;
        }
        List<Term> union = new ArrayList<>(terms);
        for (Term term : other.terms) {
            if (!union.contains(term)) {
                union.add(term);
            }
        }
        return bounded(union);
    }

    Region intersect(Region other) throws MatchException {
        if (this == EVERYTHING || other == EVERYTHING) {
            return this == EVERYTHING ? other : this;
        }
        List<Term> common = new ArrayList<>();
        for (Term a : terms) {
            for (Term b : other.terms) {
                if (a.family() == b.family()) {
                    Term both = a.intersect(b);
                    if (!both.isEmpty()) {
                        common.add(both);
                    }
                }
            }
            bounded(common);
        }
        return new Region(common);
    }

    private static Region bounded(List<Term> terms) throws MatchException {
        if (terms.size() > MOST_TERMS) {
            throw new MatchException("more than " + MOST_TERMS + " alternatives");
        }
        return new Region(terms);
    }
}
