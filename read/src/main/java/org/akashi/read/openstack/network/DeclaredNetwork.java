package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.akashi.model.IdMap;
import org.akashi.model.IdUnion;
import org.akashi.model.network.Filter;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.closedworld.ClosedWorld;
import org.akashi.read.json.Problems;
import org.akashi.read.json.Tasks;
import org.akashi.read.openstack.Answers;

/**
 * The network as the management API declares it.
 *
 * @param network the network, with everything unmodelled in it
 * @param everywhere the part of what is unmodelled that holds whatever implements the network, such as a network interface that
 *     bypasses the host's filters
 */
public record DeclaredNetwork(Network network, List<Unmodelled> everywhere) {

    public DeclaredNetwork {
        everywhere = List.copyOf(everywhere);
    }

    /** Whether there is anything to declare a network from. */
    public static boolean isIn(Answers answers) {
        return NetworkLists.all().stream().anyMatch(answers::has);
    }

    /**
     * Maps the lists to the neutral network.
     *
     * @param executor makes a part of it, now or later; the result does not depend on when
     */
    public static DeclaredNetwork of(Answers answers, Problems problems, Executor executor) {
        Problems ofFilters = new Problems();
        NetworkAnswers lists = new NetworkAnswers(answers, problems, executor);
        FutureTask<IdMap<Filter>> filters =
                new FutureTask<>(() -> new DeclaredFilters(lists.with(ofFilters)).filters());
        executor.execute(filters);
        FutureTask<IdUnion<Long>> revisions = new FutureTask<>(lists::revisions);
        executor.execute(revisions);
        List<Unmodelled> everywhere = new ArrayList<>();
        List<Unmodelled> declaredOnly = new ArrayList<>();
        IdMap<Segment> segments = new DeclaredSegments(lists, declaredOnly).segments();
        IdMap<Port> ports = new DeclaredPorts(lists, everywhere).ports();
        IdMap<Router> routers = new DeclaredRouters(lists, declaredOnly).routers();
        IdMap<Filter> allFilters = Tasks.result(filters);
        problems.addAll(ofFilters);
        Network network = new Network(
                segments,
                ports,
                routers,
                allFilters,
                DeclaredForwardings.of(lists, routers),
                List.of(),
                List.of(),
                Tasks.result(revisions));
        for (NetworkLists.Extension extension : lists.extensions()) {
            if (ClosedWorld.LIST.extension(extension.alias()).isOpen()) {
                everywhere.add(
                        new Unmodelled(Unmodelled.EVERYTHING, "extension " + extension.alias(), extension.place()));
            }
        }
        List<Unmodelled> all = new ArrayList<>(everywhere);
        all.addAll(declaredOnly);
        return new DeclaredNetwork(network.withUnmodelled(all), everywhere);
    }
}
