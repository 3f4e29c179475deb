package org.akashi.isolation.live;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.isolation.Owner;

/**
 * Which verdicts a change changed.
 *
 * <p>A pair with an endpoint that was not there before, or is not any more, counts as isolated while it was not; so does a pair of one
 * owner, if that changed.
 *
 * @param blocks no pair is in two of them, and every pair whose verdict differs is in one
 * @param whole whether the change was of a kind after which everything was looked at again
 */
public record VerdictChanges(List<Block> blocks, boolean whole) {

    /** All pairs of some senders with some receivers: their verdict before, and after. */
    public record Block(Verdict before, Verdict after, EndpointSet senders, EndpointSet receivers) {

        public long pairs() {
            return senders.size() * receivers.size();
        }
    }

    /** Pairs of owners between whom verdicts changed in one way. */
    public record Owners(Owner from, Owner to, Verdict before, Verdict after) implements Comparable<Owners> {
        @Override
        public int compareTo(Owners other) {
            return java.util.Comparator.comparing(Owners::from)
                    .thenComparing(Owners::to)
                    .thenComparing(Owners::before)
                    .thenComparing(Owners::after)
                    .compare(this, other);
        }
    }

    public VerdictChanges {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** How many pairs have another verdict than before. */
    public long pairs() {
        return blocks.stream().mapToLong(Block::pairs).sum();
    }

    /** The same by owners: how many pairs of endpoints each. The owners are those after the change. */
    public SortedMap<Owners, Long> owners() {
        SortedMap<Owners, Long> all = new TreeMap<>();
        for (Block block : blocks) {
            SortedMap<Owner, Long> to = block.receivers().owners();
            block.senders()
                    .owners()
                    .forEach((from, n) -> to.forEach((owner, m) ->
                            all.merge(new Owners(from, owner, block.before(), block.after()), n * m, Long::sum)));
        }
        return all;
    }
}
