package org.akashi.oracle.ovn;

import java.util.Collection;
import java.util.List;
import org.akashi.model.reach.Answer;

/**
 * What the engine has to answer.
 *
 * @param deliveredTo port ids and {@code external:<network id>}, sorted; empty if and only if blocked
 */
public record Expected(Answer.Verdict verdict, List<String> deliveredTo) {

    public static final Expected BLOCKED = new Expected(Answer.Verdict.BLOCKED, List.of());

    /** Delivered to these, or blocked if there are none. */
    public static Expected of(Collection<String> deliveredTo) {
        List<String> sorted = deliveredTo.stream().sorted().distinct().toList();
        return sorted.isEmpty() ? BLOCKED : new Expected(Answer.Verdict.DELIVERED, sorted);
    }

    /** Whether the engine says the same. {@code undetermined} is never the same. */
    public boolean agreesWith(Answer answer) {
        return verdict == answer.verdict() && deliveredTo.equals(answer.deliveredTo());
    }

    @Override
    public String toString() {
        return deliveredTo.isEmpty() ? "blocked" : "delivered to " + String.join(";", deliveredTo);
    }
}
