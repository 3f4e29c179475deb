package org.akashi.checker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;

/**
 * Definition <em>gate</em>: a router's interface on a hub, switched on.
 *
 * @param answers definition <em>answers</em>: the addresses for which it takes packets
 */
record Gate(Router router, RouterInterface at, Set<IpAddress> answers) {

    /**
     * Finds what it answers for.
     *
     * @param balancers those that the router has
     * @param learned the addresses that other routers' interfaces on the hub have learned to be at its MAC address
     */
    static Gate of(Router router, RouterInterface at, List<LoadBalancer> balancers, Set<IpAddress> learned) {
        Set<IpAddress> answers = new TreeSet<>();
        at.addresses().forEach(address -> answers.add(address.address()));
        answers.add(at.mac().linkLocal());
        if (at.gateway()) {
            router.nat().stream().map(NatRule::external).forEach(answers::add);
        }
        for (LoadBalancer balancer : balancers) {
            balancer.listeners().stream()
                    .map(LoadBalancer.Listener::address)
                    .filter(address ->
                            at.addresses().stream().anyMatch(own -> own.prefix().contains(address)))
                    .forEach(answers::add);
        }
        answers.addAll(learned);
        return new Gate(router, at, answers);
    }

    boolean isGateway() {
        return at.gateway();
    }
}
