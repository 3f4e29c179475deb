package org.akashi.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.akashi.isolation.live.NetworkChange;
import org.akashi.model.network.Filter;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/** Changes of a network, of every kind: elements of another network of the same names come in, others go, parts of elements change. */
final class RandomChanges {

    private final Random random;

    RandomChanges(Random random) {
        this.random = random;
    }

    /** One change, or a few at once. */
    NetworkChange of(Network network) {
        NetworkChange change = one(network, NetworkChange.none());
        while (random.nextInt(4) == 0) {
            change = one(network, change);
        }
        return change;
    }

    private NetworkChange one(Network network, NetworkChange change) {
        Network other = RandomNetwork.of(random);
        return switch (random.nextInt(20)) {
            case 0, 1 -> pick(other.ports()).map(change::with).orElse(change);
            case 2, 3 ->
                pick(network.ports()).map(p -> change.withoutPort(p.id())).orElse(change);
            case 4, 5 ->
                pick(network.ports()).map(p -> change.with(other(p, network))).orElse(change);
            case 6, 7 -> pick(other.routers()).map(change::with).orElse(change);
            case 8 ->
                pick(network.routers()).map(r -> change.withoutRouter(r.id())).orElse(change);
            case 9, 10, 11 ->
                pick(network.routers()).map(r -> change.with(other(r, other))).orElse(change);
            case 12 -> pick(other.filters()).map(change::with).orElse(change);
            case 13, 14 ->
                pick(network.filters()).map(f -> change.with(other(f, other))).orElse(change);
            case 15 ->
                pick(network.filters()).map(f -> change.withoutFilter(f.id())).orElse(change);
            case 16 -> pick(other.loadBalancers()).map(change::with).orElse(change);
            case 17 ->
                pick(network.loadBalancers())
                        .map(b -> change.withoutLoadBalancer(b.id()))
                        .orElse(change);
            case 18 -> random.nextInt(3) > 0 ? segment(network, other, change) : change;
            default -> random.nextInt(3) > 0 ? change : unmodelled(network, change);
        };
    }

    private NetworkChange segment(Network network, Network other, NetworkChange change) {
        return random.nextInt(4) == 0
                ? pick(network.segments())
                        .map(s -> change.withoutSegment(s.id()))
                        .orElse(change)
                : pick(other.segments()).map(change::with).orElse(change);
    }

    private NetworkChange unmodelled(Network network, NetworkChange change) {
        String object = switch (random.nextInt(4)) {
            case 0 -> pick(network.ports()).map(Port::id).orElse(Unmodelled.EVERYTHING);
            case 1 -> pick(network.segments()).map(Segment::id).orElse(Unmodelled.EVERYTHING);
            case 2 -> pick(network.routers()).map(Router::id).orElse(Unmodelled.EVERYTHING);
            default -> Unmodelled.EVERYTHING;
        };
        boolean known = network.unmodelled().stream().anyMatch(u -> u.object().equals(object));
        return change.withUnmodelled(
                object,
                known ? List.of() : List.of(new Unmodelled(object, "odd", org.akashi.model.EvidenceRef.whole("test"))));
    }

    private <T> java.util.Optional<T> pick(SortedMap<String, T> all) {
        return pick(List.copyOf(all.values()));
    }

    private <T> java.util.Optional<T> pick(List<T> all) {
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(random.nextInt(all.size())));
    }

    /** A port that is switched off or on, moved, given to another tenant, or has other filters. */
    private Port other(Port port, Network network) {
        boolean enabled = (random.nextInt(4) == 0) != port.enabled();
        String segment = random.nextInt(6) == 0
                ? pick(network.segments()).map(Segment::id).orElse("nowhere")
                : random.nextInt(20) == 0 ? "nowhere" : port.segment();
        String project = random.nextInt(6) == 0 ? "t" + random.nextInt(4) : port.project();
        List<String> filters = random.nextInt(3) == 0
                ? pick(network.filters()).map(f -> List.of(f.id())).orElse(List.of())
                : port.filters();
        return new Port(
                port.id(),
                port.name(),
                segment,
                port.role(),
                project,
                port.device(),
                port.mac(),
                port.addresses(),
                port.antiSpoofing(),
                port.receivesUnknown(),
                random.nextInt(12) != 0 && port.announced(),
                filters,
                enabled,
                port.parent(),
                port.host(),
                port.hasDhcpV4(),
                port.hasDhcpV6(),
                port.evidence());
    }

    /** A router with an interface, route or translation less, or one more of another router. */
    private Router other(Router router, Network network) {
        List<RouterInterface> interfaces = new ArrayList<>(router.interfaces());
        List<Route> routes = new ArrayList<>(router.routes());
        List<NatRule> translations = new ArrayList<>(router.nat());
        Router donor = random.nextInt(3) == 0
                ? pick(network.routers()).orElse(router)
                : network.router(router.id()).orElse(router);
        switch (random.nextInt(3)) {
            case 0 ->
                other(
                        interfaces,
                        network.router(router.id()).map(Router::interfaces).orElse(List.of()));
            case 1 -> otherOf(routes, donor.routes());
            default -> otherOf(translations, donor.nat());
        }
        Router changed = NetworkChange.with(router, interfaces, routes, translations);
        return random.nextInt(10) > 0
                ? changed
                : new Router(
                        changed.id(),
                        changed.name(),
                        changed.owner(),
                        !changed.enabled(),
                        changed.interfaces(),
                        changed.routes(),
                        changed.nat(),
                        changed.rules(),
                        changed.evidence());
    }

    private void other(List<RouterInterface> all, List<RouterInterface> more) {
        Set<String> ids = new HashSet<>();
        all.forEach(i -> ids.add(i.id()));
        otherOf(all, more.stream().filter(i -> !ids.contains(i.id())).toList());
    }

    private <T> void otherOf(List<T> all, List<T> more) {
        if (random.nextBoolean() && !all.isEmpty()) {
            all.remove(random.nextInt(all.size()));
        } else {
            pick(more).filter(m -> !all.contains(m)).ifPresent(all::add);
        }
    }

    /** A filter with a rule less, or one more of another filter. */
    private Filter other(Filter filter, Network network) {
        if (random.nextBoolean() && !filter.rules().isEmpty()) {
            return NetworkChange.without(
                    filter, pick(filter.rules()).orElseThrow().id());
        }
        return pick(network.filters())
                .flatMap(f -> pick(f.rules()))
                .map(rule -> NetworkChange.with(filter, rule))
                .orElse(filter);
    }
}
