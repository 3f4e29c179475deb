package org.akashi.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;

/** Definition <em>publishing</em>: what zones take to endpoints on their own, for one family. */
final class Publishing {

    /** What goes to an inside address. */
    private record Target(AddressSet inside, Service service) {}

    private final Family family;
    private final Sources sources;
    private final Map<Zone, List<Target>> targets = new HashMap<>();

    Publishing(Sources sources) {
        this.family = sources.family();
        this.sources = sources;
    }

    /** What a zone publishes to an endpoint that is in it, or stands on one of its hubs. */
    Set<Service> services(Zone zone, Endpoint endpoint) {
        if (zone.isUnclear()) {
            return Set.of(Service.EVERYTHING);
        }
        List<Target> all = targets.computeIfAbsent(zone, this::targets);
        if (all.isEmpty()) {
            return Set.of();
        }
        AddressSet reached = sources.of(endpoint)
                .union(AddressSet.of(
                        family,
                        endpoint.port().stream()
                                .flatMap(port -> port.addresses().stream())
                                .map(Prefix::host)
                                .toList()));
        Set<Service> services = new HashSet<>();
        for (Target target : all) {
            if (target.inside().overlaps(reached)) {
                services.add(target.service());
            }
        }
        return services.contains(Service.EVERYTHING) ? Set.of(Service.EVERYTHING) : services;
    }

    private List<Target> targets(Zone zone) {
        List<Target> all = new ArrayList<>();
        zone.destinationTranslations().forEach(rule -> add(rule.logical(), Service.EVERYTHING, all));
        for (LoadBalancer balancer : zone.balancers()) {
            for (LoadBalancer.Listener listener : balancer.listeners()) {
                for (LoadBalancer.Member member : listener.members()) {
                    add(Prefix.host(member.address()), service(balancer, listener, member), all);
                }
            }
        }
        return all;
    }

    private void add(Prefix inside, Service service, List<Target> to) {
        if (inside.family() == family) {
            to.add(new Target(AddressSet.of(inside), service));
        }
    }

    private static Service service(LoadBalancer balancer, LoadBalancer.Listener listener, LoadBalancer.Member member) {
        if (listener.port() == 0) {
            return Service.EVERYTHING;
        }
        return new Service(
                IntRanges.of(balancer.protocol()), IntRanges.of(member.port() == 0 ? listener.port() : member.port()));
    }
}
