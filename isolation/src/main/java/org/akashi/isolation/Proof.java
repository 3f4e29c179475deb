package org.akashi.isolation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Sweep.Reached;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Walk;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.Network;

/** One pass over a network: what every endpoint reaches, and the relations between owners that follow. */
final class Proof {

    private final Network network;
    private final Ownership ownership;
    private final Declarations declarations;
    private final List<ManagementAddress> management;
    private final int threads;
    private final Fabric fabric;
    private final Endpoints endpoints;
    private final List<Reached> reached;
    private final List<Set<String>> passed;
    private final List<Fact> facts = new ArrayList<>();
    private final BitSet[] crossing;
    private final BitSet[] doubtful;

    private Proof(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads,
            Predicate<String> senders) {
        this.network = network;
        this.ownership = ownership;
        this.declarations = declarations;
        this.management = management;
        this.threads = threads;
        this.fabric = Fabric.of(network);
        this.endpoints = Endpoints.of(fabric, ownership);
        this.reached = Sweep.of(
                fabric,
                endpoints.all().stream().filter(e -> senders.test(e.id())).toList(),
                threads);
        this.passed = reached.stream().map(Reached::passed).toList();
        this.crossing = bits(endpoints.all().size());
        this.doubtful = bits(endpoints.all().size());
        collect();
    }

    /** The pass over every sender. */
    static Proof of(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads) {
        return new Proof(network, ownership, declarations, management, threads, sender -> true);
    }

    /** The pass over a changed network, of those senders whose packets passed one of the changed objects. */
    Proof again(Network changed, Set<String> touched) {
        Set<String> affected = new TreeSet<>();
        for (int i = 0; i < reached.size(); i++) {
            if (!Collections.disjoint(passed.get(i), touched)) {
                affected.add(reached.get(i).from().id());
            }
        }
        return new Proof(changed, ownership, declarations, management, threads, affected::contains);
    }

    private static BitSet[] bits(int size) {
        BitSet[] bits = new BitSet[size];
        for (int i = 0; i < size; i++) {
            bits[i] = new BitSet(size);
        }
        return bits;
    }

    private void collect() {
        Causes causes = new Causes(network, ownership);
        Facts found = new Facts(network, endpoints, causes, management);
        List<Fact> whole = new ArrayList<>();
        for (Reached from : reached) {
            whole.addAll(found.deliveries(from));
            noteDoubts(from);
        }
        whole.addAll(found.neighbourhoods());
        whole.forEach(f -> crossing[f.from().index()].set(f.to().index()));
        whole.addAll(new Relays(network, endpoints).find());
        Sanctions sanctions = new Sanctions(network, declarations);
        whole.forEach(f -> facts.addAll(sanctions.split(f)));
    }

    private void noteDoubts(Reached from) {
        Endpoint sender = from.from();
        for (Walk.Arrival arrival : from.arrivals()) {
            if (!arrival.trail().certain()) {
                endpoints
                        .byId(arrival.receiver())
                        .filter(to -> !to.owner().equals(sender.owner()))
                        .ifPresent(to -> doubtful[sender.index()].set(to.index()));
            }
        }
        for (Endpoint other : endpoints.all()) {
            boolean unplaced = !sender.placed() || !other.placed();
            if (unplaced && !other.owner().equals(sender.owner())) {
                doubtful[sender.index()].set(other.index());
            }
        }
    }

    Network network() {
        return network;
    }

    Ownership ownership() {
        return ownership;
    }

    Fabric fabric() {
        return fabric;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    List<Reached> reached() {
        return reached;
    }

    List<Fact> facts() {
        return facts;
    }

    /** Whether one endpoint is known to reach another of another owner. */
    boolean crosses(Endpoint from, Endpoint to) {
        return crossing[from.index()].get(to.index());
    }

    /** Whether one endpoint may reach another of another owner, but is not known to. */
    boolean mayCross(Endpoint from, Endpoint to) {
        return doubtful[from.index()].get(to.index()) && !crosses(from, to);
    }

    long crossingPairs() {
        long pairs = 0;
        for (BitSet row : crossing) {
            pairs += row.cardinality();
        }
        return pairs;
    }

    /** Pairs that may cross, of those that are not known to. */
    long doubtfulPairs() {
        return endpoints.all().stream().mapToLong(this::doubtfulPairs).sum();
    }

    /** The same, of one sender. */
    long doubtfulPairs(Endpoint sender) {
        BitSet row = (BitSet) doubtful[sender.index()].clone();
        row.andNot(crossing[sender.index()]);
        return row.cardinality();
    }

    /** Ids of the endpoints this pass walked from. */
    Set<String> senders() {
        Set<String> senders = new TreeSet<>();
        reached.forEach(r -> senders.add(r.from().id()));
        return senders;
    }

    /** Deliveries that nobody wants cut: within an owner, and sanctioned ones; as {@code from > to}, sorted. */
    Set<String> wanted(Set<String> senders) {
        Set<String> wanted = new TreeSet<>();
        for (Reached from : reached) {
            for (Walk.Arrival arrival : from.arrivals()) {
                endpoints
                        .byId(arrival.receiver())
                        .filter(to -> to.owner().equals(from.from().owner()))
                        .filter(to -> senders.contains(from.from().id()))
                        .ifPresent(to -> wanted.add(from.from().id() + " > " + to.id()));
            }
        }
        for (Fact fact : facts) {
            if (fact.kind() == Kind.SANCTIONED
                    && fact.relation() == Relation.DELIVERY
                    && senders.contains(fact.from().id())) {
                wanted.add(fact.from().id() + " > " + fact.to().id());
            }
        }
        return wanted;
    }
}
