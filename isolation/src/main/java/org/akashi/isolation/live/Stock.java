package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.akashi.model.network.Filter;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.model.reach.Question;

/** The elements of a network as they are now, and who names whom among them. */
final class Stock {

    private final SortedMap<String, Segment> segments = new TreeMap<>();
    private final SortedMap<String, Port> ports = new TreeMap<>();
    private final SortedMap<String, Router> routers = new TreeMap<>();
    private final SortedMap<String, Filter> filters = new TreeMap<>();
    private final SortedMap<String, LoadBalancer> balancers = new TreeMap<>();
    private final SortedMap<String, List<Unmodelled>> unmodelled = new TreeMap<>();
    private final List<NeighbourBinding> neighbours;
    private final SortedMap<String, Long> revisions;

    private final References portsByFilter = new References();
    private final References portsBySegment = new References();
    private final References servicesBySegment = new References();
    private final References subports = new References();
    private final References routersByFilter = new References();
    private final References routersBySegment = new References();
    private final References uplinkedByFilter = new References();
    private final References segmentsByWire = new References();
    private final References balancersByRouter = new References();
    private final References balancersBySegment = new References();

    Stock(Network network) {
        this.neighbours = network.neighbours();
        this.revisions = network.revisions();
        network.unmodelled()
                .forEach(u -> unmodelled
                        .computeIfAbsent(u.object(), o -> new ArrayList<>())
                        .add(u));
        network.segments().values().forEach(s -> put(segments, s.id(), Optional.of(s), this::noted));
        network.ports().values().forEach(p -> put(ports, p.id(), Optional.of(p), this::noted));
        network.routers().values().forEach(r -> put(routers, r.id(), Optional.of(r), this::noted));
        filters.putAll(network.filters());
        network.loadBalancers().values().forEach(b -> put(balancers, b.id(), Optional.of(b), this::noted));
    }

    /** Notes, or takes back, what an element names. */
    private interface Noted<T> {
        void of(T element, boolean here);
    }

    private static void note(References references, boolean here, String by, Collection<String> targets) {
        if (here) {
            references.add(by, targets);
        } else {
            references.remove(by, targets);
        }
    }

    private static <T> void put(SortedMap<String, T> all, String id, Optional<T> now, Noted<T> noted) {
        T before = now.isPresent() ? all.put(id, now.get()) : all.remove(id);
        if (before != null) {
            noted.of(before, false);
        }
        now.ifPresent(n -> noted.of(n, true));
    }

    private void noted(Segment segment, boolean here) {
        note(segmentsByWire, here, segment.id(), List.of(segment.wire()));
        List<String> named = segment.uplinks().stream()
                .map(Uplink::filters)
                .flatMap(List::stream)
                .toList();
        note(uplinkedByFilter, here, segment.id(), named);
    }

    private void noted(Port port, boolean here) {
        note(portsByFilter, here, port.id(), port.filters());
        note(portsBySegment, here, port.id(), List.of(port.segment()));
        if (port.role() == Port.Role.SERVICE) {
            note(servicesBySegment, here, port.id(), List.of(port.segment()));
        }
        port.parent().ifPresent(parent -> note(subports, here, port.id(), List.of(parent.port())));
    }

    private void noted(Router router, boolean here) {
        for (RouterInterface face : router.interfaces()) {
            note(routersByFilter, here, router.id(), face.filters());
            note(routersBySegment, here, router.id(), List.of(face.segment()));
        }
    }

    private void noted(LoadBalancer balancer, boolean here) {
        note(balancersByRouter, here, balancer.id(), balancer.routers());
        note(balancersBySegment, here, balancer.id(), balancer.segments());
    }

    /** Makes a change and tells what it touches, as it was before and as it is now. */
    Touched apply(NetworkChange change) {
        Touched touched = Touched.nothing();
        touch(change, touched);
        change.segments().forEach((id, s) -> put(segments, id, s, this::noted));
        change.ports().forEach((id, p) -> put(ports, id, p, this::noted));
        change.routers().forEach((id, r) -> put(routers, id, r, this::noted));
        change.filters().forEach((id, f) -> put(filters, id, f, (filter, here) -> {}));
        change.loadBalancers().forEach((id, b) -> put(balancers, id, b, this::noted));
        change.unmodelled().forEach((object, settings) -> {
            if (settings.isEmpty()) {
                unmodelled.remove(object);
            } else {
                unmodelled.put(object, settings);
            }
        });
        touch(change, touched);
        return touched;
    }

    private void touch(NetworkChange change, Touched touched) {
        change.segments().keySet().forEach(id -> segment(id, touched));
        change.ports().keySet().forEach(id -> port(id, touched));
        touched.routers().addAll(change.routers().keySet());
        change.filters().keySet().forEach(id -> filter(id, touched));
        change.loadBalancers().keySet().forEach(id -> balancer(id, touched));
        change.unmodelled().keySet().forEach(id -> unmodelled(id, touched));
    }

    private void segment(String id, Touched touched) {
        on(id, touched);
        touched.routers().addAll(routersBySegment.to(id));
        Segment segment = segments.get(id);
        if (segment != null) {
            touched.wires().add(segment.wire());
        }
    }

    /** All endpoints on a segment. */
    private void on(String segment, Touched touched) {
        touched.endpoints().addAll(portsBySegment.to(segment));
        touched.endpoints().add(Question.EXTERNAL + segment);
    }

    private void port(String id, Touched touched) {
        touched.endpoints().add(id);
        touched.endpoints().addAll(subports.to(id));
        Port port = ports.get(id);
        Segment segment = port == null ? null : segments.get(port.segment());
        if (segment != null && port != null && port.role() == Port.Role.SERVICE) {
            for (String other : segmentsByWire.to(segment.wire())) {
                if (asksServices(segments.get(other))) {
                    touched.endpoints().addAll(portsBySegment.to(other));
                }
            }
        }
    }

    /** Whether the server of a segment's leases is found among its services. */
    private static boolean asksServices(@org.jspecify.annotations.Nullable Segment segment) {
        return segment != null
                && segment.subnets().stream()
                        .anyMatch(s -> s.dhcp() && s.gateway().isEmpty());
    }

    private void filter(String id, Touched touched) {
        touched.endpoints().addAll(portsByFilter.to(id));
        touched.routers().addAll(routersByFilter.to(id));
        uplinkedByFilter.to(id).forEach(s -> touched.endpoints().add(Question.EXTERNAL + s));
    }

    private void balancer(String id, Touched touched) {
        LoadBalancer balancer = balancers.get(id);
        if (balancer != null) {
            touched.routers().addAll(balancer.routers());
            balancer.segments().forEach(s -> on(s, touched));
        }
    }

    private void unmodelled(String object, Touched touched) {
        if (object.equals(Unmodelled.EVERYTHING)) {
            touched.endpoints().addAll(ports.keySet());
            segments.keySet().forEach(s -> on(s, touched));
            touched.routers().addAll(routers.keySet());
            return;
        }
        if (ports.containsKey(object)) {
            touched.endpoints().add(object);
        }
        if (segments.containsKey(object)) {
            on(object, touched);
        }
        if (routers.containsKey(object)) {
            touched.routers().add(object);
        }
    }

    /** The ids of everything that is an endpoint, or would be if it existed. */
    void endpoints(java.util.function.Consumer<String> told) {
        ports.values().stream().filter(Port::isEndpoint).map(Port::id).forEach(told);
        segments.values().stream()
                .filter(s -> !s.uplinks().isEmpty())
                .map(s -> Question.EXTERNAL + s.id())
                .forEach(told);
    }

    Optional<Port> endpointPort(String id) {
        return Optional.ofNullable(ports.get(id)).filter(Port::isEndpoint);
    }

    /** The segment whose uplink an endpoint is. */
    Optional<Segment> uplinked(String id) {
        return id.startsWith(Question.EXTERNAL)
                ? Optional.ofNullable(segments.get(id.substring(Question.EXTERNAL.length())))
                        .filter(s -> !s.uplinks().isEmpty())
                : Optional.empty();
    }

    /** Ids of all wires, sorted. */
    java.util.SortedSet<String> wires() {
        java.util.SortedSet<String> wires = new java.util.TreeSet<>();
        segments.values().forEach(s -> wires.add(s.wire()));
        return wires;
    }

    SortedMap<String, Router> routers() {
        return routers;
    }

    Optional<Segment> segment(String id) {
        return Optional.ofNullable(segments.get(id));
    }

    /** Whether many may meet on a wire: it is external, physical, or shared between projects. */
    boolean isMeetingPlace(String wire) {
        return segmentsByWire.to(wire).stream().map(segments::get).anyMatch(s -> s != null && s.isMeetingPlace());
    }

    /** As much of the network as decides what a port sends and receives. */
    Network around(Port port) {
        Excerpt excerpt = new Excerpt();
        excerpt.port(port);
        Segment segment = segments.get(port.segment());
        if (segment != null) {
            excerpt.segment(segment);
            excerpt.balancers(balancersBySegment.to(segment.id()));
            if (asksServices(segment)) {
                for (String other : segmentsByWire.to(segment.wire())) {
                    excerpt.services(other);
                }
            }
        }
        return excerpt.network();
    }

    /** As much of it as decides what passes a segment's uplink. */
    Network around(Segment segment) {
        Excerpt excerpt = new Excerpt();
        excerpt.segment(segment);
        segment.uplinks().forEach(u -> excerpt.filters(u.filters()));
        excerpt.balancers(balancersBySegment.to(segment.id()));
        return excerpt.network();
    }

    /** As much of it as decides what a router does. */
    Network around(Router router) {
        Excerpt excerpt = new Excerpt();
        excerpt.router(router);
        excerpt.balancers(balancersByRouter.to(router.id()));
        return excerpt.network();
    }

    /** Its parent port only, by whose server its owner is known. */
    Network parentOf(Port port) {
        Optional<Port> parent = port.parent().map(p -> ports.get(p.port()));
        return parent.isEmpty()
                ? Network.empty()
                : new Excerpt().port(parent.get()).network();
    }

    /** All of it. */
    Network network() {
        return new Network(
                segments,
                ports,
                routers,
                filters,
                balancers,
                neighbours,
                unmodelled.values().stream().flatMap(List::stream).toList(),
                revisions);
    }

    /** A part of the network. */
    private final class Excerpt {
        private final SortedMap<String, Segment> someSegments = new TreeMap<>();
        private final SortedMap<String, Port> somePorts = new TreeMap<>();
        private final SortedMap<String, Router> someRouters = new TreeMap<>();
        private final SortedMap<String, Filter> someFilters = new TreeMap<>();
        private final SortedMap<String, LoadBalancer> someBalancers = new TreeMap<>();
        private final List<Unmodelled> settings =
                new ArrayList<>(unmodelled.getOrDefault(Unmodelled.EVERYTHING, List.of()));

        private void settings(String object) {
            settings.addAll(unmodelled.getOrDefault(object, List.of()));
        }

        Excerpt port(Port port) {
            if (somePorts.put(port.id(), port) == null) {
                settings(port.id());
                filters(port.filters());
            }
            return this;
        }

        void segment(Segment segment) {
            if (someSegments.put(segment.id(), segment) == null) {
                settings(segment.id());
            }
        }

        void filters(List<String> ids) {
            for (String id : ids) {
                Filter filter = filters.get(id);
                if (filter != null) {
                    someFilters.put(id, filter);
                }
            }
        }

        void balancers(Collection<String> ids) {
            copy(ids, balancers, someBalancers);
        }

        void services(String segment) {
            Segment known = segments.get(segment);
            if (known != null) {
                segment(known);
                servicesBySegment
                        .to(segment)
                        .forEach(id -> Optional.ofNullable(ports.get(id)).ifPresent(this::port));
            }
        }

        void router(Router router) {
            someRouters.put(router.id(), router);
            settings(router.id());
            for (RouterInterface face : router.interfaces()) {
                filters(face.filters());
                Segment segment = segments.get(face.segment());
                if (segment != null) {
                    segment(segment);
                }
            }
        }

        private static <T> void copy(Collection<String> ids, Map<String, T> from, Map<String, T> to) {
            BiConsumer<String, T> put = to::put;
            ids.forEach(id -> Optional.ofNullable(from.get(id)).ifPresent(e -> put.accept(id, e)));
        }

        Network network() {
            return new Network(
                    someSegments,
                    somePorts,
                    someRouters,
                    someFilters,
                    someBalancers,
                    List.of(),
                    settings,
                    new TreeMap<>());
        }
    }
}
