package org.akashi.isolation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;

/** What a proof says of single pairs of endpoints, for comparisons from outside: the product itself only counts them. */
public final class ProvedPairs {

    /** The two ways to prove: from every endpoint, as small clouds are, or by classes and hubs. */
    public enum Way {
        WALKED,
        JOINED
    }

    private ProvedPairs() {}

    /** Every pair (from, to) that crosses. */
    public static Set<List<String>> crossing(Cloud cloud, Ownership owners, Way way) {
        return way == Way.WALKED ? walked(cloud, owners) : new Joined(cloud, owners, 1).all();
    }

    /** Every pair (from, to) that crosses, or of which the evidence does not tell: all that is not called isolated. */
    public static Set<List<String>> open(Cloud cloud, Ownership owners, Way way) {
        Set<List<String>> pairs = new HashSet<>();
        if (way == Way.WALKED) {
            Proof proof = Proof.of(cloud.network(), owners, Declarations.none(), cloud.management(), 1);
            for (Endpoints.Endpoint from : proof.endpoints().all()) {
                for (Endpoints.Endpoint to : proof.endpoints().all()) {
                    if (proof.crosses(from, to) || proof.mayCross(from, to)) {
                        pairs.add(List.of(from.id(), to.id()));
                    }
                }
            }
        } else {
            HubProof proof = HubProof.keeping(cloud.network(), owners, Declarations.none(), cloud.management(), 1);
            Roster roster = proof.roster();
            for (int from = 0; from < roster.size(); from++) {
                for (int to = 0; to < roster.size(); to++) {
                    if (proof.crosses(from, to) || proof.mayCross(from, to)) {
                        pairs.add(List.of(roster.id(from), roster.id(to)));
                    }
                }
            }
        }
        return pairs;
    }

    /** The result of the product's proof by one way. */
    public static IsolationResult result(Cloud cloud, Ownership owners, Way way) {
        int walked = way == Way.WALKED ? Integer.MAX_VALUE - 1 : 0;
        return IsolationProver.prove(cloud, owners, Declarations.none(), 1, walked);
    }

    private static Set<List<String>> walked(Cloud cloud, Ownership owners) {
        Proof proof = Proof.of(cloud.network(), owners, Declarations.none(), cloud.management(), 1);
        Set<List<String>> pairs = new HashSet<>();
        for (Endpoints.Endpoint from : proof.endpoints().all()) {
            for (Endpoints.Endpoint to : proof.endpoints().all()) {
                if (proof.crosses(from, to)) {
                    pairs.add(List.of(from.id(), to.id()));
                }
            }
        }
        return pairs;
    }

    /** The proof by classes and hubs, to be asked pair by pair. */
    public static final class Joined {

        private final HubProof proof;
        private final Map<String, Integer> numbers = new HashMap<>();

        /**
         * @param threads at least 1
         */
        public Joined(Cloud cloud, Ownership owners, int threads) {
            this.proof = HubProof.keeping(cloud.network(), owners, Declarations.none(), cloud.management(), threads);
            for (int i = 0; i < proof.roster().size(); i++) {
                numbers.put(proof.roster().id(i), i);
            }
        }

        /** Whether anything of one endpoint reaches another, of another owner. */
        public boolean crosses(String from, String to) {
            return proof.crosses(numbers.getOrDefault(from, -1), numbers.getOrDefault(to, -1));
        }

        /** Whether it is asked at all: both are known, and of different owners. */
        public boolean isPair(String from, String to) {
            Integer a = numbers.get(from);
            Integer b = numbers.get(to);
            return a != null
                    && b != null
                    && !proof.roster().owner(a).equals(proof.roster().owner(b));
        }

        Set<List<String>> all() {
            Set<List<String>> pairs = new HashSet<>();
            for (String from : numbers.keySet()) {
                for (String to : numbers.keySet()) {
                    if (crosses(from, to)) {
                        pairs.add(List.of(from, to));
                    }
                }
            }
            return pairs;
        }
    }
}
