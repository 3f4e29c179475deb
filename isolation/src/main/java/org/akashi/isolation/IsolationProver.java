package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.isolation.Groups.Group;
import org.akashi.isolation.IsolationResult.Pairs;
import org.akashi.isolation.IsolationResult.Undetermined;
import org.akashi.isolation.walk.Fabric;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Port;
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

    private IsolationProver() {}

    /**
     * Clouds up to this many endpoints are walked from each of them, pair by pair; larger ones by classes and hubs. Both find the same
     * pairs; the first tells of each pair of owners by itself, and tries every fix.
     */
    static final int WALKED = 120;

    /**
     * @param threads at least 1
     */
    public static IsolationResult prove(Cloud cloud, Ownership ownership, Declarations declarations, int threads) {
        return prove(cloud, ownership, declarations, threads, WALKED);
    }

    /**
     * @param walked up to how many endpoints each is walked from
     */
    static IsolationResult prove(Cloud cloud, Ownership ownership, Declarations declarations, int threads, int walked) {
        List<ManagementAddress> management = new ArrayList<>(cloud.management());
        management.addAll(declarations.management());
        long endpoints = cloud.network().ports().values().stream()
                .filter(Port::isEndpoint)
                .limit(walked + 1L)
                .count();
        return endpoints <= walked
                ? walked(cloud, declarations, Proof.of(cloud.network(), ownership, declarations, management, threads))
                : joined(
                        cloud,
                        declarations,
                        HubProof.of(cloud.network(), ownership, declarations, management, threads));
    }

    private static IsolationResult walked(Cloud cloud, Declarations declarations, Proof proof) {
        Witnesses witnesses = new Witnesses(proof.fabric());
        Fixes fixes = new Fixes(proof);
        DeclarationUses uses = new DeclarationUses(cloud.network(), declarations);
        List<Crossing> crossings = new ArrayList<>();
        for (Group group : Groups.of(proof.facts())) {
            crossings.add(Groups.crossing(group, witnesses, fixes));
            group.declaration().ifPresent(id -> uses.note(id, group.id(), group.from(), group.to(), boxes(group)));
        }
        crossings.sort(Comparator.naturalOrder());
        return result(
                cloud,
                (int) proof.endpoints().tenants(),
                proof.endpoints().all().size(),
                proof.fabric(),
                new Pairs(proof.endpoints().pairs(), 0, proof.crossingPairs(), proof.doubtfulPairs()),
                crossings,
                doubts(proof),
                uses.of(proof.endpoints().owners()));
    }

    private static IsolationResult joined(Cloud cloud, Declarations declarations, HubProof proof) {
        DeclarationUses uses = new DeclarationUses(cloud.network(), declarations);
        List<Crossing> crossings = proof.crossings(uses);
        List<Undetermined> undetermined = new ArrayList<>();
        proof.doubts().forEach((d, pairs) -> undetermined.add(new Undetermined(d.object(), d.reason(), pairs)));
        for (Endpoints.Endpoint endpoint : proof.endpoints().all()) {
            if (!endpoint.placed()) {
                Roster roster = proof.roster();
                long others = roster.size() - roster.ownerEnd(endpoint.owner()) + roster.ownerFirst(endpoint.owner());
                undetermined.add(unplaced(endpoint, others));
            }
        }
        return result(
                cloud,
                (int) proof.endpoints().tenants(),
                proof.roster().size(),
                proof.fabric(),
                new Pairs(proof.roster().pairs(), 0, proof.crossingPairs(), proof.doubtfulPairs()),
                crossings,
                undetermined,
                uses.of(proof.endpoints().owners()));
    }

    private static IsolationResult result(
            Cloud cloud,
            int tenants,
            int endpoints,
            Fabric fabric,
            Pairs found,
            List<Crossing> crossings,
            List<Undetermined> doubts,
            List<DeclarationUse> uses) {
        long open = found.total() - found.crossing();
        List<Undetermined> undetermined = new ArrayList<>(doubts);
        List<Undetermined> gaps = Gaps.of(cloud, open);
        undetermined.addAll(gaps);
        long doubtful = gaps.isEmpty() ? found.undetermined() : open;
        return new IsolationResult(
                tenants,
                endpoints,
                fabric.wires().size(),
                Components.count(fabric),
                new Pairs(found.total(), open - doubtful, found.crossing(), doubtful),
                crossings,
                undetermined,
                List.of(IsolationResult.Assumption.values()),
                uses);
    }

    private static List<TrafficMatch> boxes(Group group) {
        return group.facts().stream().map(Fact::box).filter(Objects::nonNull).toList();
    }

    private static Undetermined unplaced(Endpoints.Endpoint endpoint, long others) {
        Reason reason = Reason.of(Reason.Code.NOT_IN_EVIDENCE, endpoint.id(), "segment");
        return new Undetermined(endpoint.id(), reason, 2 * others);
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
                long others = proof.endpoints().all().stream()
                        .filter(o -> !o.owner().equals(endpoint.owner()))
                        .count();
                byObject.put(endpoint.id(), unplaced(endpoint, others));
            }
        }
        return List.copyOf(byObject.values());
    }
}
