package org.akashi.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.akashi.model.Artifact;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.identity.ApplicationCredential;
import org.akashi.model.identity.Domain;
import org.akashi.model.identity.Group;
import org.akashi.model.identity.Identity;
import org.akashi.model.identity.Project;
import org.akashi.model.identity.Role;
import org.akashi.model.identity.RoleAssignment;
import org.akashi.model.identity.Trust;
import org.akashi.model.identity.User;
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
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.NatRule;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.RouterRule;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.model.resource.Host;
import org.akashi.model.resource.Image;
import org.akashi.model.resource.Resources;
import org.akashi.model.resource.Server;
import org.akashi.model.resource.Volume;

/** A cloud that has one of everything the model knows, so that every table has rows. */
final class SmallCloud {

    private static final MacAddress MAC = MacAddress.of("fa:16:3e:00:00:01");
    private static final IpAddress V4 = IpAddress.of("10.0.0.5");
    private static final IpAddress V6 = IpAddress.of("2001:db8::5");
    private static final Prefix BLOCK = Prefix.of("10.0.0.0/24");

    private static final List<String> SCATTERED =
            List.of("10.0.0.1/32", "10.0.0.3/32", "10.0.0.5/32", "10.0.0.7/32", "10.0.0.9/32");

    private SmallCloud() {}

    static Cloud cloud() {
        Network network = network();
        return new Cloud(
                new EvidenceSummary("ab".repeat(32), true, List.of(new Artifact("a.json", 12, "cd".repeat(32), true))),
                new Coverage(Map.of(EvidenceKind.PORTS, List.of("a.json")), Map.of(EvidenceKind.PORTS, true)),
                identity(),
                network,
                Optional.of(network),
                resources(),
                List.of(new ManagementAddress(BLOCK, ManagementAddress.Role.TUNNEL, "compute-1", at("management/0"))),
                List.of(Diagnostic.of(Diagnostic.Code.BAD_VALUE, at("x/1"), "mac", "=cmd|'/c calc'!A1")));
    }

    private static EvidenceRef at(String place) {
        return new EvidenceRef("a.json", "/" + place);
    }

    private static <T> SortedMap<String, T> byId(T part, Function<T, String> id) {
        return new TreeMap<>(Map.of(id.apply(part), part));
    }

    private static Identity identity() {
        return new Identity(
                byId(new Domain("d1", "ドメイン", true, at("domains/0")), Domain::id),
                byId(new Project("p1", "acme", "d1", "d1", true, at("projects/0")), Project::id),
                byId(new User("u1", "tarō", "d1", false, Optional.of("p1"), at("users/0")), User::id),
                byId(new Group("g1", "operators", "d1", List.of("u1"), at("groups/0")), Group::id),
                byId(new Role("r1", "admin", "", at("roles/0")), Role::id),
                new TreeMap<>(Map.of("r1", List.of("r2"))),
                List.of(new RoleAssignment(
                        "r1",
                        RoleAssignment.Actor.GROUP,
                        "g1",
                        RoleAssignment.Scope.PROJECT,
                        "p1",
                        true,
                        at("assignments/0"))),
                List.of(new Trust(
                        "t1",
                        "u1",
                        "u2",
                        "p1",
                        true,
                        List.of("r1"),
                        Optional.of("2027-01-01T00:00:00Z"),
                        at("trusts/0"))),
                List.of(new ApplicationCredential(
                        "c1", "ci", "u1", "p1", true, List.of("r1"), Optional.empty(), at("credentials/0"))));
    }

    private static Resources resources() {
        return new Resources(
                byId(new Server("s1", "web", "p1", Optional.of("compute-1"), "ACTIVE", at("servers/0")), Server::id),
                byId(new Host("h1", "compute-1", "QEMU", List.of("p1"), at("hosts/0")), Host::id),
                byId(new Volume("v1", "disk", "p1", true, List.of("s1"), at("volumes/0")), Volume::id),
                byId(
                        new Image("i1", "debian", "p1", Image.Visibility.SHARED, List.of("p2"), at("images/0")),
                        Image::id),
                SmallMachines.virtualization(),
                SmallMachines.storage());
    }

    private static Network network() {
        return new Network(
                byId(segment(), Segment::id),
                byId(port(), Port::id),
                byId(router(), Router::id),
                byId(filter(), Filter::id),
                byId(balancer(), LoadBalancer::id),
                List.of(new NeighbourBinding("i1", V6, MAC, at("neighbours/0"))),
                List.of(new Unmodelled("p1", "qos", at("unmodelled/0"))),
                new TreeMap<>(Map.of("port1", 7L)));
    }

    private static Segment segment() {
        return new Segment(
                "n1",
                "net",
                "p1",
                Segment.Kind.VLAN,
                "bridge/br-ex/110",
                true,
                true,
                List.of(new Subnet(
                        "sub1",
                        "subnet",
                        BLOCK,
                        Optional.of(IpAddress.of("10.0.0.1")),
                        true,
                        List.of(new Subnet.HostRoute(Prefix.of("10.9.0.0/16"), V4)),
                        at("subnets/0"))),
                List.of(new Uplink("up1", "physnet1", OptionalInt.of(110), List.of("f1"), at("uplinks/0"))),
                List.of(new Share("sh1", Share.EVERYONE, Share.Kind.EXTERNAL, at("shares/0"))),
                true,
                at("networks/0"));
    }

    private static Port port() {
        return new Port(
                "port1",
                "eth0",
                "n1",
                Port.Role.GUEST,
                "p1",
                Optional.of("s1"),
                Optional.of(MAC),
                List.of(V4, V6),
                AntiSpoofing.of(List.of(new AntiSpoofing.Binding(MAC, List.of(Prefix.host(V4), Prefix.host(V6))))),
                true,
                true,
                List.of("f1"),
                true,
                Optional.of(new Port.Parent("port0", 12)),
                Optional.of("compute-1"),
                true,
                false,
                at("ports/0"));
    }

    private static TrafficMatch match() {
        return new TrafficMatch(
                AddressSet.of(Family.V4, SCATTERED.stream().map(Prefix::of).toList()),
                AddressSet.all(Family.V4),
                IntRanges.of(6),
                IntRanges.ALL,
                IntRanges.of(22).union(IntRanges.of(80, 90)));
    }

    private static Router router() {
        EvidenceRef place = at("routers/0");
        RouterRule redirect = new RouterRule(
                "rr1",
                RouterRule.Stage.ARRIVAL,
                3,
                Optional.of("i1"),
                Optional.of("i2"),
                match(),
                new RouterRule.Effect.ToDestination(V4, OptionalInt.of(8080)),
                Optional.of("a set that is not told"),
                "dnat to 10.0.0.5:8080",
                place);
        RouterRule masquerade = new RouterRule(
                "rr2",
                RouterRule.Stage.DEPARTURE,
                1,
                Optional.empty(),
                Optional.empty(),
                TrafficMatch.any(Family.V6),
                new RouterRule.Effect.ToSource(V6),
                Optional.empty(),
                "snat to 2001:db8::5",
                place);
        return new Router(
                "router1",
                "edge",
                "p1",
                true,
                List.of(new RouterInterface(
                        "i1",
                        "n1",
                        MAC,
                        List.of(new RouterInterface.Address(IpAddress.of("10.0.0.1"), 24)),
                        true,
                        true,
                        false,
                        List.of("f1"),
                        at("interfaces/0"))),
                List.of(new Route(
                        Prefix.of("0.0.0.0/0"), false, V4, Optional.of("i1"), Route.Origin.GATEWAY, at("routes/0"))),
                List.of(new NatRule(
                        "nat1",
                        NatRule.Kind.BOTH,
                        IpAddress.of("192.0.2.7"),
                        Prefix.host(V4),
                        Optional.of(new NatRule.Distributed("port1", MAC)),
                        at("nat/0"))),
                List.of(redirect, masquerade),
                place);
    }

    private static Filter filter() {
        return new Filter(
                "f1",
                "web",
                "p1",
                List.of(new FilterRule(
                        "rule1",
                        FilterRule.Direction.INGRESS,
                        1002,
                        FilterRule.Action.ALLOW_STATELESS,
                        List.of(match(), TrafficMatch.any(Family.V6)),
                        Optional.empty(),
                        Optional.of("f1"),
                        "+ip4 && tcp",
                        at("rules/0"))),
                List.of(new Share("sh2", "p2", Share.Kind.USE, at("shares/1"))),
                at("filters/0"));
    }

    private static LoadBalancer balancer() {
        return new LoadBalancer(
                "lb1",
                "front",
                6,
                List.of(new LoadBalancer.Listener(
                        V4, 443, List.of(new LoadBalancer.Member(V6, 8443)), at("balancers/0/listeners/0"))),
                List.of("router1"),
                List.of("n1"),
                at("balancers/0"));
    }
}
