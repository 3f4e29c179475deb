package org.akashi.isolation.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.isolation.certificate.Census.Resident;
import org.akashi.isolation.walk.Forwarder;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;

/** Which packets zones translate or balance to which endpoints. */
final class Publishing {

    /** Packets to some ports. */
    record Published(Family family, IntRanges protocols, IntRanges ports) {
        static Published everything(Family family) {
            return new Published(family, IntRanges.ALL, IntRanges.ALL);
        }
    }

    private final Permissions permissions;
    private final Map<Zone, TreeMap<IpAddress, List<Published>>> known = new HashMap<>();

    Publishing(Permissions permissions) {
        this.permissions = permissions;
    }

    /** What a zone publishes to an endpoint. */
    List<Published> of(Zone zone, Resident to) {
        if (zone.unclear()) {
            return List.of(Published.everything(Family.V4), Published.everything(Family.V6));
        }
        TreeMap<IpAddress, List<Published>> all = known.computeIfAbsent(zone, Publishing::of);
        if (all.isEmpty()) {
            return List.of();
        }
        Set<IpAddress> addresses = new TreeSet<>();
        to.attachment().ifPresent(a -> addresses.addAll(a.port().addresses()));
        for (Family family : Family.values()) {
            for (AddressSet.Range range : permissions.sources(to).of(family).ranges()) {
                addresses.addAll(
                        all.subMap(range.first(), true, range.last(), true).keySet());
            }
        }
        List<Published> found = new ArrayList<>();
        addresses.forEach(address -> found.addAll(all.getOrDefault(address, List.of())));
        return found;
    }

    private static TreeMap<IpAddress, List<Published>> of(Zone zone) {
        TreeMap<IpAddress, List<Published>> all = new TreeMap<>();
        for (Forwarder router : zone.routers()) {
            for (NatRule rule : router.router().nat()) {
                if (rule.kind().translatesDestination()) {
                    IpAddress inside = rule.logical().network();
                    add(all, inside, Published.everything(inside.family()));
                }
            }
            for (LoadBalancer balancer : router.balancers()) {
                for (LoadBalancer.Listener listener : balancer.listeners()) {
                    listener.members().forEach(m -> add(all, m.address(), published(balancer, listener, m)));
                }
            }
        }
        return all;
    }

    private static void add(Map<IpAddress, List<Published>> all, IpAddress inside, Published what) {
        all.computeIfAbsent(inside, a -> new ArrayList<>(1)).add(what);
    }

    private static Published published(
            LoadBalancer balancer, LoadBalancer.Listener listener, LoadBalancer.Member member) {
        Family family = member.address().family();
        return listener.port() == 0
                ? Published.everything(family)
                : new Published(
                        family,
                        IntRanges.of(balancer.protocol()),
                        IntRanges.of(member.port() == 0 ? listener.port() : member.port()));
    }
}
