package org.akashi.read.ovn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.network.Network;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.closedworld.ClosedWorld.Source;
import org.akashi.read.json.Problems;
import org.akashi.read.ovn.db.Database;

/**
 * The network as OVN implements it. Objects that ML2/OVN made for a declared one have the declared one's id, so that the two can be
 * compared; what only the management API knows, such as owners and names, is taken from there.
 */
public final class ImplementedNetwork {

    private ImplementedNetwork() {}

    /**
     * Maps the databases to the neutral network.
     *
     * @param sb the southbound database, without which wires, learned neighbours and places of ports stay unknown
     * @param declared the network as the management API declares it, for names and owners
     */
    public static Network of(Database nb, Optional<Database> sb, Optional<Network> declared, Problems problems) {
        Topology topology = new Topology(nb);
        List<Unmodelled> unmodelled = new ArrayList<>();
        FilterMapping filters = new FilterMapping(topology, new AddressSets(topology, sb), declared, problems);
        filters.read();
        Map<String, List<String>> byPort = filters.byPort();
        BalancerMapping balancers = new BalancerMapping(nb, unmodelled, problems);
        ObjectsOf objects = new ObjectsOf(topology, balancers);
        unmodelled.addAll(OpenSettings.of(nb, Source.NB, objects));
        sb.ifPresent(database -> unmodelled.addAll(OpenSettings.of(database, Source.SB, objects)));
        Network network = new Network(
                new SegmentMapping(topology, byPort, Wires.of(sb), sb.isPresent(), declared, unmodelled, problems)
                        .segments(),
                new PortMapping(topology, sb, byPort, declared, unmodelled, problems).ports(),
                new RouterMapping(topology, byPort, declared, unmodelled, problems).routers(),
                filters.filters(),
                balancers.balancers(),
                NeighbourMapping.of(nb, sb, problems),
                List.of(),
                Revisions.of(nb));
        return network.withUnmodelled(unmodelled);
    }
}
