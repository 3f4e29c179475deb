package org.akashi.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.Selection;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.Cloud;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.network.NeighbourBinding;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.network.Subnet;
import org.akashi.model.network.Uplink;
import org.akashi.model.resource.Host;
import org.akashi.model.resource.Resources;
import org.akashi.model.resource.Server;

/**
 * A cloud written in a few lines. Ids are names. It begins with the provider's projects {@code admin} and {@code service}, the usual
 * roles, a drop-everything filter {@code drop}, all evidence complete, and nothing crossing.
 */
final class SmallCloud extends SmallIdentity<SmallCloud> {

    static final String DROP = "drop";

    private final List<DeclarationUse> uses = new ArrayList<>();
    private final Map<String, Server> servers = new TreeMap<>();
    private final Map<String, Host> hosts = new TreeMap<>();
    private final Map<String, Segment> segments = new TreeMap<>();
    private final Map<String, Port> ports = new TreeMap<>();
    private final Map<String, Router> routers = new TreeMap<>();
    private final Map<String, Filter> filters = new TreeMap<>();
    private final List<NeighbourBinding> neighbours = new ArrayList<>();
    private final Map<String, Long> revisions = new TreeMap<>();
    private final List<ManagementAddress> management = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<IsolationResult.Undetermined> undetermined = new ArrayList<>();
    private final Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
    private Optional<Network> declared = Optional.empty();
    private Declarations declarations = Declarations.none();

    @Override
    SmallCloud self() {
        return this;
    }

    SmallCloud() {
        domain("default");
        project("admin").project("service");
        role("reader", "").role("service", "").role("member", "", "reader").role("admin", "", "member");
        filter(
                DROP,
                "",
                rule("drop-in", FilterRule.Direction.INGRESS, FilterRule.Action.DROP, any()),
                rule("drop-out", FilterRule.Direction.EGRESS, FilterRule.Action.DROP, any()));
    }

    static List<TrafficMatch> any() {
        return List.of(TrafficMatch.any(Family.V4), TrafficMatch.any(Family.V6));
    }

    SmallCloud server(String name, String project, String host) {
        servers.put(name, new Server(name, name, project, Optional.of(host), "ACTIVE", at("servers/" + name)));
        return this;
    }

    SmallCloud host(String name, String... dedicatedTo) {
        hosts.put(name, new Host(name, name, "kvm", List.of(dedicatedTo), at("hosts/" + name)));
        return this;
    }

    SmallCloud segment(String name, String owner, String prefix, Share... shares) {
        return segment(new Segment(
                name,
                name,
                owner,
                Segment.Kind.OVERLAY,
                "overlay/" + name,
                false,
                true,
                List.of(subnet(name, prefix)),
                List.of(),
                List.of(shares),
                false,
                at("segments/" + name)));
    }

    SmallCloud vlan(String name, String owner, String prefix, String physical, int vlan, Share... shares) {
        Uplink uplink = new Uplink("uplink-" + name, physical, OptionalInt.of(vlan), at("uplinks/" + name));
        return segment(new Segment(
                name,
                name,
                owner,
                Segment.Kind.VLAN,
                "bridge/" + physical + "/" + vlan,
                false,
                true,
                List.of(subnet(name, prefix)),
                List.of(uplink),
                List.of(shares),
                false,
                at("segments/" + name)));
    }

    SmallCloud segment(Segment segment) {
        segments.put(segment.id(), segment);
        return this;
    }

    private static Subnet subnet(String segment, String prefix) {
        return new Subnet(
                segment + "-subnet",
                segment + "-subnet",
                Prefix.of(prefix),
                Optional.empty(),
                true,
                List.of(),
                at("subnets/" + segment));
    }

    static Share share(String target) {
        return new Share("share-" + target, target, Share.Kind.USE, at("shares/" + target));
    }

    static Share external(String target) {
        return new Share("external-" + target, target, Share.Kind.EXTERNAL, at("shares/external-" + target));
    }

    /** A server's port with the usual protection, named after the server. */
    SmallCloud port(String server, String segment, String address, String... groups) {
        return portCalled(server, server, segment, address, groups);
    }

    SmallCloud portCalled(String name, String server, String segment, String address, String... groups) {
        IpAddress own = IpAddress.of(address);
        MacAddress mac = mac(ports.size() + 1);
        List<String> filters = new ArrayList<>(List.of(groups));
        filters.add(DROP);
        AntiSpoofing check = AntiSpoofing.of(List.of(new AntiSpoofing.Binding(mac, List.of(Prefix.host(own)))));
        return port(name, server, segment, Optional.of(mac), List.of(own), check, filters);
    }

    SmallCloud port(
            String name,
            String server,
            String segment,
            Optional<MacAddress> mac,
            List<IpAddress> addresses,
            AntiSpoofing check,
            List<String> filters) {
        Server behind = servers.get(server);
        ports.put(
                name,
                new Port(
                        name,
                        name,
                        segment,
                        Port.Role.GUEST,
                        behind == null ? server : behind.project(),
                        behind == null ? Optional.empty() : Optional.of(server),
                        mac,
                        addresses,
                        check,
                        false,
                        filters,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false,
                        at("ports/" + name)));
        return this;
    }

    static MacAddress mac(int number) {
        return new MacAddress(0x0200_0000_0000L + number);
    }

    SmallCloud router(Router router) {
        routers.put(router.id(), router);
        return this;
    }

    SmallCloud filter(String name, String owner, FilterRule... rules) {
        return filter(name, owner, List.of(), rules);
    }

    SmallCloud filter(String name, String owner, List<Share> shares, FilterRule... rules) {
        filters.put(name, new Filter(name, name, owner, List.of(rules), shares, at("filters/" + name)));
        return this;
    }

    static FilterRule rule(
            String id, FilterRule.Direction direction, FilterRule.Action action, List<TrafficMatch> match) {
        int priority = action.admits() ? 1002 : 1001;
        String text = id + " " + action;
        return new FilterRule(
                id, direction, priority, action, match, Optional.empty(), Optional.empty(), text, at("rules/" + id));
    }

    static FilterRule admits(String id, TrafficMatch... match) {
        return rule(id, FilterRule.Direction.INGRESS, FilterRule.Action.ALLOW, Arrays.asList(match));
    }

    SmallCloud neighbour(String routerInterface, String address, MacAddress mac) {
        neighbours.add(new NeighbourBinding(routerInterface, IpAddress.of(address), mac, at("neighbours")));
        return this;
    }

    SmallCloud revision(String id, long number) {
        revisions.put(id, number);
        return this;
    }

    SmallCloud management(String prefix, String what) {
        management.add(
                new ManagementAddress(Prefix.of(prefix), ManagementAddress.Role.HOST, what, at("management/" + what)));
        return this;
    }

    SmallCloud crossing(Crossing crossing) {
        crossings.add(crossing);
        return this;
    }

    SmallCloud undetermined(IsolationResult.Undetermined what) {
        undetermined.add(what);
        return this;
    }

    SmallCloud without(EvidenceKind... kinds) {
        missing.addAll(List.of(kinds));
        return this;
    }

    SmallCloud declared(Network network) {
        declared = Optional.of(network);
        return this;
    }

    SmallCloud declaring(Declarations what) {
        declarations = what;
        return this;
    }

    Network network() {
        return new Network(
                new TreeMap<>(segments),
                new TreeMap<>(ports),
                new TreeMap<>(routers),
                new TreeMap<>(filters),
                new TreeMap<>(),
                neighbours,
                List.of(),
                new TreeMap<>(revisions));
    }

    Cloud cloud() {
        return new Cloud(
                new EvidenceSummary("0", false, List.of()),
                coverage(),
                identity(),
                network(),
                declared,
                new Resources(new TreeMap<>(servers), new TreeMap<>(hosts), new TreeMap<>(), new TreeMap<>()),
                management,
                List.of());
    }

    private Coverage coverage() {
        Map<EvidenceKind, List<String>> artifacts = new EnumMap<>(EvidenceKind.class);
        Map<EvidenceKind, Boolean> whole = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (!missing.contains(kind)) {
                artifacts.put(kind, List.of(kind.usualFile()));
                whole.put(kind, true);
            }
        }
        return new Coverage(artifacts, whole);
    }

    /** What the proof says of a declaration. */
    SmallCloud use(DeclarationUse use) {
        uses.add(use);
        return this;
    }

    private IsolationResult isolation() {
        long open = undetermined.stream()
                .mapToLong(IsolationResult.Undetermined::pairs)
                .sum();
        IsolationResult.Pairs pairs =
                new IsolationResult.Pairs(100, 100 - open - crossings.size(), crossings.size(), open);
        return new IsolationResult(2, 4, segments.size(), 1, pairs, crossings, undetermined, List.of(), uses);
    }

    AuditContext context() {
        return AuditContext.of(cloud(), isolation(), declarations);
    }

    AuditResult judged() {
        return switch (CriteriaLibrary.bundled().select(CriteriaLibrary.DEFAULT_DOCUMENT)) {
            case Selection.Found found -> new AuditRunner(found.document()).judge(cloud(), isolation(), declarations);
            case Selection.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    /** What a procedure finds here, as {@code CODE subject [arguments]}, sorted. */
    List<String> findings(Procedure procedure) {
        return texts(procedure.run(context()).findings());
    }

    static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.subject() + " " + finding.arguments())
                .sorted()
                .toList();
    }

    ProcedureResult verdict(Procedure procedure) {
        return Judgement.of("C.0/0", "1.1", procedure, procedure.run(context()), cloud().coverage());
    }
}
