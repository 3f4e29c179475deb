package org.akashi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;

/** Which outside addresses lead to which endpoints, by the routers' translations and balancers. */
final class PublishedAddresses {

    /** An outside address, and the translation or balancer that makes it lead inside. */
    record Published(String id, IpAddress external, EvidenceRef evidence) {}

    private final Map<String, Set<Router>> routersBySegment = new HashMap<>();
    private final Map<String, List<LoadBalancer>> balancersByRouter = new HashMap<>();

    PublishedAddresses(Network network) {
        for (Router router : network.routers().values()) {
            router.interfaces()
                    .forEach(at -> routersBySegment
                            .computeIfAbsent(at.segment(), segment -> new LinkedHashSet<>())
                            .add(router));
        }
        for (LoadBalancer balancer : network.loadBalancers().values()) {
            balancer.routers()
                    .forEach(router -> balancersByRouter
                            .computeIfAbsent(router, id -> new ArrayList<>())
                            .add(balancer));
        }
    }

    /** The addresses that lead to a port: of translations and balancers on the routers of its segment. */
    List<Published> of(Port port) {
        List<Published> published = new ArrayList<>();
        for (Router router : routersBySegment.getOrDefault(port.segment(), Set.of())) {
            for (NatRule rule : router.nat()) {
                if (rule.kind().translatesDestination()
                        && port.addresses().stream().anyMatch(rule.logical()::contains)) {
                    published.add(new Published(rule.id(), rule.external(), rule.evidence()));
                }
            }
            for (LoadBalancer balancer : balancersByRouter.getOrDefault(router.id(), List.of())) {
                balancer.listeners().stream()
                        .filter(listener -> listener.members().stream()
                                .anyMatch(member -> port.addresses().contains(member.address())))
                        .forEach(listener ->
                                published.add(new Published(balancer.id(), listener.address(), listener.evidence())));
            }
        }
        return published.stream().distinct().toList();
    }
}
