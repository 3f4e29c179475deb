package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import org.akashi.model.network.Network;
import org.akashi.model.network.Unmodelled;
import org.akashi.read.closedworld.ClosedWorld;
import org.akashi.read.json.Problems;
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

    public static DeclaredNetwork of(Answers answers, Problems problems) {
        NetworkAnswers lists = new NetworkAnswers(answers, problems);
        List<Unmodelled> everywhere = new ArrayList<>();
        List<Unmodelled> declaredOnly = new ArrayList<>();
        Network network = new Network(
                new DeclaredSegments(lists, declaredOnly).segments(),
                new DeclaredPorts(lists, everywhere).ports(),
                new DeclaredRouters(lists, declaredOnly).routers(),
                new DeclaredFilters(lists).filters(),
                DeclaredForwardings.of(lists),
                List.of(),
                List.of(),
                lists.revisions());
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
