package org.akashi.model.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.akashi.model.IdMap;
import org.akashi.model.IdUnion;

/**
 * A network: every part by id, in order of id. References between parts are ids and may dangle where the evidence does; whoever
 * follows one that leads nowhere concludes nothing.
 */
public record Network(
        SortedMap<String, Segment> segments,
        SortedMap<String, Port> ports,
        SortedMap<String, Router> routers,
        SortedMap<String, Filter> filters,
        SortedMap<String, LoadBalancer> loadBalancers,
        List<NeighbourBinding> neighbours,
        List<Unmodelled> unmodelled,
        SortedMap<String, Long> revisions) {

    public Network {
        segments = IdMap.copyOf(segments);
        ports = IdMap.copyOf(ports);
        routers = IdMap.copyOf(routers);
        filters = IdMap.copyOf(filters);
        loadBalancers = IdMap.copyOf(loadBalancers);
        revisions = revisions instanceof IdUnion<Long> union ? union : IdMap.copyOf(revisions);
        neighbours = List.copyOf(neighbours);
        unmodelled = List.copyOf(unmodelled);
    }

    /** A network without parts. */
    public static Network empty() {
        return new Network(
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                IdMap.empty(),
                List.of(),
                List.of(),
                IdMap.empty());
    }

    /** This network with other unmodelled settings: each once, in order of object, setting and place. */
    public Network withUnmodelled(Collection<Unmodelled> settings) {
        return new Network(
                segments,
                ports,
                routers,
                filters,
                loadBalancers,
                neighbours,
                settings.stream().distinct().sorted().toList(),
                revisions);
    }

    /** This network and another one beside it; of two parts with one id this one's counts. */
    public Network with(Network other) {
        if (other.segments.isEmpty() && other.routers.isEmpty()) {
            return this;
        }
        List<NeighbourBinding> learned = new ArrayList<>(neighbours);
        learned.addAll(other.neighbours);
        List<Unmodelled> settings = new ArrayList<>(unmodelled);
        settings.addAll(other.unmodelled);
        return new Network(
                        both(segments, other.segments),
                        both(ports, other.ports),
                        both(routers, other.routers),
                        both(filters, other.filters),
                        both(loadBalancers, other.loadBalancers),
                        learned,
                        List.of(),
                        both(revisions, other.revisions))
                .withUnmodelled(settings);
    }

    private static <T> SortedMap<String, T> both(SortedMap<String, T> first, SortedMap<String, T> second) {
        SortedMap<String, T> all = new TreeMap<>(second);
        all.putAll(first);
        return all;
    }

    /** Parts by their ids; of several with one id the first counts. */
    public static <T> SortedMap<String, T> byId(Collection<T> parts, Function<T, String> id) {
        return IdMap.of(parts, id);
    }

    public Optional<Segment> segment(String id) {
        return Optional.ofNullable(segments.get(id));
    }

    public Optional<Port> port(String id) {
        return Optional.ofNullable(ports.get(id));
    }

    public Optional<Router> router(String id) {
        return Optional.ofNullable(routers.get(id));
    }

    public Optional<Filter> filter(String id) {
        return Optional.ofNullable(filters.get(id));
    }
}
