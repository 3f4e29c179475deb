package org.akashi.oracle.slow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.oracle.slow.Rows.Fixed;
import org.akashi.oracle.slow.Rows.Floating;
import org.akashi.oracle.slow.Rows.Forwarding;
import org.akashi.oracle.slow.Rows.Network;
import org.akashi.oracle.slow.Rows.Port;
import org.akashi.oracle.slow.Rows.Router;
import org.akashi.oracle.slow.Rows.Rule;
import org.akashi.oracle.slow.Rows.Subnet;
import org.jspecify.annotations.Nullable;

/** The API's answers, found by id. Nothing is concluded here that a packet does not ask for. */
public final class SlowCloud {

    final Map<String, Network> networks = new TreeMap<>();
    final Map<String, Subnet> subnets = new HashMap<>();
    final Map<String, Port> ports = new LinkedHashMap<>();
    final Map<String, Router> routers = new HashMap<>();
    final Map<String, List<Port>> portsOfRouter = new HashMap<>();
    final Map<String, List<Rule>> rulesOfGroup = new HashMap<>();
    final Map<String, List<Port>> membersOfGroup = new HashMap<>();
    final Map<String, List<Block>> addressGroups = new HashMap<>();
    final Map<String, List<Floating>> floatingsOfRouter = new HashMap<>();
    final Map<String, List<Forwarding>> forwardingsOfFloating = new HashMap<>();
    final Map<String, String> projectOfServer = new HashMap<>();

    private final Map<String, Set<Ip>> addressesOfGroup = new HashMap<>();
    private final Map<String, List<Router>> forwardersOfNetwork = new HashMap<>();
    private final Map<String, Wire> wireOfNetwork = new HashMap<>();

    private SlowCloud() {}

    /**
     * Reads the lists of Neutron and Nova in a folder.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static SlowCloud read(Path folder) {
        SlowCloud cloud = new SlowCloud();
        new RowReader(cloud, new ApiLists(folder)).read();
        cloud.index();
        return cloud;
    }

    private void index() {
        Map<String, Wire> byPlace = new TreeMap<>();
        for (Network network : networks.values()) {
            Wire wire = byPlace.computeIfAbsent(Wire.placeOf(network), Wire::new);
            wire.add(network);
            wireOfNetwork.put(network.id(), wire);
        }
        for (Port port : ports.values()) {
            Wire wire = wireOfNetwork.get(port.network());
            if (wire != null && (port.isEndpoint() || isOfRouter(port))) {
                wire.add(port, isAnnounced(port));
            }
            if (port.isRouterPort()) {
                portsOfRouter
                        .computeIfAbsent(port.device(), k -> new ArrayList<>())
                        .add(port);
            }
            for (String group : port.isTrusted() ? List.<String>of() : port.groups()) {
                membersOfGroup.computeIfAbsent(group, k -> new ArrayList<>()).add(port);
            }
        }
        for (Router router : routers.values()) {
            boolean forwards = floatingsOf(router).stream().anyMatch(f -> forwardingsOfFloating.containsKey(f.id()));
            for (Port port : forwards ? portsOf(router) : List.<Port>of()) {
                if (!port.isGateway()) {
                    forwardersOfNetwork
                            .computeIfAbsent(port.network(), k -> new ArrayList<>())
                            .add(router);
                }
            }
            for (Port gateway : portsOf(router)) {
                if (gateway.isGateway() && gateway.enabled() && router.enabled()) {
                    floatingsOf(router).stream()
                            .filter(this::isPublished)
                            .forEach(floating -> wire(gateway).answers(floating.address(), gateway));
                }
            }
        }
    }

    /**
     * Whether ML2/OVN tells the switch the port's addresses ({@code ovn_client._get_port_options}: port security, a type, or options of
     * DHCP). It does not matter whether anybody answers DHCP. Trusted ports have neither, but answer for themselves only.
     */
    private boolean isAnnounced(Port port) {
        return port.isGuarded()
                || port.isTrusted()
                || port.fixed().stream()
                        .map(fixed -> subnets.get(fixed.subnet()))
                        .anyMatch(subnet -> subnet != null && hasDhcp(subnet));
    }

    /** OVN does not make a router that is switched off: nobody knows its ports' addresses then. */
    private boolean isOfRouter(Port port) {
        Router router = routers.get(port.device());
        return port.isRouterPort() && router != null && router.enabled();
    }

    /** Whether it leads to a port: as a whole or, by forwarding, for some of its ports. */
    private boolean isPublished(Floating floating) {
        return floating.fixed().isPresent() || forwardingsOfFloating.containsKey(floating.id());
    }

    Wire wire(Port port) {
        return wire(port.network());
    }

    Wire wire(String network) {
        return known(wireOfNetwork.get(network), network);
    }

    /** Whether its network is in evidence. */
    boolean isPlaced(Port port) {
        return wireOfNetwork.containsKey(port.network());
    }

    /** The router of a router's port that is on a wire. */
    Router router(Port port) {
        return known(routers.get(port.device()), port.device());
    }

    Port port(String id) {
        return known(ports.get(id), id);
    }

    private static <T> T known(@Nullable T thing, String id) {
        if (thing == null) {
            throw new IllegalArgumentException("not in evidence: '" + id + "'");
        }
        return thing;
    }

    boolean hasDhcp(Subnet subnet) {
        return subnet.dhcp()
                && !(subnet.block().address().six() && subnet.mode().equals("slaac"));
    }

    /** The fixed addresses of a group's members. */
    Set<Ip> addresses(String group) {
        return addressesOfGroup.computeIfAbsent(group, id -> {
            Set<Ip> addresses = new HashSet<>();
            for (Port member : membersOfGroup.getOrDefault(id, List.of())) {
                member.fixed().stream().map(Fixed::address).forEach(addresses::add);
            }
            return addresses;
        });
    }

    List<Port> portsOf(Router router) {
        return portsOfRouter.getOrDefault(router.id(), List.of());
    }

    List<Floating> floatingsOf(Router router) {
        return floatingsOfRouter.getOrDefault(router.id(), List.of());
    }

    /** The routers that forward ports and have a port on a network that is not their gateway's; switched on or not. */
    List<Router> forwardersInside(String network) {
        return forwardersOfNetwork.getOrDefault(network, List.of());
    }

    /** Ids of all ports between which isolation is asked, and of the world behind each wire; sorted. */
    public List<String> endpoints() {
        List<String> all = new ArrayList<>();
        ports.values().stream().filter(Port::isEndpoint).map(Port::id).forEach(all::add);
        networks.values().stream()
                .filter(network -> network.segments().stream().anyMatch(Rows.Physical::isWire))
                .map(network -> SlowEvaluator.EXTERNAL + network.id())
                .forEach(all::add);
        Collections.sort(all);
        return all;
    }

    /** Whose an endpoint is: a project, {@code provider} or {@code outside}. */
    public String owner(String endpoint) {
        Port port = ports.get(endpoint);
        if (port == null) {
            return "outside";
        }
        if (port.isTrusted()) {
            return "provider";
        }
        return projectOfServer.getOrDefault(port.device(), port.project());
    }

    /** Network of an endpoint. */
    public String network(String endpoint) {
        return endpoint.startsWith(SlowEvaluator.EXTERNAL)
                ? endpoint.substring(SlowEvaluator.EXTERNAL.length())
                : port(endpoint).network();
    }
}
