package org.akashi.oracle.ovn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Neutron's recorded answers, as far as questions need them. Read here once more, in the plainest way, so that a mistake of
 * the product's readers does not hide itself.
 */
record RecordedNeutron(
        List<Net> networks, List<Subnet> subnets, List<Port> ports, List<FloatingAddress> floatingAddresses) {

    /** A network; {@code physical} if it is bound to a wire outside the cloud. */
    record Net(String id, String name, boolean physical) {}

    record Subnet(String id, String network, Prefix prefix, Optional<IpAddress> gateway, List<HostRoute> hostRoutes) {}

    record HostRoute(Prefix destination, IpAddress nextHop) {}

    record Fixed(String subnet, IpAddress address) {}

    /** An address pair: the port may use these addresses with its own MAC, whatever else is allowed. */
    record Pair(Prefix prefix) {}

    /**
     * A port.
     *
     * @param owner Neutron's device_owner
     * @param device the server or router it belongs to
     */
    record Port(
            String id,
            String name,
            String network,
            String owner,
            String device,
            MacAddress mac,
            List<Fixed> fixed,
            boolean portSecurity,
            List<Pair> pairs) {

        boolean ofRouter() {
            return owner.startsWith("network:router_");
        }

        boolean ofService() {
            return owner.equals("network:distributed");
        }

        boolean ofGuest() {
            return !owner.startsWith("network:");
        }

        boolean owns(IpAddress address) {
            return fixed.stream().anyMatch(f -> f.address().equals(address));
        }

        /** Whether it certainly has the link-local address of its MAC: routers have, and whoever has another IPv6 address. */
        boolean speaksIpv6() {
            return ofRouter() || first(Family.V6).isPresent();
        }

        Optional<Fixed> first(Family family) {
            return fixed.stream().filter(f -> f.address().family() == family).findFirst();
        }
    }

    /** A floating address; one with forwardings is nobody's as a whole. */
    record FloatingAddress(IpAddress address, Optional<String> router, List<Forwarding> forwardings) {}

    /** Port forwarding to an address of a port. */
    record Forwarding(int externalPort, IpAddress internalAddress, String internalPort) {}

    static RecordedNeutron read(Path folder) throws IOException {
        return new RecordedNeutron(
                list(
                        folder,
                        "networks",
                        n -> new Net(
                                text(n, "id"),
                                text(n, "name"),
                                optional(n, "provider:physical_network").isPresent())),
                list(
                        folder,
                        "subnets",
                        s -> new Subnet(
                                text(s, "id"),
                                text(s, "network_id"),
                                Prefix.of(text(s, "cidr")),
                                optional(s, "gateway_ip").map(IpAddress::of),
                                each(
                                        s.path("host_routes"),
                                        r -> new HostRoute(
                                                Prefix.of(text(r, "destination")), IpAddress.of(text(r, "nexthop")))))),
                list(folder, "ports", RecordedNeutron::port),
                list(
                        folder,
                        "floatingips",
                        f -> new FloatingAddress(
                                IpAddress.of(text(f, "floating_ip_address")),
                                optional(f, "router_id"),
                                each(
                                        f.path("port_forwardings"),
                                        p -> new Forwarding(
                                                p.path("external_port").intValue(),
                                                IpAddress.of(text(p, "internal_ip_address")),
                                                text(p, "internal_port_id"))))));
    }

    private static Port port(JsonNode p) {
        return new Port(
                text(p, "id"),
                text(p, "name"),
                text(p, "network_id"),
                text(p, "device_owner"),
                text(p, "device_id"),
                MacAddress.of(text(p, "mac_address")),
                each(p.path("fixed_ips"), f -> new Fixed(text(f, "subnet_id"), IpAddress.of(text(f, "ip_address")))),
                p.path("port_security_enabled").booleanValue(),
                each(p.path("allowed_address_pairs"), a -> new Pair(Prefix.of(text(a, "ip_address")))));
    }

    private static <T> List<T> list(Path folder, String resource, Function<JsonNode, T> each) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("neutron." + resource + ".json"))) {
            JsonNode items = JsonMapper.shared().readTree(in).path(resource);
            List<JsonNode> sorted = new ArrayList<>();
            items.forEach(sorted::add);
            sorted.sort(Comparator.comparing(i -> text(i, "id")));
            return sorted.stream().map(each).toList();
        }
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(item -> all.add(each.apply(item)));
        return List.copyOf(all);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).stringValue(null)).filter(s -> !s.isEmpty());
    }

    Port port(String id) {
        return find(ports.stream().filter(p -> p.id().equals(id)), "port " + id);
    }

    /** The port of a name, where the name is unique among guests. */
    Port named(String name) {
        return find(ports.stream().filter(p -> p.ofGuest() && p.name().equals(name)), "port named " + name);
    }

    Net network(String name) {
        return find(networks.stream().filter(n -> n.name().equals(name)), "network named " + name);
    }

    Subnet subnet(String id) {
        return find(subnets.stream().filter(s -> s.id().equals(id)), "subnet " + id);
    }

    Stream<Port> on(String network) {
        return ports.stream().filter(p -> p.network().equals(network));
    }

    /** Servers' ports, and those made for servers that are not there yet. */
    List<Port> guests() {
        return ports.stream().filter(Port::ofGuest).toList();
    }

    List<Port> routerPorts() {
        return ports.stream().filter(Port::ofRouter).toList();
    }

    Stream<Subnet> subnetsOf(String network) {
        return subnets.stream().filter(s -> s.network().equals(network));
    }

    /** Whoever has an address on a network, placeholders of floating addresses aside. */
    Optional<Port> owner(String network, IpAddress address) {
        return on(network)
                .filter(p -> p.owns(address) && !p.owner().equals("network:floatingip"))
                .findFirst();
    }

    /**
     * Addresses of a subnet that nobody has: two of its hosts, and for IPv4 its broadcast and network addresses, which a
     * router takes for hosts (it has no notion of a directed broadcast).
     */
    List<IpAddress> unowned(Subnet subnet) {
        List<IpAddress> free = new ArrayList<>();
        IpAddress candidate = subnet.prefix().first();
        for (int i = 0; free.size() < 2 && i < 250; i++) {
            candidate = candidate.next();
            IpAddress address = candidate;
            if (i >= 30 && owner(subnet.network(), address).isEmpty() && !isFloating(address)) {
                free.add(address);
            }
        }
        if (subnet.prefix().family() == Family.V4) {
            free.add(subnet.prefix().last());
            free.add(subnet.prefix().first());
        }
        return List.copyOf(free);
    }

    /** Addresses of a subnet that nobody has on its network, though someone may have them elsewhere, or will be asked for. */
    List<IpAddress> claimable(Subnet subnet) {
        return Stream.concat(
                        unowned(subnet).stream(),
                        ports.stream().flatMap(p -> p.fixed().stream()).map(Fixed::address))
                .filter(a -> subnet.prefix().contains(a)
                        && owner(subnet.network(), a).isEmpty())
                .distinct()
                .toList();
    }

    boolean isFloating(IpAddress address) {
        return floatingAddresses.stream().anyMatch(f -> f.address().equals(address));
    }

    /** Whoever answers ARP for addresses of others, because nothing stops it: port security is off. */
    Optional<Port> claimant(String network) {
        List<Port> all =
                on(network).filter(p -> p.ofGuest() && !p.portSecurity()).toList();
        if (all.size() > 1) {
            throw new IllegalStateException("several claimants on " + network + ": a neighbour table holds one only");
        }
        return all.stream().findFirst();
    }

    /** A guest that may use an address by an address pair wider than one address. */
    Optional<Port> claimantByPair(String network, IpAddress address) {
        return on(network)
                .filter(p -> p.pairs().stream()
                        .anyMatch(pair -> pair.prefix().contains(address)
                                && pair.prefix().length() < address.family().bits()))
                .findFirst();
    }

    private static <T> T find(Stream<T> matches, String what) {
        List<T> all = matches.toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException(all.size() + " of: " + what);
        }
        return all.getFirst();
    }
}
