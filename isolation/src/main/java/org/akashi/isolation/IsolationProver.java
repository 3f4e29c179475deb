package org.akashi.isolation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.isolation.Groups.Group;
import org.akashi.isolation.IsolationResult.Pairs;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.model.Cloud;
import org.akashi.model.EvidenceKind;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.reach.Reason;

/**
 * Proves or refutes that tenants are isolated: over all pairs of endpoints of different owners and over every frame their
 * anti-spoofing admits, not over a sample.
 *
 * <pre>{@code
 * Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
 * IsolationResult result = IsolationProver.prove(cloud, owners, Declarations.none(), 2);
 * result.crossings();          // who reaches whom, by which way, through which rule, and what closes it
 * result.pairs().isolated();   // pairs for which the walk over every possible packet found nothing
 * }</pre>
 *
 * <p>Pure: no I/O, and equal input gives equal results for any number of threads. What the evidence does not tell makes pairs
 * undetermined, never isolated. The semantics are written down in {@code docs/isolation.md}.
 */
public final class IsolationProver {

    /** What must be in evidence, whole, before anything may be called isolated on the word of the management API alone. */
    private static final List<EvidenceKind> DECLARED_KINDS = List.of(
            EvidenceKind.NETWORKS,
            EvidenceKind.SUBNETS,
            EvidenceKind.PORTS,
            EvidenceKind.ROUTERS,
            EvidenceKind.SECURITY_GROUPS,
            EvidenceKind.FLOATING_ADDRESSES);

    private IsolationProver() {}

    /**
     * @param threads at least 1
     */
    public static IsolationResult prove(Cloud cloud, Ownership ownership, Declarations declarations, int threads) {
        List<ManagementAddress> management = new ArrayList<>(cloud.management());
        management.addAll(declarations.management());
        Proof proof = Proof.of(cloud.network(), ownership, declarations, management, threads);
        Witnesses witnesses = new Witnesses(proof.fabric());
        Fixes fixes = new Fixes(proof);
        DeclarationUses uses = new DeclarationUses(cloud.network(), declarations);
        List<Crossing> crossings = new ArrayList<>();
        for (Group group : Groups.of(proof.facts())) {
            crossings.add(Groups.crossing(group, witnesses, fixes.of(group)));
            group.declaration().ifPresent(id -> uses.note(id, group.id(), group.from(), group.to(), boxes(group)));
        }
        long total = proof.endpoints().pairs();
        long crossing = proof.crossingPairs();
        List<Undetermined> undetermined = new ArrayList<>(doubts(proof));
        List<Undetermined> gaps = gaps(cloud, total - crossing);
        undetermined.addAll(gaps);
        long doubtful = gaps.isEmpty() ? proof.doubtfulPairs() : total - crossing;
        return new IsolationResult(
                (int) proof.endpoints().tenants(),
                proof.endpoints().all().size(),
                proof.fabric().wires().size(),
                Components.count(proof.fabric()),
                new Pairs(total, total - crossing - doubtful, crossing, doubtful),
                crossings,
                undetermined,
                List.of(IsolationResult.Assumption.values()),
                uses.of(proof.endpoints().owners()));
    }

    private static List<TrafficMatch> boxes(Group group) {
        return group.facts().stream().map(Fact::box).filter(Objects::nonNull).toList();
    }

    private static List<Undetermined> doubts(Proof proof) {
        Map<String, Undetermined> byObject = new TreeMap<>();
        for (Sweep.Reached from : proof.reached()) {
            Set<Reason> met = new LinkedHashSet<>();
            from.doubts().forEach(doubt -> met.add(doubt.reason()));
            long pairs = proof.doubtfulPairs(from.from());
            for (Reason reason : met) {
                String object = reason.arguments().isEmpty()
                        ? Unmodelled.EVERYTHING
                        : reason.arguments().getFirst();
                byObject.merge(
                        object + reason,
                        new Undetermined(object, reason, pairs),
                        (a, b) -> new Undetermined(a.object(), a.reason(), a.pairs() + b.pairs()));
            }
        }
        for (Endpoints.Endpoint endpoint : proof.endpoints().all()) {
            if (!endpoint.placed()) {
                Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, endpoint.id(), "segment");
                long others = proof.endpoints().all().stream()
                        .filter(o -> !o.owner().equals(endpoint.owner()))
                        .count();
                byObject.put(endpoint.id(), new Undetermined(endpoint.id(), reason, 2 * others));
            }
        }
        return List.copyOf(byObject.values());
    }

    /** Lists that were not read to their end: what they would have held may join anything. */
    private static List<Undetermined> gaps(Cloud cloud, long pairs) {
        boolean implemented = cloud.coverage().has(EvidenceKind.IMPLEMENTED_NETWORK);
        List<EvidenceKind> needed = implemented ? List.of(EvidenceKind.IMPLEMENTED_NETWORK) : DECLARED_KINDS;
        return needed.stream()
                .filter(kind -> !cloud.coverage().complete(kind))
                .map(kind -> new Undetermined(
                        Unmodelled.EVERYTHING,
                        Reason.of(Reason.Code.NOT_IN_EVIDENCE, Unmodelled.EVERYTHING, kind.usualFile()),
                        pairs))
                .toList();
    }
}
