package org.akashi.checker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.roaringbitmap.RoaringBitmap;

/** Definition <em>zone</em>: wires that routers join without a hub. One object for each, so that it can be a key. */
final class Zone {

    private final String id;
    private final List<Segment> segments;
    private final List<Router> routers;
    private final List<LoadBalancer> balancers;
    private final Map<Hub, List<Gate>> gates;
    private final boolean unclear;
    private final RoaringBitmap members = new RoaringBitmap();

    /**
     * A zone without members yet.
     *
     * @param balancers those that its routers have
     * @param gates by hub, in order of wire
     */
    Zone(
            List<Segment> segments,
            List<Router> routers,
            List<LoadBalancer> balancers,
            Map<Hub, List<Gate>> gates,
            boolean unclear) {
        this.id = segments.isEmpty()
                ? routers.getFirst().id()
                : segments.getFirst().id();
        this.segments = List.copyOf(segments);
        this.routers = List.copyOf(routers);
        this.balancers = List.copyOf(balancers);
        this.gates = gates;
        this.unclear = unclear;
    }

    /** The lowest id of its segments; if it has none, of its routers. */
    String id() {
        return id;
    }

    /** In order of id. */
    List<Segment> segments() {
        return segments;
    }

    /** In order of id. */
    List<Router> routers() {
        return routers;
    }

    List<LoadBalancer> balancers() {
        return balancers;
    }

    /** The hubs on which it has a gate, in order of wire. */
    Collection<Hub> hubs() {
        return gates.keySet();
    }

    /** Its gates on a hub; none where it has none. */
    List<Gate> gates(Hub hub) {
        return gates.getOrDefault(hub, List.of());
    }

    boolean isUnclear() {
        return unclear;
    }

    /** The endpoints in it; grows while the territory is drawn. */
    RoaringBitmap members() {
        return members;
    }

    /** The inside addresses to which its routers translate destinations, and those to which they balance. */
    Stream<Prefix> inward() {
        return Stream.concat(
                destinationTranslations().map(NatRule::logical),
                balancers.stream()
                        .flatMap(balancer -> balancer.listeners().stream())
                        .flatMap(listener -> listener.members().stream())
                        .map(member -> Prefix.host(member.address())));
    }

    /** The routes of its routers, whoever wanted them. */
    Stream<Route> routes() {
        return routers.stream().flatMap(router -> router.routes().stream());
    }

    /** The destination translations of its routers. */
    Stream<NatRule> destinationTranslations() {
        return routers.stream()
                .flatMap(router -> router.nat().stream())
                .filter(rule -> rule.kind().translatesDestination());
    }
}
