package org.akashi.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.IdMap;
import org.akashi.model.identity.Identity;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Action;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.model.resource.Resources;

/** Small neutral clouds from chance, with much of what definitions tell apart and readers of one product seldom make. */
final class RandomNetworks {

    private static final EvidenceRef HERE = EvidenceRef.whole("chance");
    private static final List<String> PREFIXES =
            List.of("10.0.0.0/24", "10.0.0.0/29", "10.0.1.0/24", "192.0.2.0/24", "2001:db8::/64", "0.0.0.0/0");

    /** How many ranges addresses are from, some of them counted twice; the last is of IPv6. */
    private static final int RANGES = 6;

    private final Random random;
    private final int ranges;
    private final List<String> segments = new ArrayList<>();
    private final List<RouterInterface> interfaces = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private int ports;
    private int macs;

    private RandomNetworks(Random random, int ranges) {
        this.random = random;
        this.ranges = ranges;
    }

    /** A cloud with IPv4 alone. */
    static Cloud ofOneFamily(Random random) {
        return new RandomNetworks(random, RANGES - 1).cloud();
    }

    /** A cloud with both families. */
    static Cloud of(Random random) {
        return new RandomNetworks(random, RANGES).cloud();
    }

    private Cloud cloud() {
        List<Segment> networks = some(3, 7, this::segment);
        some(2, 4, this::filter);
        List<Router> routers = some(1, 5, this::router);
        List<Port> ports = some(4, 9, this::port);
        List<LoadBalancer> balancers = some(0, 3, () -> balancer(routers));
        List<String> ids = new ArrayList<>(segments);
        routers.forEach(router -> ids.add(router.id()));
        interfaces.forEach(at -> ids.add(at.id()));
        ports.forEach(port -> ids.add(port.id()));
        filters.forEach(filter -> ids.add(filter.id()));
        List<Unmodelled> unmodelled = chance(20)
                ? List.of(new Unmodelled(chance(5) ? Unmodelled.EVERYTHING : pick(ids), "setting", HERE))
                : List.of();
        Network network = new Network(
                IdMap.of(networks, Segment::id),
                IdMap.of(ports, Port::id),
                IdMap.of(routers, Router::id),
                IdMap.of(filters, Filter::id),
                IdMap.of(balancers, LoadBalancer::id),
                interfaces.isEmpty() || chance(70) ? List.of() : some(1, 2, this::neighbour),
                unmodelled,
                IdMap.empty());
        return new Cloud(
                new EvidenceSummary("", false, List.of()),
                new Coverage(
                        Map.of(EvidenceKind.IMPLEMENTED_NETWORK, List.of("chance")),
                        Map.of(EvidenceKind.IMPLEMENTED_NETWORK, true)),
                Identity.empty(),
                network,
                Optional.empty(),
                Resources.empty(),
                List.of(),
                List.of());
    }

    private Segment segment() {
        String id = "net-" + segments.size();
        String wire = !segments.isEmpty() && chance(15) ? pick(segments) : id;
        segments.add(id);
        boolean uplink = chance(30);
        List<Uplink> uplinks =
                uplink ? List.of(new Uplink(id + "-uplink", "physical", OptionalInt.empty(), HERE)) : List.of();
        return new Segment(
                id, id, "", Segment.Kind.OVERLAY, wire, uplink, true, List.of(), uplinks, List.of(), chance(10), HERE);
    }

    private Filter filter() {
        String id = "filter-" + filters.size();
        List<FilterRule> rules = new ArrayList<>();
        for (Family family : Family.values()) {
            if (chance(90)) {
                rules.add(rule(0, Action.DROP, TrafficMatch.any(family), false));
            }
        }
        rules.addAll(
                some(0, 3, () -> rule(random.nextInt(3), chance(80) ? Action.ALLOW : Action.DROP, match(), chance(4))));
        Filter filter = new Filter(id, id, "", rules, List.of(), HERE);
        filters.add(filter);
        return filter;
    }

    private TrafficMatch match() {
        Prefix source = Prefix.of(pick(PREFIXES));
        TrafficMatch match = TrafficMatch.any(source.family()).withSource(AddressSet.of(source));
        return chance(60)
                ? match
                : match.withProtocols(IntRanges.of(6)).withDestinationPorts(IntRanges.of(80, 80 + random.nextInt(3)));
    }

    private FilterRule rule(int priority, Action action, TrafficMatch match, boolean opaque) {
        return new FilterRule(
                "rule",
                chance(90) ? FilterRule.Direction.INGRESS : FilterRule.Direction.EGRESS,
                priority,
                action,
                List.of(match),
                opaque ? Optional.of("opaque") : Optional.empty(),
                Optional.empty(),
                "",
                HERE);
    }

    private Router router() {
        String id = "router-" + interfaces.size();
        int gateway = random.nextInt(4);
        List<RouterInterface> own = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String segment = chance(3) ? "gone" : pick(segments);
            List<RouterInterface.Address> addresses = some(1, 2, () -> {
                IpAddress address = address();
                return new RouterInterface.Address(address, address.family() == Family.V4 ? 24 : 64);
            });
            RouterInterface at = new RouterInterface(
                    "interface-" + interfaces.size(), segment, mac(), addresses, chance(92), i == gateway, HERE);
            own.add(at);
            interfaces.add(at);
        }
        List<RouterRule> rules = chance(6) ? List.of(routerRule()) : List.of();
        return new Router(
                id, id, "", chance(92), own, some(0, 2, this::route), some(0, 3, this::translation), rules, HERE);
    }

    private RouterRule routerRule() {
        return new RouterRule(
                "rule",
                RouterRule.Stage.FORWARD,
                0,
                Optional.empty(),
                Optional.empty(),
                TrafficMatch.any(Family.V4),
                new RouterRule.Effect.Admit(),
                Optional.empty(),
                "",
                HERE);
    }

    private Route route() {
        IpAddress hop = chance(80) ? known() : address();
        List<String> prefixes = PREFIXES.stream()
                .filter(text -> Prefix.of(text).family() == hop.family())
                .toList();
        Route.Origin origin = chance(50) ? Route.Origin.STATIC : Route.Origin.GATEWAY;
        return new Route(Prefix.of(pick(prefixes)), chance(15), hop, Optional.empty(), origin, HERE);
    }

    /** An address of some interface, if there is one yet. */
    private IpAddress known() {
        return interfaces.isEmpty()
                ? address()
                : pick(pick(interfaces).addresses()).address();
    }

    private NatRule translation() {
        NatRule.Kind kind = pick(List.of(NatRule.Kind.values()));
        IpAddress external = address();
        IpAddress inside = address(external.family());
        Prefix logical = kind == NatRule.Kind.SOURCE && inside.family() == Family.V4
                ? Prefix.holding(inside, 29)
                : Prefix.host(inside);
        return new NatRule("nat", kind, external, logical, Optional.empty(), HERE);
    }

    private LoadBalancer balancer(List<Router> routers) {
        IpAddress outside = chance(50) ? address() : known();
        IpAddress member = address(outside.family());
        LoadBalancer.Listener listener = new LoadBalancer.Listener(
                outside, chance(80) ? 80 : 0, List.of(new LoadBalancer.Member(member, chance(50) ? 81 : 0)), HERE);
        return new LoadBalancer(
                "balancer-" + random.nextInt(100),
                "",
                6,
                List.of(listener),
                List.of(pick(routers).id()),
                List.of(),
                HERE);
    }

    private NeighbourBinding neighbour() {
        return new NeighbourBinding(
                pick(interfaces).id(),
                chance(50) ? address() : known(),
                pick(interfaces).mac(),
                HERE);
    }

    private Port port() {
        String id = "port-" + ports++;
        List<IpAddress> own = some(1, 2, this::address);
        MacAddress mac = mac();
        List<Prefix> prefixes =
                chance(10) ? List.of() : own.stream().map(Prefix::host).toList();
        AntiSpoofing check =
                chance(15) ? AntiSpoofing.OFF : AntiSpoofing.of(List.of(new AntiSpoofing.Binding(mac, prefixes)));
        List<String> named =
                some(0, 2, () -> chance(3) ? "filter-gone" : pick(filters).id());
        return new Port(
                id,
                id,
                chance(4) ? "gone" : pick(segments),
                chance(10) ? Port.Role.SERVICE : Port.Role.GUEST,
                chance(5) ? "" : "project-" + random.nextInt(3),
                Optional.of("server-" + id),
                Optional.of(mac),
                own,
                check,
                false,
                named,
                chance(95),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                HERE);
    }

    private IpAddress address() {
        int host = 1 + random.nextInt(9);
        return IpAddress.of(
                switch (random.nextInt(ranges)) {
                    case 0, 1 -> "10.0.0." + host;
                    case 2 -> "10.0.1." + host;
                    case 3, 4 -> "192.0.2." + host;
                    default -> "2001:db8::" + host;
                });
    }

    private IpAddress address(Family family) {
        return Stream.generate(this::address)
                .filter(address -> address.family() == family)
                .findFirst()
                .orElseThrow();
    }

    private MacAddress mac() {
        return new MacAddress(0xfa16_3e00_0000L + ++macs);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> make) {
        List<T> all = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            all.add(make.get());
        }
        return all;
    }
}
