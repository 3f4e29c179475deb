package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.Fixes.Change;
import org.akashi.isolation.Groups.Group;
import org.akashi.model.EvidenceRef;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;

/** The change that takes a cause away. */
final class Changes {

    private record Described(
            Fix.Code code, String object, List<String> arguments, EvidenceRef evidence, boolean applies)
            implements Change {
        @Override
        public Set<String> touches() {
            Set<String> ids = new TreeSet<>(arguments);
            ids.add(object);
            return ids;
        }

        @Override
        public Network apply(Network network) {
            return switch (code) {
                case REMOVE_ROUTER_INTERFACE -> withoutInterface(network, arguments.getFirst(), object);
                case DETACH_PORT -> withoutPorts(network, object, arguments);
                case UNPUBLISH_ADDRESS -> withoutTranslation(network, object);
                case SEPARATE_WIRE -> separate(network, object);
                case REMOVE_SHARE, NARROW_RULE, FILTER_GATEWAY, DECLARE -> network;
            };
        }
    }

    private final Network network;
    private final Ownership ownership;

    Changes(Network network, Ownership ownership) {
        this.network = network;
        this.ownership = ownership;
    }

    Change closing(Group group) {
        Cause cause = group.cause();
        return switch (cause.code()) {
            case ROUTER_JOINS_OWNERS -> removeInterface(group);
            case FOREIGN_PORT -> detach(List.of(cause.object()), cause);
            case SHARED_SEGMENT -> detach(strangers(group, cause.object()), cause);
            case PROVIDER_SEGMENT -> detach(cause.arguments(), cause);
            case DUAL_HOMED_SERVER -> detach(List.of(strangest(cause)), cause);
            case PUBLISHED_ADDRESS ->
                new Described(
                        Fix.Code.UNPUBLISH_ADDRESS,
                        cause.object(),
                        List.of(cause.arguments().getFirst()),
                        cause.evidence(),
                        true);
            case SHARED_WIRE ->
                new Described(
                        Fix.Code.SEPARATE_WIRE,
                        cause.arguments().getFirst(),
                        List.of(cause.object()),
                        cause.evidence(),
                        true);
            case UNFILTERED_GATEWAY ->
                new Described(Fix.Code.FILTER_GATEWAY, cause.object(), List.of(), cause.evidence(), false);
            case EXTERNAL_SEGMENT, PROVIDER_SERVICE ->
                new Described(Fix.Code.DECLARE, cause.object(), List.of(), cause.evidence(), false);
        };
    }

    /** Of a joining router's interfaces on the two segments, the one on the segment that is not the router's owner's. */
    private Change removeInterface(Group group) {
        Cause cause = group.cause();
        Router router = network.router(cause.object()).orElseThrow();
        List<RouterInterface> candidates = router.interfaces().stream()
                .filter(i -> cause.arguments().contains(i.segment()))
                .toList();
        RouterInterface chosen = candidates.stream()
                .filter(i -> segmentOwner(i.segment()).equals(group.to()))
                .findFirst()
                .orElse(candidates.getLast());
        List<String> arguments = List.of(router.id(), chosen.segment());
        return new Described(Fix.Code.REMOVE_ROUTER_INTERFACE, chosen.id(), arguments, chosen.evidence(), true);
    }

    private Owner segmentOwner(String segment) {
        return ownership.ofProject(network.segment(segment).map(Segment::owner).orElse(""));
    }

    private List<String> strangers(Group group, String segment) {
        Owner owner = segmentOwner(segment);
        return group.facts().stream()
                .flatMap(f -> List.of(f.from(), f.to()).stream())
                .filter(e -> !e.owner().equals(owner) && e.segment().equals(segment))
                .map(Endpoint::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** The interface of a server on a segment that is not its owner's. */
    private String strangest(Cause cause) {
        return cause.arguments().stream()
                .filter(id -> network.port(id)
                        .filter(p -> !segmentOwner(p.segment()).equals(ownership.of(p, network)))
                        .isPresent())
                .findFirst()
                .orElse(cause.arguments().getLast());
    }

    private Change detach(List<String> ports, Cause cause) {
        List<Port> known =
                ports.stream().flatMap(id -> network.port(id).stream()).toList();
        if (known.isEmpty()) {
            return new Described(Fix.Code.DECLARE, cause.object(), List.of(), cause.evidence(), false);
        }
        Port first = known.getFirst();
        List<String> arguments = new ArrayList<>(List.of(first.segment()));
        known.stream().skip(1).map(Port::id).forEach(arguments::add);
        return new Described(Fix.Code.DETACH_PORT, first.id(), List.copyOf(arguments), first.evidence(), true);
    }

    private static Network withoutPorts(Network network, String port, List<String> arguments) {
        SortedMap<String, Port> ports = new TreeMap<>(network.ports());
        ports.remove(port);
        arguments.forEach(ports::remove);
        return copy(network, network.segments(), ports, network.routers(), network.loadBalancers());
    }

    private static Network withoutInterface(Network network, String router, String face) {
        SortedMap<String, Router> routers = new TreeMap<>(network.routers());
        routers.computeIfPresent(
                router,
                (id, r) -> r.with(
                        r.interfaces().stream()
                                .filter(i -> !i.id().equals(face))
                                .toList(),
                        r.routes(),
                        r.nat(),
                        r.rules()));
        return copy(network, network.segments(), network.ports(), routers, network.loadBalancers());
    }

    private static Network withoutTranslation(Network network, String id) {
        SortedMap<String, Router> routers = new TreeMap<>();
        Consumer<Router> keep = r -> routers.put(
                r.id(),
                r.with(
                        r.interfaces(),
                        r.routes(),
                        r.nat().stream().filter(n -> !n.id().equals(id)).toList(),
                        r.rules().stream().filter(x -> !x.id().equals(id)).toList()));
        network.routers().values().forEach(keep);
        SortedMap<String, LoadBalancer> balancers = new TreeMap<>(network.loadBalancers());
        balancers.remove(id);
        return copy(network, network.segments(), network.ports(), routers, balancers);
    }

    private static Network separate(Network network, String segment) {
        SortedMap<String, Segment> segments = new TreeMap<>(network.segments());
        segments.computeIfPresent(
                segment,
                (id, s) -> new Segment(
                        s.id(),
                        s.name(),
                        s.owner(),
                        s.kind(),
                        s.wire() + "/separate/" + s.id(),
                        s.external(),
                        s.enabled(),
                        s.subnets(),
                        s.uplinks(),
                        s.sharing(),
                        s.answersDns(),
                        s.evidence()));
        return copy(network, segments, network.ports(), network.routers(), network.loadBalancers());
    }

    private static Network copy(
            Network network,
            SortedMap<String, Segment> segments,
            SortedMap<String, Port> ports,
            SortedMap<String, Router> routers,
            SortedMap<String, LoadBalancer> balancers) {
        return new Network(
                segments,
                ports,
                routers,
                network.filters(),
                balancers,
                network.neighbours(),
                network.unmodelled(),
                network.revisions());
    }
}
