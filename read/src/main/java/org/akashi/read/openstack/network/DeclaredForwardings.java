package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.Diagnostic;
import org.akashi.model.net.Family;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;

/**
 * Forwarded ports of floating addresses as load balancers with one back end, one per address and protocol: on the router, and on the
 * networks that it serves (Neutron's OVN driver for port forwarding, {@code _port_forwarding_created}).
 */
final class DeclaredForwardings {

    private DeclaredForwardings() {}

    static SortedMap<String, LoadBalancer> of(NetworkAnswers answers, Map<String, Router> routers) {
        SortedMap<String, List<FloatingEntry.Forwarding>> byAddress = new TreeMap<>();
        for (FloatingEntry.Forwarding forwarding : answers.forwardings()) {
            answers.check(
                    NetworkLists.FLOATING_ADDRESSES,
                    answers.floating,
                    forwarding.floating(),
                    forwarding.id(),
                    "floating address",
                    forwarding.place());
            forwarding
                    .insidePort()
                    .ifPresent(port -> answers.check(
                            NetworkLists.PORTS,
                            answers.ports,
                            port,
                            forwarding.id(),
                            "inside port",
                            forwarding.place()));
            byAddress
                    .computeIfAbsent(forwarding.floating() + "/" + forwarding.protocol(), _ -> new ArrayList<>())
                    .add(forwarding);
        }
        SortedMap<String, LoadBalancer> balancers = new TreeMap<>();
        byAddress.forEach((id, forwardings) -> {
            FloatingEntry address = answers.floating.get(forwardings.getFirst().floating());
            if (address != null) {
                balancers.put(id, balancer(id, address, forwardings, answers, routers));
            }
        });
        return balancers;
    }

    private static LoadBalancer balancer(
            String id,
            FloatingEntry address,
            List<FloatingEntry.Forwarding> forwardings,
            NetworkAnswers answers,
            Map<String, Router> routers) {
        List<LoadBalancer.Listener> listeners = new ArrayList<>();
        for (FloatingEntry.Forwarding forwarding : forwardings) {
            listeners.addAll(listeners(address, forwarding, answers));
        }
        return new LoadBalancer(
                id,
                "",
                ProtocolNames.number(forwardings.getFirst().protocol(), Family.V4)
                        .orElse(0),
                listeners,
                address.router().map(List::of).orElse(List.of()),
                address.router()
                        .map(routers::get)
                        .map(DeclaredForwardings::served)
                        .orElse(List.of()),
                address.place());
    }

    private static List<String> served(Router router) {
        return router.interfaces().stream()
                .filter(face -> !face.gateway())
                .map(RouterInterface::segment)
                .distinct()
                .sorted()
                .toList();
    }

    /** A run of ports is forwarded one by one to a run of the same length, or all to a single port. */
    private static List<LoadBalancer.Listener> listeners(
            FloatingEntry address, FloatingEntry.Forwarding forwarding, NetworkAnswers answers) {
        int outside = forwarding.outside().last() - forwarding.outside().first();
        int inside = forwarding.insidePorts().last() - forwarding.insidePorts().first();
        if (inside != 0 && inside != outside) {
            answers.problems()
                    .add(
                            Diagnostic.Code.BAD_VALUE,
                            forwarding.place(),
                            "internal_port_range",
                            forwarding.insidePorts().first() + ":"
                                    + forwarding.insidePorts().last());
            return List.of();
        }
        List<LoadBalancer.Listener> listeners = new ArrayList<>();
        for (int i = 0; i <= outside; i++) {
            int port = forwarding.insidePorts().first() + (inside == 0 ? 0 : i);
            listeners.add(new LoadBalancer.Listener(
                    address.address(),
                    forwarding.outside().first() + i,
                    List.of(new LoadBalancer.Member(forwarding.inside(), port)),
                    forwarding.place()));
        }
        return listeners;
    }
}
