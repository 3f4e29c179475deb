package org.akashi.isolation;

import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Inquiry;
import org.akashi.model.network.Network;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;

/**
 * Answers single questions: would this frame be delivered, to whom, on which way, and by which rule?
 *
 * <pre>{@code
 * ReachEvaluator reach = ReachEvaluator.of(cloud.network());
 * Answer answer = reach.answer(question);
 * answer.verdict();      // DELIVERED, BLOCKED or UNDETERMINED
 * answer.deliveredTo();  // port ids, or external:<segment id>
 * }</pre>
 *
 * <p>Safe for use by several threads. The semantics are written down in {@code docs/isolation.md}.
 */
public final class ReachEvaluator {

    private final Fabric fabric;

    private ReachEvaluator(Fabric fabric) {
        this.fabric = fabric;
    }

    public static ReachEvaluator of(Network network) {
        return new ReachEvaluator(Fabric.of(network));
    }

    /** Answers a question; never fails for what the question or the evidence got wrong. */
    public Answer answer(Question question) {
        return Inquiry.answer(fabric, question);
    }
}
