package org.akashi.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.IdMap;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
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
import org.akashi.model.resource.Server;

/** A small cloud made by hand. Every wire has the id of its first segment, every project that of its owner with {@code p-} before it. */
final class Town {

    private static final EvidenceRef HERE = EvidenceRef.whole("town");

    final Map<String, Segment> segments = new TreeMap<>();
    final Map<String, Port> ports = new TreeMap<>();
    final Map<String, Router> routers = new TreeMap<>();
    final Map<String, Filter> filters = new TreeMap<>();
    final Map<String, LoadBalancer> balancers = new TreeMap<>();
    final Map<String, Server> servers = new TreeMap<>();
    private final List<NeighbourBinding> neighbours = new ArrayList<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();
    private int macs;

    /** Two guests of a on net-a, one of b on net-b, both behind routers with a gateway on ext: the world is the fourth. */
    static Town twoHouses() {
        return new Town()
                .external("ext")
                .segment("net-a")
                .segment("net-b")
                .guest("a1", "net-a", "a", "10.0.0.5")
                .guest("a2", "net-a", "a", "10.0.0.6")
                .guest("b1", "net-b", "b", "10.0.0.5")
                .router("router-a", "!ext 203.0.113.2/24", "net-a 10.0.0.1/24")
                .router("router-b", "!ext 203.0.113.3/24", "net-b 10.0.0.1/24")
                .snat("router-a", "10.0.0.0/24", "203.0.113.2")
                .snat("router-b", "10.0.0.0/24", "203.0.113.3");
    }

    Town segment(String id) {
        return segment(id, id, false);
    }

    /** A segment with an uplink. */
    Town external(String id) {
        return segment(id, id, true);
    }

    Town segment(String id, String wire, boolean uplink) {
        List<Uplink> uplinks =
                uplink ? List.of(new Uplink(id + "-uplink", "phys", OptionalInt.empty(), HERE)) : List.of();
        segments.put(
                id,
                new Segment(
                        id,
                        id,
                        "",
                        Segment.Kind.OVERLAY,
                        wire,
                        uplink,
                        true,
                        List.of(),
                        uplinks,
                        List.of(),
                        false,
                        HERE));
        return this;
    }

    /** A guest that may use its own addresses only, and lets everything in. */
    Town guest(String id, String segment, String owner, String... addresses) {
        List<IpAddress> own = Arrays.stream(addresses).map(IpAddress::of).toList();
        AntiSpoofing check = AntiSpoofing.of(List.of(
                new AntiSpoofing.Binding(mac(), own.stream().map(Prefix::host).toList())));
        ports.put(id, port(id, segment, Port.Role.GUEST, "p-" + owner, own, check, List.of()));
        return this;
    }

    Town service(String id, String segment, String address) {
        IpAddress own = IpAddress.of(address);
        ports.put(id, port(id, segment, Port.Role.SERVICE, "", List.of(own), AntiSpoofing.OFF, List.of()));
        return this;
    }

    /** Lets guests be filtered by rules that end with denial. */
    Town filtered(String guest, FilterRule... rules) {
        List<FilterRule> all = new ArrayList<>(List.of(rules));
        for (Family family : Family.values()) {
            all.add(rule(0, FilterRule.Action.DROP, TrafficMatch.any(family)));
        }
        return filteredOpenly(guest, all.toArray(FilterRule[]::new));
    }

    /** Lets guests be filtered by these rules alone. */
    Town filteredOpenly(String guest, FilterRule... rules) {
        String id = "filter-" + guest;
        filters.put(id, new Filter(id, id, "", List.of(rules), List.of(), HERE));
        return port(guest, port -> withFilters(port, List.of(id)));
    }

    Town unprotected(String guest) {
        return port(
                guest,
                port -> port(
                        port.id(),
                        port.segment(),
                        port.role(),
                        port.project(),
                        port.addresses(),
                        AntiSpoofing.OFF,
                        port.filters()));
    }

    Town port(String id, UnaryOperator<Port> change) {
        ports.computeIfPresent(id, (same, port) -> change.apply(port));
        return this;
    }

    static Port withFilters(Port port, List<String> filters) {
        return port(
                port.id(), port.segment(), port.role(), port.project(), port.addresses(), port.antiSpoofing(), filters);
    }

    static Port port(
            String id,
            String segment,
            Port.Role role,
            String project,
            List<IpAddress> addresses,
            AntiSpoofing check,
            List<String> filters) {
        return new Port(
                id,
                id,
                segment,
                role,
                project,
                Optional.of("server-" + id),
                Optional.empty(),
                addresses,
                check,
                false,
                filters,
                true,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                HERE);
    }

    static FilterRule allow(String source) {
        Prefix prefix = Prefix.of(source);
        return allow(TrafficMatch.any(prefix.family()).withSource(AddressSet.of(prefix)));
    }

    static FilterRule allow(TrafficMatch match) {
        return rule(10, FilterRule.Action.ALLOW, match);
    }

    static TrafficMatch tcp(int port) {
        return TrafficMatch.any(Family.V4).withProtocols(IntRanges.of(6)).withDestinationPorts(IntRanges.of(port));
    }

    static FilterRule rule(int priority, FilterRule.Action action, TrafficMatch match) {
        return new FilterRule(
                "rule",
                FilterRule.Direction.INGRESS,
                priority,
                action,
                List.of(match),
                Optional.empty(),
                Optional.empty(),
                "",
                HERE);
    }

    /** A router with an interface for each text: {@code <segment> <address>/<length>}, with {@code !} before it for the gateway. */
    Town router(String id, String... interfaces) {
        List<RouterInterface> all = new ArrayList<>();
        for (String text : interfaces) {
            boolean gateway = text.startsWith("!");
            String[] words = text.substring(gateway ? 1 : 0).split(" ", -1);
            String[] address = words[1].split("/", -1);
            all.add(new RouterInterface(
                    id + "-" + words[0],
                    words[0],
                    mac(),
                    List.of(new RouterInterface.Address(IpAddress.of(address[0]), Integer.parseInt(address[1]))),
                    true,
                    gateway,
                    HERE));
        }
        routers.put(id, new Router(id, id, "", true, all, List.of(), List.of(), HERE));
        return this;
    }

    Town route(String router, String prefix, String nextHop) {
        Route route =
                new Route(Prefix.of(prefix), false, IpAddress.of(nextHop), Optional.empty(), Route.Origin.STATIC, HERE);
        return router(router, r -> change(r, r.enabled(), with(r.routes(), route), r.nat(), r.rules()));
    }

    Town snat(String router, String inside, String outside) {
        return nat(router, NatRule.Kind.SOURCE, outside, inside);
    }

    /** A floating address. */
    Town floating(String router, String outside, String inside) {
        return nat(router, NatRule.Kind.BOTH, outside, inside);
    }

    private Town nat(String router, NatRule.Kind kind, String outside, String inside) {
        NatRule rule = new NatRule(
                outside + ">" + inside, kind, IpAddress.of(outside), Prefix.of(inside), Optional.empty(), HERE);
        return router(router, r -> change(r, r.enabled(), r.routes(), with(r.nat(), rule), r.rules()));
    }

    Town ruled(String router) {
        RouterRule rule = new RouterRule(
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
        return router(router, r -> change(r, r.enabled(), r.routes(), r.nat(), with(r.rules(), rule)));
    }

    Town switchedOff(String router) {
        return router(router, r -> change(r, false, r.routes(), r.nat(), r.rules()));
    }

    Town router(String id, UnaryOperator<Router> change) {
        routers.computeIfPresent(id, (same, router) -> change.apply(router));
        return this;
    }

    private static Router change(
            Router router, boolean enabled, List<Route> routes, List<NatRule> nat, List<RouterRule> rules) {
        return new Router(
                router.id(), router.name(), router.owner(), enabled, router.interfaces(), routes, nat, rules, HERE);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    /** A TCP balancer with one listener and one member. */
    Town balancer(String id, String router, String address, int port, String member, int memberPort) {
        LoadBalancer.Listener listener = new LoadBalancer.Listener(
                IpAddress.of(address), port, List.of(new LoadBalancer.Member(IpAddress.of(member), memberPort)), HERE);
        balancers.put(id, new LoadBalancer(id, id, 6, List.of(listener), List.of(router), List.of(), HERE));
        return this;
    }

    Town unmodelled(String object) {
        unmodelled.add(new Unmodelled(object, "setting", HERE));
        return this;
    }

    /** Lets a router's interface on a segment know an address at the other router's interface there. */
    Town learned(String router, String segment, String address, String at) {
        MacAddress mac = Optional.ofNullable(routers.get(at)).orElseThrow().interfaces().stream()
                .filter(i -> i.segment().equals(segment))
                .findFirst()
                .orElseThrow()
                .mac();
        neighbours.add(new NeighbourBinding(router + "-" + segment, IpAddress.of(address), mac, HERE));
        return this;
    }

    Town server(String id, String project) {
        servers.put(id, new Server(id, id, project, Optional.empty(), "ACTIVE", HERE));
        return this;
    }

    /** The port as a subport of another one. */
    static Port below(Port port, String parent) {
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
                port.filters(),
                port.enabled(),
                Optional.of(new Port.Parent(parent, 100)),
                port.host(),
                port.hasDhcpV4(),
                port.hasDhcpV6(),
                port.evidence());
    }

    private MacAddress mac() {
        return new MacAddress(0xfa16_3e00_0000L + ++macs);
    }

    Cloud cloud() {
        Network network = new Network(
                new TreeMap<>(segments),
                new TreeMap<>(ports),
                new TreeMap<>(routers),
                new TreeMap<>(filters),
                new TreeMap<>(balancers),
                neighbours,
                unmodelled,
                IdMap.empty());
        Identity nobody = Identity.empty();
        Identity identity = new Identity(
                nobody.domains(),
                IdMap.of(List.of(project("p-idle")), Project::id),
                nobody.users(),
                nobody.groups(),
                nobody.roles(),
                nobody.implications(),
                List.of(),
                List.of(),
                List.of());
        Resources none = Resources.empty();
        return new Cloud(
                new EvidenceSummary("", false, List.of()),
                new Coverage(
                        Map.of(EvidenceKind.IMPLEMENTED_NETWORK, List.of("town")),
                        Map.of(EvidenceKind.IMPLEMENTED_NETWORK, true)),
                identity,
                network,
                Optional.empty(),
                new Resources(new TreeMap<>(servers), none.hosts(), none.volumes(), none.images()),
                List.of(),
                List.of());
    }

    private static Project project(String id) {
        return new Project(id, id, "default", "", true, HERE);
    }
}
