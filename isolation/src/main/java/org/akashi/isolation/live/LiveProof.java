package org.akashi.isolation.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.network.Network;

/**
 * The proof over all pairs, kept true while the network changes.
 *
 * <pre>{@code
 * LiveProof proof = LiveProof.of(cloud, owners, 2);
 * VerdictChanges changed = proof.apply(NetworkChange.none().with(filterWithOneRuleMore));
 * changed.blocks();   // which senders × which receivers have another verdict than before, and which
 * changed.owners();   // the same by pairs of owners
 * }</pre>
 *
 * <p>Verdicts are those of {@link org.akashi.isolation.IsolationProver}; a test over random networks and random changes insists on it. Work
 * follows what a change touches: the parts that name it are walked again, each by itself, and only pairs whose ways lead over a part
 * that came out differently are looked at. Not safe for use by several threads at once. How it works, and what is expensive, is
 * written down in {@code docs/isolation.md}.
 */
public final class LiveProof {

    private final State state;
    private final Ends ends = new Ends();
    private final boolean complete;
    private final int threads;
    private Rebuilt now;

    private LiveProof(Network network, Ownership ownership, boolean complete, int threads) {
        this.state = new State(new Stock(network), ownership);
        this.complete = complete;
        this.threads = threads;
        this.now = Rebuilt.of(state, ends, complete, threads);
    }

    /**
     * Begins with a cloud. What is missing from its evidence stays missing, and with it every pair that does not cross is undetermined.
     *
     * @param threads at least 1
     */
    public static LiveProof of(Cloud cloud, Ownership ownership, int threads) {
        boolean complete =
                cloud.coverage().networkGaps().isEmpty() && cloud.brokenJoints().isEmpty();
        return new LiveProof(cloud.network(), ownership, complete, threads);
    }

    /** Begins with a network of which nothing is missing. */
    public static LiveProof of(Network network, Ownership ownership, int threads) {
        return new LiveProof(network, ownership, true, threads);
    }

    /** The network as it is now; a copy. */
    public Network network() {
        return state.stock().network();
    }

    /** What is known of a pair; isolated, if one of them is not there. */
    public Verdict verdict(String from, String to) {
        Optional<Integer> sender = ends.find(from);
        Optional<Integer> receiver = ends.find(to);
        return sender.isEmpty() || receiver.isEmpty()
                ? Verdict.ISOLATED
                : now.relations().verdict(sender.get(), receiver.get());
    }

    /** Makes a change, and tells which verdicts are different then. */
    public VerdictChanges apply(NetworkChange change) {
        Map<String, Boolean> met = new HashMap<>();
        for (String wire : wires(change)) {
            met.put(wire, state.stock().isMeetingPlace(wire));
        }
        Touched touched = state.stock().apply(change);
        SortedSet<String> wires = new TreeSet<>(wires(change));
        wires.addAll(met.keySet());
        for (String wire : wires) {
            boolean is = state.stock().isMeetingPlace(wire);
            if (now.ways().isUsed(wire) && is != met.getOrDefault(wire, false)) {
                return everything();
            }
            now.ways().junction(wire, is);
        }
        return new Update(state, now.ways(), now.relations(), touched).make();
    }

    /** The wires of the segments that a change names, as they are now. */
    private SortedSet<String> wires(NetworkChange change) {
        SortedSet<String> wires = new TreeSet<>();
        for (String id : change.segments().keySet()) {
            state.stock().segment(id).ifPresent(s -> wires.add(s.wire()));
        }
        return wires;
    }

    /** Works everything out anew and compares all pairs. */
    private VerdictChanges everything() {
        org.roaringbitmap.RoaringBitmap all = ends.there().clone();
        for (String id : state.ids()) {
            all.add(ends.number(id));
        }
        Difference difference = new Difference(new org.roaringbitmap.RoaringBitmap(), all, now.relations());
        now = Rebuilt.of(state, ends, complete, threads);
        return difference.to(now.relations(), true);
    }

    /** Ids of all endpoints, sorted. */
    public List<String> endpoints() {
        return state.ids();
    }
}
