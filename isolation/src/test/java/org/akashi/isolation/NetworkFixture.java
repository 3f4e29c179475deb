package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.identity.Identity;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.model.reach.Question;
import org.akashi.model.resource.Resources;

/** Builds small networks for tests. MAC addresses are numbered in order of use. */
public final class NetworkFixture {

    private static final EvidenceRef HERE = EvidenceRef.whole("test");

    private final Map<String, Segment> segments = new TreeMap<>();
    private final Map<String, Port> ports = new TreeMap<>();
    private final Map<String, Router> routers = new TreeMap<>();
    private final Map<String, Filter> filters = new TreeMap<>();
    private final Map<String, LoadBalancer> balancers = new TreeMap<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();
    private int macs;

    private static <T> T known(Map<String, T> parts, String id) {
        return Optional.ofNullable(parts.get(id)).orElseThrow();
    }

    private MacAddress mac() {
        return new MacAddress(0x0200_0000_0000L + ++macs);
    }

    /** A tenant's segment with one subnet whose gateway is the first address. */
    public NetworkFixture segment(String id, String owner, String cidr, String... sharedWith) {
        return segment(id, owner, cidr, "overlay/" + id, false, List.of(), sharedWith);
    }

    /** An external segment with an uplink. */
    public NetworkFixture external(String id, String cidr) {
        List<Uplink> uplinks = List.of(new Uplink("uplink-" + id, "physnet", OptionalInt.empty(), HERE));
        return segment(id, "admin", cidr, "bridge/br-ex/untagged", true, uplinks);
    }

    /** A provider's VLAN that is not meant for tenants. */
    public NetworkFixture vlan(String id, String owner, String cidr, int tag, String... sharedWith) {
        List<Uplink> uplinks = List.of(new Uplink("uplink-" + id, "physnet", OptionalInt.of(tag), HERE));
        return segment(id, owner, cidr, "bridge/br-dc/" + tag, false, uplinks, sharedWith);
    }

    private NetworkFixture segment(
            String id, String owner, String cidr, String wire, boolean external, List<Uplink> uplinks, String... with) {
        Prefix prefix = Prefix.of(cidr);
        Optional<IpAddress> gateway = Optional.of(prefix.first().next());
        Subnet subnet = new Subnet(id + "-subnet", "", prefix, gateway, true, List.of(), HERE);
        List<Share> shares = new ArrayList<>();
        for (String target : with) {
            shares.add(new Share("share-" + id + "-" + target, target, Share.Kind.USE, HERE));
        }
        Segment.Kind kind = uplinks.isEmpty() ? Segment.Kind.OVERLAY : Segment.Kind.VLAN;
        segments.put(
                id,
                new Segment(id, id, owner, kind, wire, external, true, List.of(subnet), uplinks, shares, false, HERE));
        return this;
    }

    public NetworkFixture sameWire(String id, String as) {
        Segment s = known(segments, id);
        segments.put(
                id,
                new Segment(
                        id,
                        id,
                        s.owner(),
                        s.kind(),
                        known(segments, as).wire(),
                        false,
                        true,
                        s.subnets(),
                        List.of(),
                        s.sharing(),
                        false,
                        HERE));
        return this;
    }

    public NetworkFixture answeringDns(String id) {
        Segment s = known(segments, id);
        segments.put(
                id,
                new Segment(
                        id,
                        id,
                        s.owner(),
                        s.kind(),
                        s.wire(),
                        s.external(),
                        true,
                        s.subnets(),
                        s.uplinks(),
                        s.sharing(),
                        true,
                        HERE));
        return this;
    }

    /** A guest port with anti-spoofing for its address, and filters. */
    public NetworkFixture guest(String id, String owner, String segment, String address, String... filterIds) {
        return port(id, owner, segment, address, "server-" + id, true, List.of(), filterIds);
    }

    public NetworkFixture guestOf(String server, String id, String owner, String segment, String address) {
        return port(id, owner, segment, address, server, true, List.of());
    }

    /** A guest port that may also use some prefixes. */
    public NetworkFixture guestWithPair(String id, String owner, String segment, String address, String pair) {
        return port(id, owner, segment, address, "server-" + id, true, List.of(Prefix.of(pair)));
    }

    /** A guest port without anti-spoofing and filters. */
    public NetworkFixture unprotected(String id, String owner, String segment, String address) {
        return port(id, owner, segment, address, "server-" + id, false, List.of());
    }

    private NetworkFixture port(
            String id,
            String owner,
            String segment,
            String address,
            String server,
            boolean guarded,
            List<Prefix> pairs,
            String... filterIds) {
        MacAddress mac = mac();
        IpAddress own = IpAddress.of(address);
        List<Prefix> prefixes = new ArrayList<>(List.of(Prefix.host(own)));
        prefixes.addAll(pairs);
        AntiSpoofing guard =
                guarded ? AntiSpoofing.of(List.of(new AntiSpoofing.Binding(mac, prefixes))) : AntiSpoofing.OFF;
        ports.put(
                id,
                new Port(
                        id,
                        id,
                        segment,
                        Port.Role.GUEST,
                        owner,
                        Optional.of(server),
                        Optional.of(mac),
                        List.of(own),
                        guard,
                        !guarded,
                        List.of(filterIds),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        HERE));
        return this;
    }

    /** Switches a port off that was added before. */
    public NetworkFixture off(String id) {
        Port p = known(ports, id);
        ports.put(id, changed(p, p.announced(), false));
        return this;
    }

    /** Lets a segment not know whose a port is that was added before. */
    public NetworkFixture untold(String id) {
        Port p = known(ports, id);
        ports.put(id, changed(p, false, p.enabled()));
        return this;
    }

    private static Port changed(Port p, boolean announced, boolean enabled) {
        return new Port(
                p.id(),
                p.name(),
                p.segment(),
                p.role(),
                p.project(),
                p.device(),
                p.mac(),
                p.addresses(),
                p.antiSpoofing(),
                p.receivesUnknown(),
                announced,
                p.filters(),
                enabled,
                p.parent(),
                p.host(),
                p.hasDhcpV4(),
                p.hasDhcpV6(),
                p.evidence());
    }

    /** Switches a router's interface off. */
    public NetworkFixture off(String router, String segment) {
        Router r = known(routers, router);
        List<RouterInterface> faces = r.interfaces().stream()
                .map(f -> new RouterInterface(
                        f.id(),
                        f.segment(),
                        f.mac(),
                        f.addresses(),
                        f.enabled() && !f.segment().equals(segment),
                        f.gateway(),
                        f.evidence()))
                .toList();
        routers.put(router, new Router(router, router, r.owner(), true, faces, r.routes(), r.nat(), HERE));
        return this;
    }

    /** Denies everything that rules of priority 1002 do not admit. */
    public NetworkFixture closed(String id, FilterRule... admitted) {
        List<FilterRule> rules = new ArrayList<>(List.of(admitted));
        for (FilterRule.Direction direction : FilterRule.Direction.values()) {
            rules.add(rule("deny-" + direction, direction, 1001, FilterRule.Action.DROP, any()));
        }
        rules.add(rule("out", FilterRule.Direction.EGRESS, 1002, FilterRule.Action.ALLOW, any()));
        filters.put(id, new Filter(id, id, "", rules, List.of(), HERE));
        return this;
    }

    public NetworkFixture filter(String id, FilterRule... rules) {
        filters.put(id, new Filter(id, id, "", List.of(rules), List.of(), HERE));
        return this;
    }

    public static List<TrafficMatch> any() {
        return List.of(TrafficMatch.any(Family.V4), TrafficMatch.any(Family.V6));
    }

    public static TrafficMatch tcp(int port, String from) {
        return TrafficMatch.any(Family.V4)
                .withSource(AddressSet.of(Prefix.of(from)))
                .withProtocols(IntRanges.of(Protocols.TCP))
                .withDestinationPorts(IntRanges.of(port));
    }

    public static FilterRule admitTcp(int port, String from) {
        return rule(
                "tcp-" + port, FilterRule.Direction.INGRESS, 1002, FilterRule.Action.ALLOW, List.of(tcp(port, from)));
    }

    public static FilterRule rule(
            String id,
            FilterRule.Direction direction,
            int priority,
            FilterRule.Action action,
            List<TrafficMatch> match) {
        return new FilterRule(id, direction, priority, action, match, Optional.empty(), Optional.empty(), id, HERE);
    }

    public static FilterRule opaque(String id, FilterRule.Direction direction, FilterRule.Action action) {
        return new FilterRule(
                id, direction, 1003, action, List.of(), Optional.of("not understood"), Optional.empty(), id, HERE);
    }

    /** A router with interfaces {@code segment address/length}; the first leads outside if its segment is external. */
    public NetworkFixture router(String id, String owner, String... interfaces) {
        List<RouterInterface> faces = new ArrayList<>();
        for (String text : interfaces) {
            String[] parts = text.split("[ /]");
            Segment segment = segments.get(parts[0]);
            boolean gateway = segment != null && segment.external();
            RouterInterface.Address address =
                    new RouterInterface.Address(IpAddress.of(parts[1]), Integer.parseInt(parts[2]));
            faces.add(new RouterInterface(id + "-" + parts[0], parts[0], mac(), List.of(address), true, gateway, HERE));
        }
        routers.put(id, new Router(id, id, owner, true, faces, List.of(), List.of(), HERE));
        return this;
    }

    public NetworkFixture route(String router, String prefix, String nextHop) {
        Router r = known(routers, router);
        List<Route> routes = new ArrayList<>(r.routes());
        routes.add(new Route(
                Prefix.of(prefix), false, IpAddress.of(nextHop), Optional.empty(), Route.Origin.STATIC, HERE));
        routers.put(router, new Router(router, router, r.owner(), true, r.interfaces(), routes, r.nat(), HERE));
        return this;
    }

    public NetworkFixture nat(String router, NatRule.Kind kind, String external, String logical) {
        Router r = known(routers, router);
        List<NatRule> nat = new ArrayList<>(r.nat());
        String id = kind == NatRule.Kind.SOURCE ? "snat-" + router : "fip-" + external;
        nat.add(new NatRule(id, kind, IpAddress.of(external), Prefix.of(logical), Optional.empty(), HERE));
        routers.put(router, new Router(router, router, r.owner(), true, r.interfaces(), r.routes(), nat, HERE));
        return this;
    }

    public NetworkFixture forwarding(String router, String external, int port, String member, int memberPort) {
        LoadBalancer.Member to = new LoadBalancer.Member(IpAddress.of(member), memberPort);
        LoadBalancer.Listener listener = new LoadBalancer.Listener(IpAddress.of(external), port, List.of(to), HERE);
        String id = "pf-" + external + "-" + port;
        balancers.put(id, new LoadBalancer(id, id, Protocols.TCP, List.of(listener), List.of(router), List.of(), HERE));
        return this;
    }

    public NetworkFixture unmodelled(String object) {
        unmodelled.add(new Unmodelled(object, "something new", HERE));
        return this;
    }

    public Network build() {
        return new Network(
                new TreeMap<>(segments),
                new TreeMap<>(ports),
                new TreeMap<>(routers),
                new TreeMap<>(filters),
                new TreeMap<>(balancers),
                List.of(),
                unmodelled,
                new TreeMap<>());
    }

    /** The network as a cloud whose implementation was read whole. */
    public Cloud cloud() {
        return cloud(build());
    }

    /** The same, of any network. */
    static Cloud cloud(Network network) {
        Coverage whole = new Coverage(
                Map.of(EvidenceKind.IMPLEMENTED_NETWORK, List.of("test")),
                Map.of(EvidenceKind.IMPLEMENTED_NETWORK, true));
        return new Cloud(
                new EvidenceSummary("", false, List.of()),
                whole,
                Identity.empty(),
                network,
                Optional.empty(),
                Resources.empty(),
                List.of(),
                List.of());
    }

    public static Question tcpQuestion(String from, String to, int port) {
        return question(from, to, Protocols.TCP, port);
    }

    public static Question question(String from, String to, int protocol, int port) {
        boolean outside = from.startsWith(Question.EXTERNAL);
        return question(from, outside ? Optional.of("192.0.2.7") : Optional.empty(), to, protocol, port);
    }

    public static Question forged(String from, String source, String to, int port) {
        return question(from, Optional.of(source), to, Protocols.TCP, port);
    }

    private static Question question(String from, Optional<String> source, String to, int protocol, int port) {
        return new Question(
                "q",
                from,
                Optional.empty(),
                source.map(IpAddress::of),
                Optional.empty(),
                IpAddress.of(to),
                protocol,
                OptionalInt.empty(),
                OptionalInt.of(port),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
