package org.akashi.criteria.revision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.akashi.criteria.item.Status;

/** Says what happened, once it is known what continues what. */
final class Classifier {

    private final Passages next;
    private final ObligationRule obligations;
    private final Function<Passage, String> decisions;

    Classifier(Passages old, Passages next, Function<Passage, String> decisions) {
        this.next = next;
        this.obligations = new ObligationRule(old, next);
        this.decisions = decisions;
    }

    Hunk hunk(Match match) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        List<ObligationChange> bound = new ArrayList<>();
        List<Passage> before = match.before();
        List<Passage> after = match.after();
        boolean kept = false;
        String decision = before.stream()
                .map(decisions)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (before.isEmpty()) {
            changes.add(Change.ADDED);
        } else if (after.isEmpty() || isWithdrawn(before, after)) {
            changes.add(Change.WITHDRAWN);
            kept = !after.isEmpty()
                    || before.stream().anyMatch(passage -> next.vacant().contains(passage.name()));
        } else {
            if (before.size() > 1) {
                changes.add(Change.MERGED);
            }
            if (after.size() > 1) {
                changes.add(Change.SPLIT);
            }
            for (Passage was : before) {
                for (Passage is : after) {
                    obligations.between(was, is).stream()
                            .filter(change -> !bound.contains(change))
                            .forEach(bound::add);
                }
            }
            if (before.size() == 1 && after.size() == 1) {
                one(before.getFirst(), after.getFirst(), changes);
            }
            if (!bound.isEmpty()) {
                changes.add(Change.OBLIGATION_CHANGED);
            }
        }
        if (changes.isEmpty()) {
            changes.add(decision.isEmpty() ? Change.UNCHANGED : Change.UNCHANGED_BY_DECISION);
        }
        return new Hunk(changes, before, after, match.ground(), kept, bound, decision);
    }

    /** It is still there, but only to say that it is no more. */
    private static boolean isWithdrawn(List<Passage> before, List<Passage> after) {
        return after.stream().allMatch(Classifier::isWithdrawn)
                && !before.stream().allMatch(Classifier::isWithdrawn);
    }

    private static boolean isWithdrawn(Passage passage) {
        return passage.item().slot().status() == Status.WITHDRAWN;
    }

    private static void one(Passage was, Passage is, Set<Change> changes) {
        if (!was.stem().equals(is.stem())) {
            changes.add(Change.RENUMBERED);
        }
        if (!was.saysTheSameAs(is)) {
            changes.add(Change.REWORDED);
        }
    }
}
