package org.akashi.audit;

import java.util.ArrayList;
import java.util.List;
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

    private final Network network;

    PublishedAddresses(Network network) {
        this.network = network;
    }

    /** The addresses that lead to a port: of translations and balancers on the routers of its segment. */
    List<Published> of(Port port) {
        List<Published> published = new ArrayList<>();
        for (Router router : network.routers().values()) {
            if (router.interfaces().stream().noneMatch(i -> i.segment().equals(port.segment()))) {
                continue;
            }
            for (NatRule rule : router.nat()) {
                if (rule.kind().translatesDestination()
                        && port.addresses().stream().anyMatch(rule.logical()::contains)) {
                    published.add(new Published(rule.id(), rule.external(), rule.evidence()));
                }
            }
            for (LoadBalancer balancer : network.loadBalancers().values()) {
                if (balancer.routers().contains(router.id())) {
                    balancer.listeners().stream()
                            .filter(listener -> listener.members().stream()
                                    .anyMatch(member -> port.addresses().contains(member.address())))
                            .forEach(listener -> published.add(
                                    new Published(balancer.id(), listener.address(), listener.evidence())));
                }
            }
        }
        return published.stream().distinct().toList();
    }
}
