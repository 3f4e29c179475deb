package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/**
 * A network in which ports that differ in their addresses only are one port with all of them: same segment, owner, filters and
 * settings, and anti-spoofing that admits exactly the port's own MAC and IP addresses.
 *
 * <p>Such a class sends the union of what its members may send, and receives the union of what they may receive. A box of packets
 * belongs to the members whose addresses are in it; so a walk from a class tells what a walk from each member would. Between
 * members nothing is asked, because they have one owner.
 */
final class Quotient {

    private record Key(
            String segment,
            Owner owner,
            List<String> filters,
            boolean enabled,
            boolean dhcpV4,
            boolean dhcpV6,
            boolean hasV4,
            boolean hasV6,
            long subnets) {}

    private final Network network;
    private final Map<String, List<Port>> members;

    private Quotient(Network network, Map<String, List<Port>> members) {
        this.network = network;
        this.members = members;
    }

    static Quotient of(Network network, Ownership ownership) {
        Set<String> apart = apart(network);
        Set<IpAddress> addressed = addressed(network);
        Map<Key, List<Port>> classes = new LinkedHashMap<>();
        SortedMap<String, Port> ports = new TreeMap<>();
        for (Port port : network.ports().values()) {
            if (isPlain(port)
                    && network.segments().containsKey(port.segment())
                    && !apart.contains(port.id())
                    && knownFilters(network, port)
                    && port.addresses().stream().noneMatch(addressed::contains)) {
                classes.computeIfAbsent(key(network, port, ownership.of(port, network)), k -> new ArrayList<>(2))
                        .add(port);
            } else {
                ports.put(port.id(), port);
            }
        }
        Map<String, List<Port>> members = new HashMap<>();
        for (List<Port> same : classes.values()) {
            Port one = same.size() == 1 ? same.getFirst() : merged(same);
            ports.put(one.id(), one);
            if (same.size() > 1) {
                members.put(one.id(), List.copyOf(same));
            }
        }
        Network merged = new Network(
                network.segments(),
                ports,
                network.routers(),
                network.filters(),
                network.loadBalancers(),
                network.neighbours(),
                network.unmodelled(),
                network.revisions());
        return new Quotient(merged, members);
    }

    /** The network of classes; a class has the id of its first member. */
    Network network() {
        return network;
    }

    /** The ports of a class with several, in order of id; none for anything that stands for itself. */
    List<Port> members(String id) {
        return members.getOrDefault(id, List.of());
    }

    private static Set<String> apart(Network network) {
        Set<String> apart = new HashSet<>();
        network.unmodelled().stream().map(Unmodelled::object).forEach(apart::add);
        return apart;
    }

    /**
     * Addresses that balancers hand connections to, and to which routers send by a route: their owners see what others of their class
     * do not.
     */
    private static Set<IpAddress> addressed(Network network) {
        Set<IpAddress> addresses = new HashSet<>();
        for (LoadBalancer balancer : network.loadBalancers().values()) {
            balancer.listeners().forEach(l -> l.members().forEach(m -> addresses.add(m.address())));
        }
        network.routers().values().forEach(r -> r.routes().forEach(route -> addresses.add(route.nextHop())));
        return addresses;
    }

    private static boolean knownFilters(Network network, Port port) {
        return port.filters().stream().allMatch(network.filters()::containsKey);
    }

    private static boolean isPlain(Port port) {
        if (port.role() != Port.Role.GUEST
                || !port.antiSpoofing().enabled()
                || !port.antiSpoofing().receives()
                || port.antiSpoofing().bindings().size() != 1
                || port.receivesUnknown()
                || port.mac().isEmpty()
                || port.addresses().isEmpty()) {
            return false;
        }
        Binding only = port.antiSpoofing().bindings().getFirst();
        if (!only.mac().equals(port.mac().get())
                || only.prefixes().size() != port.addresses().size()) {
            return false;
        }
        return only.prefixes().stream()
                .allMatch(p -> p.first().equals(p.last()) && port.addresses().contains(p.first()));
    }

    private static Key key(Network network, Port port, Owner owner) {
        long subnets = 0;
        Segment segment = network.segments().get(port.segment());
        if (segment != null) {
            for (int i = 0; i < segment.subnets().size(); i++) {
                Prefix prefix = segment.subnets().get(i).prefix();
                if (port.addresses().stream().anyMatch(prefix::contains)) {
                    subnets = subnets * 31 + i + 1;
                }
            }
        }
        return new Key(
                port.segment(),
                owner,
                port.filters(),
                port.enabled(),
                port.hasDhcpV4(),
                port.hasDhcpV6(),
                has(port, Family.V4),
                has(port, Family.V6),
                subnets);
    }

    private static boolean has(Port port, Family family) {
        return port.addresses().stream().anyMatch(a -> a.family() == family);
    }

    private static Port merged(List<Port> same) {
        Port first = same.getFirst();
        MacAddress mac = first.mac().orElseThrow();
        List<IpAddress> addresses = new ArrayList<>();
        for (Port port : same) {
            addresses.addAll(port.addresses());
            if (port != first && has(port, Family.V6)) {
                addresses.add(port.mac().orElseThrow().linkLocal());
            }
        }
        List<Prefix> prefixes = addresses.stream().map(Prefix::host).toList();
        return new Port(
                first.id(),
                first.name(),
                first.segment(),
                first.role(),
                first.project(),
                first.device(),
                Optional.of(mac),
                addresses,
                AntiSpoofing.of(List.of(new Binding(mac, prefixes))),
                false,
                first.filters(),
                first.enabled(),
                first.parent(),
                first.host(),
                first.hasDhcpV4(),
                first.hasDhcpV6(),
                first.evidence());
    }
}
