package org.akashi.criteria.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One change, or one place without a change: the passages before, those after, and what happened.
 *
 * @param changes at least one; in the order of {@link Change}
 * @param numberKept whether what is withdrawn leaves its number vacant (削除 and not 削る)
 * @param obligations how the obligation changed, by scheme; empty if none did
 * @param decision what was decided about it, or empty; if it is different nonetheless, the decision was not kept
 */
public record Hunk(
        Set<Change> changes,
        List<Passage> before,
        List<Passage> after,
        Ground ground,
        boolean numberKept,
        List<ObligationChange> obligations,
        String decision) {

    public Hunk {
        changes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(changes));
        before = List.copyOf(before);
        after = List.copyOf(after);
        obligations = List.copyOf(obligations);
    }

    /** What it is cited by: the names it had, or {@code +} and the name of what is new. Renumbering does not alter it. */
    public String name() {
        return before.isEmpty()
                ? "+" + after.getFirst().name()
                : before.stream().map(Passage::name).collect(Collectors.joining("+"));
    }

    public boolean is(Change change) {
        return changes.contains(change);
    }

    public boolean isDifference() {
        return changes.stream().anyMatch(Change::isDifference);
    }

    /** Whether a person has to look (要確認). */
    public boolean isToBeConfirmed() {
        return ground.isToBeConfirmed();
    }

    /** Whether it was decided to keep it, and it was not. */
    public boolean breaksDecision() {
        return !decision.isEmpty() && isDifference();
    }
}
