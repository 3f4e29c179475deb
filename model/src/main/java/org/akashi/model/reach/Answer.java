package org.akashi.model.reach;

import java.util.List;

/**
 * The answer to a {@link Question}.
 *
 * @param deliveredTo port ids, or {@code external:<segment id>}, sorted; empty unless delivered
 * @param hops the way of the packet to the first receiver, or to where it was stopped
 * @param reason what let it through or stopped it
 */
public record Answer(Verdict verdict, List<String> deliveredTo, List<Hop> hops, Reason reason) {

    /** Whether the packet arrives. */
    public enum Verdict {
        DELIVERED,
        BLOCKED,
        UNDETERMINED
    }

    public Answer {
        deliveredTo = deliveredTo.stream().sorted().distinct().toList();
        hops = List.copyOf(hops);
    }
}
