package org.akashi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.akashi.isolation.live.NetworkChange;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;

/** Single changes: something is taken away, and put back. Every rule, port, route, interface, translation and group is as likely. */
final class ChangeMix {

    /** What is taken away, with the change that does and the one that puts it back. */
    record Change(String kind, NetworkChange away, NetworkChange back) {}

    private final SplittableRandom random;
    private final List<Filter> filters;
    private final List<Port> ports;
    private final List<Router> routers;
    private final long[] sizes;

    ChangeMix(Network network, long seed) {
        this.random = new SplittableRandom(seed);
        this.filters = List.copyOf(network.filters().values());
        this.ports = network.ports().values().stream()
                .filter(p -> p.role() == Port.Role.GUEST)
                .toList();
        this.routers = List.copyOf(network.routers().values());
        this.sizes = new long[] {
            filters.stream().mapToLong(f -> f.rules().size()).sum(),
            ports.size(),
            routers.stream().mapToLong(r -> r.routes().size()).sum(),
            routers.stream().mapToLong(r -> r.interfaces().size()).sum(),
            routers.stream().mapToLong(r -> r.nat().size()).sum(),
            ports.stream().mapToLong(p -> p.filters().size()).sum()
        };
    }

    Change next() {
        long all = 0;
        for (long size : sizes) {
            all += size;
        }
        long at = random.nextLong(all);
        int kind = 0;
        while (at >= sizes[kind]) {
            at -= sizes[kind++];
        }
        return switch (kind) {
            case 0 -> rule(at);
            case 1 -> port(ports.get((int) at));
            case 2 -> route(at);
            case 3 -> face(at);
            case 4 -> translation(at);
            default -> group(at);
        };
    }

    private Change rule(long at) {
        for (Filter filter : filters) {
            if (at < filter.rules().size()) {
                FilterRule rule = filter.rules().get((int) at);
                return new Change(
                        "rule",
                        NetworkChange.none().with(NetworkChange.without(filter, rule.id())),
                        NetworkChange.none().with(filter));
            }
            at -= filter.rules().size();
        }
        throw new IllegalStateException("fewer rules than counted");
    }

    private static Change port(Port port) {
        return new Change(
                "port",
                NetworkChange.none().withoutPort(port.id()),
                NetworkChange.none().with(port));
    }

    private Change route(long at) {
        for (Router router : routers) {
            if (at < router.routes().size()) {
                List<Route> routes = new ArrayList<>(router.routes());
                routes.remove((int) at);
                return router("route", router, NetworkChange.with(router, router.interfaces(), routes, router.nat()));
            }
            at -= router.routes().size();
        }
        throw new IllegalStateException("fewer routes than counted");
    }

    private Change face(long at) {
        for (Router router : routers) {
            if (at < router.interfaces().size()) {
                List<RouterInterface> faces = new ArrayList<>(router.interfaces());
                faces.remove((int) at);
                return router("interface", router, NetworkChange.with(router, faces, router.routes(), router.nat()));
            }
            at -= router.interfaces().size();
        }
        throw new IllegalStateException("fewer interfaces than counted");
    }

    private Change translation(long at) {
        for (Router router : routers) {
            if (at < router.nat().size()) {
                List<NatRule> nat = new ArrayList<>(router.nat());
                nat.remove((int) at);
                return router(
                        "translation", router, NetworkChange.with(router, router.interfaces(), router.routes(), nat));
            }
            at -= router.nat().size();
        }
        throw new IllegalStateException("fewer translations than counted");
    }

    private static Change router(String kind, Router before, Router after) {
        return new Change(
                kind, NetworkChange.none().with(after), NetworkChange.none().with(before));
    }

    /** A port leaves one of its groups. */
    private Change group(long at) {
        for (Port port : ports) {
            if (at < port.filters().size()) {
                List<String> groups = new ArrayList<>(port.filters());
                groups.remove((int) at);
                return new Change(
                        "group of a port",
                        NetworkChange.none().with(without(port, groups)),
                        NetworkChange.none().with(port));
            }
            at -= port.filters().size();
        }
        throw new IllegalStateException("fewer groups than counted");
    }

    private static Port without(Port port, List<String> filters) {
        return new Port(
                port.id(),
                port.name(),
                port.segment(),
                port.role(),
                port.project(),
                port.device(),
                port.mac(),
                port.addresses(),
                port.antiSpoofing(),
                port.receivesUnknown(),
                port.announced(),
                filters,
                port.enabled(),
                port.parent(),
                port.host(),
                port.hasDhcpV4(),
                port.hasDhcpV6(),
                port.evidence());
    }
}
