package org.akashi.synth.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a plan holds. */
final class Census {

    private final CloudPlan plan;
    private final Map<String, Integer> portsOfTenant = new HashMap<>();
    private final Map<String, Integer> tenantsOnBlock = new HashMap<>();
    private final Map<String, Set<String>> prefixes = new HashMap<>();
    private final Set<String> hubTenants = new HashSet<>();
    private final Set<Integer> tunnels = new HashSet<>();
    private final Set<String> outside = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private Census(CloudPlan plan) {
        this.plan = plan;
    }

    static Census of(Shape shape) {
        CloudPlan plan = new CloudPlan(shape, new Ids(1));
        Census census = new Census(plan);
        plan.forEach(census::count);
        return census;
    }

    private void count(Part part) {
        add("vms", part.servers().size());
        add("floating", part.floating().size());
        add("trunks", part.trunks().size());
        add("address groups", part.addressGroups().size());
        for (Port port : part.ports()) {
            port(port);
        }
        for (Network network : part.networks()) {
            if (network.isOverlay() && !tunnels.add(network.number())) {
                add("tunnel ids that are not unique", 1);
            }
            network.subnets().stream().filter(Subnet::isV6).forEach(_ -> add("v6", 1));
            if (part.tenant().isPresent() && network.subnets().getFirst().cidr().equals("192.168.0.0/24")) {
                tenantsOnBlock.merge("192.168.0.0/24", 1, Integer::sum);
            }
        }
        part.routers().forEach(router -> add("routes", router.routes().size()));
        part.floating()
                .forEach(address -> add("forwardings", address.forwardings().size()));
        for (Group group : part.groups()) {
            for (Group.Rule rule : group.rules()) {
                if (rule.remote() instanceof Group.Remote.Prefix(String cidr)) {
                    prefixes.computeIfAbsent("all", _ -> new HashSet<>()).add(cidr);
                }
            }
        }
    }

    private void port(Port port) {
        Common common = plan.common();
        if (port.isGuest()) {
            portsOfTenant.merge(port.owner().id(), 1, Integer::sum);
            add("pairs", port.pairs().size());
            add("unprotected", port.secured() ? 0 : 1);
            add("watched", port.groups().contains(common.monitoring()) ? 1 : 0);
            if (port.network() == common.hub()) {
                add("hub ports", 1);
                hubTenants.add(port.owner().id());
            }
        } else if (common.externals().contains(port.network())
                && !outside.add(port.addresses().getFirst().address())) {
            add("outside addresses that are not unique", 1);
        }
    }

    private void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    int largestTenant() {
        return portsOfTenant.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int tenantsOnCommonBlock() {
        return tenantsOnBlock.getOrDefault("192.168.0.0/24", 0);
    }

    int prefixes() {
        return prefixes.getOrDefault("all", Set.of()).size();
    }

    int hubTenants() {
        return hubTenants.size();
    }
}
