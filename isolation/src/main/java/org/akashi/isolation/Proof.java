package org.akashi.isolation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<Fact> facts = new ArrayList<>();
    private final BitSet[] crossing;
    private final BitSet[] doubtful;

    Proof(
            Network network,
            Ownership ownership,
            Declarations declarations,
            List<ManagementAddress> management,
            int threads) {
        this.network = network;
        this.ownership = ownership;
        this.declarations = declarations;
        this.management = management;
        this.threads = threads;
        this.fabric = Fabric.of(network);
        this.endpoints = Endpoints.of(fabric, ownership);
        this.reached = Sweep.all(fabric, endpoints, threads);
        this.crossing = bits(endpoints.all().size());
        this.doubtful = bits(endpoints.all().size());
        collect();
    }

    private static BitSet[] bits(int size) {
        BitSet[] bits = new BitSet[size];
        for (int i = 0; i < size; i++) {
            bits[i] = new BitSet(size);
        }
        return bits;
    }

    /** The same pass over a changed network. */
    Proof again(Network changed) {
        return new Proof(changed, ownership, declarations, management, threads);
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

    long crossingPairs() {
        long pairs = 0;
        for (BitSet row : crossing) {
            pairs += row.cardinality();
        }
        return pairs;
    }

    /** Pairs that may cross, of those that are not known to. */
    long doubtfulPairs() {
        long pairs = 0;
        for (int i = 0; i < doubtful.length; i++) {
            BitSet row = (BitSet) doubtful[i].clone();
            row.andNot(crossing[i]);
            pairs += row.cardinality();
        }
        return pairs;
    }

    /** Deliveries that nobody wants cut: within an owner, and sanctioned ones; as {@code from > to}, sorted. */
    Set<String> wanted() {
        Set<String> wanted = new TreeSet<>();
        for (Reached from : reached) {
            for (Walk.Arrival arrival : from.arrivals()) {
                endpoints
                        .byId(arrival.receiver())
                        .filter(to -> to.owner().equals(from.from().owner()))
                        .ifPresent(to -> wanted.add(from.from().id() + " > " + to.id()));
            }
        }
        for (Fact fact : facts) {
            if (fact.kind() == Kind.SANCTIONED && fact.relation() == Relation.DELIVERY) {
                wanted.add(fact.from().id() + " > " + fact.to().id());
            }
        }
        return wanted;
    }
}
