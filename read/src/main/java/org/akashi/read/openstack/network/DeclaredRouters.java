package org.akashi.read.openstack.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akashi.model.Diagnostic;
import org.akashi.model.IdMap;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Unmodelled;

/**
 * Routers: interfaces from the ports that belong to them, a default route to each gateway subnet's gateway, source translation of the
 * IPv4 subnets inside where the gateway asks for it, and floating addresses.
 */
final class DeclaredRouters {

    private final NetworkAnswers answers;
    private final List<Unmodelled> unmodelled;
    private final Map<String, List<PortEntry>> portsOfDevice = new HashMap<>();
    private final Map<String, List<FloatingEntry>> floatingOfRouter = new HashMap<>();

    DeclaredRouters(NetworkAnswers answers, List<Unmodelled> unmodelled) {
        this.answers = answers;
        this.unmodelled = unmodelled;
        for (PortEntry port : interfaces(answers.ports)) {
            String router = port.device().orElse("");
            answers.check(NetworkLists.ROUTERS, answers.routers, router, port.id(), "router", port.place());
            portsOfDevice.computeIfAbsent(router, _ -> new ArrayList<>()).add(port);
        }
        for (FloatingEntry address : answers.floating.values()) {
            if (!address.network().isEmpty()) {
                answers.check(
                        NetworkLists.NETWORKS,
                        answers.networks,
                        address.network(),
                        address.id(),
                        "floating network",
                        address.place());
            }
            address.port()
                    .ifPresent(port -> answers.check(
                            NetworkLists.PORTS, answers.ports, port, address.id(), "port", address.place()));
            address.router().ifPresent(router -> {
                answers.check(NetworkLists.ROUTERS, answers.routers, router, address.id(), "router", address.place());
                floatingOfRouter.computeIfAbsent(router, _ -> new ArrayList<>()).add(address);
            });
        }
    }

    /** The interfaces of routers among ports, which are few, in order of id. */
    private static Collection<PortEntry> interfaces(IdMap<PortEntry> ports) {
        List<PortEntry> interfaces = new ArrayList<>();
        for (PortEntry port : ports.asTheyCame()) {
            if (isInterface(port)) {
                interfaces.add(port);
            }
        }
        return IdMap.of(interfaces, PortEntry::id).values();
    }

    /** The ports of a router's own fail-over network carry no traffic of its segments. */
    private static boolean isInterface(PortEntry port) {
        return DeviceOwner.role(port.deviceOwner()) == org.akashi.model.network.Port.Role.ROUTER
                && !port.deviceOwner().startsWith("network:router_ha_interface");
    }

    IdMap<Router> routers() {
        return answers.routers.map(this::router);
    }

    private Router router(RouterEntry entry) {
        entry.unmodelled()
                .ifPresent(setting -> unmodelled.add(
                        new Unmodelled(entry.id(), setting, entry.place().child(setting))));
        List<RouterInterface> interfaces = new ArrayList<>();
        for (PortEntry port : portsOfDevice.getOrDefault(entry.id(), List.of())) {
            face(port).ifPresent(interfaces::add);
        }
        for (RouterEntry.Gateway gateway : entry.gateways()) {
            answers.check(
                    NetworkLists.NETWORKS, answers.networks, gateway.network(), entry.id(), "network", gateway.place());
            for (PortEntry.FixedAddress fixed : gateway.addresses()) {
                answers.check(
                        NetworkLists.SUBNETS, answers.subnets, fixed.subnet(), entry.id(), "subnet", gateway.place());
            }
            if (answers.has(NetworkLists.PORTS)
                    && interfaces.stream().noneMatch(i -> i.segment().equals(gateway.network()) && i.gateway())) {
                answers.problems()
                        .add(
                                Diagnostic.Code.DANGLING_REFERENCE,
                                gateway.place(),
                                entry.id(),
                                "gateway port",
                                gateway.network());
            }
        }
        return new Router(
                entry.id(),
                entry.name(),
                entry.project(),
                entry.enabled(),
                interfaces,
                routes(entry),
                translations(entry, interfaces),
                entry.place());
    }

    private Optional<RouterInterface> face(PortEntry port) {
        List<RouterInterface.Address> addresses = new ArrayList<>();
        for (PortEntry.FixedAddress fixed : port.addresses()) {
            SubnetEntry subnet = answers.subnets.get(fixed.subnet());
            if (subnet == null) {
                answers.check(NetworkLists.SUBNETS, answers.subnets, fixed.subnet(), port.id(), "subnet", port.place());
                addresses.add(new RouterInterface.Address(
                        fixed.address(), fixed.address().family().bits()));
            } else {
                addresses.add(new RouterInterface.Address(
                        fixed.address(), subnet.subnet().prefix().length()));
            }
        }
        if (port.mac().isEmpty()) {
            answers.problems().add(Diagnostic.Code.MISSING_MEMBER, port.place(), "mac_address");
        }
        return port.mac()
                .map(mac -> new RouterInterface(
                        port.id(),
                        port.network(),
                        mac,
                        addresses,
                        port.enabled(),
                        port.deviceOwner().startsWith("network:router_gateway"),
                        port.place()));
    }

    private List<Route> routes(RouterEntry entry) {
        List<Route> routes = new ArrayList<>();
        for (RouterEntry.Gateway gateway : entry.gateways()) {
            for (PortEntry.FixedAddress fixed : gateway.addresses()) {
                SubnetEntry subnet = answers.subnets.get(fixed.subnet());
                Optional<IpAddress> nextHop =
                        subnet == null ? Optional.empty() : subnet.subnet().gateway();
                nextHop.ifPresent(hop -> routes.add(new Route(
                        Prefix.any(hop.family()),
                        false,
                        hop,
                        Optional.empty(),
                        Route.Origin.GATEWAY,
                        gateway.place())));
            }
        }
        for (RouterEntry.ExtraRoute route : entry.routes()) {
            routes.add(new Route(
                    route.destination(), false, route.nextHop(), Optional.empty(), Route.Origin.STATIC, route.place()));
        }
        return routes;
    }

    private List<NatRule> translations(RouterEntry entry, List<RouterInterface> interfaces) {
        List<NatRule> rules = new ArrayList<>();
        for (RouterEntry.Gateway gateway : entry.gateways()) {
            Optional<IpAddress> outside = gateway.addresses().stream()
                    .map(PortEntry.FixedAddress::address)
                    .filter(address -> address.family() == Family.V4)
                    .findFirst();
            if (gateway.translatesSource() && outside.isPresent()) {
                for (Prefix inside : insidePrefixes(interfaces)) {
                    rules.add(new NatRule(
                            "snat-" + entry.id() + "-" + inside,
                            NatRule.Kind.SOURCE,
                            outside.get(),
                            inside,
                            Optional.empty(),
                            gateway.place()));
                }
            }
        }
        for (FloatingEntry address : floatingOfRouter.getOrDefault(entry.id(), List.of())) {
            address.fixed()
                    .ifPresent(inside -> rules.add(new NatRule(
                            address.id(),
                            NatRule.Kind.BOTH,
                            address.address(),
                            Prefix.host(inside),
                            Optional.empty(),
                            address.place())));
        }
        return rules;
    }

    private static List<Prefix> insidePrefixes(List<RouterInterface> interfaces) {
        return interfaces.stream()
                .filter(i -> !i.gateway())
                .flatMap(i -> i.addresses().stream())
                .filter(a -> a.address().family() == Family.V4)
                .map(RouterInterface.Address::prefix)
                .distinct()
                .sorted()
                .toList();
    }
}
