package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/**
 * What is different in a network afterwards: by id, elements as they are then, or none where they are gone. A rule belongs to its filter,
 * and routes, interfaces and translations to their router; so a change of one of them is a filter or a router with others. The sets of
 * addresses that remote groups stand for are in the rules, so a change of members changes the filters that name the group as well.
 *
 * <p>Of several changes of one element the last counts.
 *
 * @param unmodelled by object id, all its settings that cannot be reasoned about; an empty list where there are none any more
 */
public record NetworkChange(
        SortedMap<String, Optional<Segment>> segments,
        SortedMap<String, Optional<Port>> ports,
        SortedMap<String, Optional<Router>> routers,
        SortedMap<String, Optional<Filter>> filters,
        SortedMap<String, Optional<LoadBalancer>> loadBalancers,
        SortedMap<String, List<Unmodelled>> unmodelled) {

    public NetworkChange {
        segments = new TreeMap<>(segments);
        ports = new TreeMap<>(ports);
        routers = new TreeMap<>(routers);
        filters = new TreeMap<>(filters);
        loadBalancers = new TreeMap<>(loadBalancers);
        unmodelled = new TreeMap<>(unmodelled);
    }

    /** Nothing is different. */
    public static NetworkChange none() {
        return new NetworkChange(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private NetworkChange and(Consumer<NetworkChange> besides) {
        NetworkChange more = new NetworkChange(segments, ports, routers, filters, loadBalancers, unmodelled);
        besides.accept(more);
        return more;
    }

    /** Besides, a segment is new or different. */
    public NetworkChange with(Segment segment) {
        return and(more -> more.segments.put(segment.id(), Optional.of(segment)));
    }

    /** Besides, a segment is gone. */
    public NetworkChange withoutSegment(String id) {
        return and(more -> more.segments.put(id, Optional.empty()));
    }

    /** Besides, a port is new or different. */
    public NetworkChange with(Port port) {
        return and(more -> more.ports.put(port.id(), Optional.of(port)));
    }

    /** Besides, a port is gone. */
    public NetworkChange withoutPort(String id) {
        return and(more -> more.ports.put(id, Optional.empty()));
    }

    /** Besides, a router is new or different. */
    public NetworkChange with(Router router) {
        return and(more -> more.routers.put(router.id(), Optional.of(router)));
    }

    /** Besides, a router is gone. */
    public NetworkChange withoutRouter(String id) {
        return and(more -> more.routers.put(id, Optional.empty()));
    }

    /** Besides, a filter is new or different. */
    public NetworkChange with(Filter filter) {
        return and(more -> more.filters.put(filter.id(), Optional.of(filter)));
    }

    /** Besides, a filter is gone. */
    public NetworkChange withoutFilter(String id) {
        return and(more -> more.filters.put(id, Optional.empty()));
    }

    /** Besides, a balancer is new or different. */
    public NetworkChange with(LoadBalancer balancer) {
        return and(more -> more.loadBalancers.put(balancer.id(), Optional.of(balancer)));
    }

    /** Besides, a balancer is gone. */
    public NetworkChange withoutLoadBalancer(String id) {
        return and(more -> more.loadBalancers.put(id, Optional.empty()));
    }

    /** Besides, an object has these settings, and no others, that cannot be reasoned about. */
    public NetworkChange withUnmodelled(String object, List<Unmodelled> settings) {
        return and(more -> more.unmodelled.put(object, List.copyOf(settings)));
    }

    /** A filter with one rule more; a rule of the same id is replaced. */
    public static Filter with(Filter filter, FilterRule rule) {
        List<FilterRule> rules = new ArrayList<>(without(filter, rule.id()).rules());
        rules.add(rule);
        return new Filter(filter.id(), filter.name(), filter.owner(), rules, filter.sharing(), filter.evidence());
    }

    /** A filter without a rule. */
    public static Filter without(Filter filter, String rule) {
        return new Filter(
                filter.id(),
                filter.name(),
                filter.owner(),
                filter.rules().stream().filter(r -> !r.id().equals(rule)).toList(),
                filter.sharing(),
                filter.evidence());
    }

    /** A router with other interfaces, routes and translations. */
    public static Router with(
            Router router, List<RouterInterface> interfaces, List<Route> routes, List<NatRule> translations) {
        return router.with(interfaces, routes, translations, router.rules());
    }
}
