package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Groups.Group;
import org.akashi.model.network.Network;

/**
 * Finds the smallest change that closes a crossing, applies it to a copy of the network, proves again, and tells what else the
 * change would cut. Several threads may ask at once; each change is proved once.
 */
final class Fixes {

    private static final int LISTED = 20;

    private final Proof proof;
    private final Changes changes;
    private final Map<Change, Proof> tried = new ConcurrentHashMap<>();

    Fixes(Proof proof) {
        this.proof = proof;
        this.changes = new Changes(proof.network(), proof.ownership());
    }

    Fix of(Group group) {
        Change change = changes.closing(group);
        if (!change.applies() || group.kind() == Kind.SERVICE || group.kind() == Kind.SANCTIONED) {
            return new Fix(
                    change.code(),
                    change.object(),
                    change.arguments(),
                    false,
                    List.of(),
                    group.cause().evidence());
        }
        Proof after = tried.computeIfAbsent(change, c -> proof.again(c.apply(proof.network()), c.touches()));
        return new Fix(
                change.code(),
                change.object(),
                change.arguments(),
                isClosed(group, after),
                alsoCut(group, after),
                change.evidence());
    }

    /** No pair of the crossing is left with a relation of the same kind. */
    private static boolean isClosed(Group group, Proof after) {
        Set<String> pairs = pairs(group);
        return after.facts().stream()
                .filter(f -> f.kind() == group.kind()
                        && f.from().owner().equals(group.from())
                        && f.to().owner().equals(group.to()))
                .filter(f -> f.relation() != Relation.LINK || group.relation() == Relation.LINK)
                .noneMatch(f -> pairs.contains(pair(f)));
    }

    private List<String> alsoCut(Group group, Proof after) {
        Set<String> lost = new TreeSet<>(proof.wanted(after.senders()));
        lost.removeAll(after.wanted(after.senders()));
        lost.removeAll(pairs(group));
        return new ArrayList<>(lost).subList(0, Math.min(LISTED, lost.size()));
    }

    private static Set<String> pairs(Group group) {
        Set<String> pairs = new TreeSet<>();
        group.facts().forEach(f -> pairs.add(pair(f)));
        return pairs;
    }

    private static String pair(Fact fact) {
        return fact.from().id() + " > " + fact.to().id();
    }

    /** A change to a network, and how to say it. */
    interface Change {
        Fix.Code code();

        String object();

        List<String> arguments();

        org.akashi.model.EvidenceRef evidence();

        /** Ids of the objects it changes: who never passed one of them is not affected. */
        Set<String> touches();

        /** Whether the model can carry it out. */
        boolean applies();

        Network apply(Network network);
    }
}
