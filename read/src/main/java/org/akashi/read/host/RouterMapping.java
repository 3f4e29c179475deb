package org.akashi.read.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Port;
import org.akashi.model.network.Route;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.read.json.Json;

/** A namespace that forwards, as a router. */
final class RouterMapping {

    private static final Set<String> NOWHERE = Set.of("blackhole", "unreachable", "prohibit", "throw");
    private static final Set<Long> USUAL_POLICY = Set.of(0L, 32766L, 32767L);

    private final Space space;
    private final Cabling cabling;
    private final Collection<BridgeMapping> bridges;
    private final Map<Link, String> faces = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();
    private final List<Prefix> nowhere = new ArrayList<>();

    RouterMapping(Space space, Cabling cabling, Collection<BridgeMapping> bridges) {
        this.space = space;
        this.cabling = cabling;
        this.bridges = bridges;
    }

    /** The id of the segment that a pair of interfaces is, with no bridge between. */
    static String direct(Link a, Link b) {
        return a.id().compareTo(b.id()) < 0 ? a.id() : b.id();
    }

    void read() {
        for (Link link : space.links().values()) {
            if (!link.name().equals("lo") && link.master().isEmpty() && link.up()) {
                faces.put(link, segment(link));
            }
        }
        routes();
        settings();
    }

    private String segment(Link link) {
        if (link.kind().equals("bridge")) {
            return link.id();
        }
        Optional<Link> peer = cabling.peer(link);
        Optional<Link> bridge = peer.flatMap(cabling::bridge);
        if (bridge.isPresent()) {
            return bridge.get().id();
        }
        String id = peer.map(p -> direct(link, p)).orElse(link.id());
        List<Uplink> uplinks = peer.isPresent()
                ? List.of()
                : List.of(new Uplink(link.id(), link.id(), OptionalInt.empty(), link.evidence()));
        segments.add(new Segment(
                id,
                link.name(),
                link.word("project").orElse(""),
                peer.isPresent() ? Segment.Kind.OTHER : Segment.Kind.FLAT,
                id,
                link.word("external").isPresent(),
                true,
                List.of(),
                uplinks,
                List.of(),
                false,
                link.evidence()));
        return id;
    }

    List<Segment> segments() {
        return segments;
    }

    List<Unmodelled> unmodelled() {
        return unmodelled;
    }

    /** The interfaces as ports of their segments. */
    List<Port> ports() {
        return faces.entrySet().stream()
                .map(face -> new Port(
                        face.getKey().id(),
                        face.getKey().name(),
                        face.getValue(),
                        Port.Role.ROUTER,
                        face.getKey().word("project").orElse(""),
                        Optional.of(space.id()),
                        face.getKey().mac(),
                        face.getKey().addresses().stream()
                                .map(RouterInterface.Address::address)
                                .toList(),
                        AntiSpoofing.OFF,
                        false,
                        List.of(),
                        true,
                        Optional.empty(),
                        Optional.of(space.host()),
                        false,
                        false,
                        face.getKey().evidence()))
                .toList();
    }

    Router router() {
        List<RouterInterface> interfaces = new ArrayList<>();
        faces.forEach((link, segment) -> link.mac()
                .ifPresent(mac -> interfaces.add(
                        new RouterInterface(link.id(), segment, mac, link.addresses(), true, false, link.evidence()))));
        RouterRules rules = new RouterRules(space, faces.keySet(), nowhere, routes);
        faces.keySet()
                .forEach(face -> cabling.peer(face)
                        .ifPresent(port -> bridges.stream()
                                .filter(b -> cabling.bridge(port)
                                        .filter(b.bridge()::equals)
                                        .isPresent())
                                .forEach(b -> rules.addBridge(face, port, b.rules()))));
        return new Router(
                space.id(),
                space.id(),
                space.links().values().stream()
                        .flatMap(l -> l.word("project").stream())
                        .findFirst()
                        .orElse(""),
                true,
                interfaces,
                routes,
                List.of(),
                rules.rules(),
                space.place());
    }

    private void routes() {
        Map<String, Long> metrics = new LinkedHashMap<>();
        for (Json route : space.routes()) {
            Optional<Prefix> prefix = prefix(route);
            String type = route.text("type").orElse("unicast");
            if (prefix.isEmpty()
                    || route.text("protocol").filter("kernel"::equals).isPresent()) {
                continue;
            }
            if (NOWHERE.contains(type)) {
                nowhere.add(prefix.get());
                continue;
            }
            long metric = route.number("metric").orElse(0);
            Long known = metrics.putIfAbsent(prefix.get().toString(), metric);
            if (known != null && known != metric) {
                open(route.place(), "two routes to " + prefix.get() + " with different metrics");
            }
            List<Json> hops = route.get("nexthops").map(Json::items).orElse(List.of(route));
            hops.forEach(hop -> hop(hop, prefix.get(), route.place()));
        }
    }

    private void hop(Json hop, Prefix prefix, EvidenceRef place) {
        Optional<IpAddress> gateway = hop.text("gateway").flatMap(IpAddress::parse);
        Optional<Link> out = hop.text("dev").flatMap(space::link).filter(faces::containsKey);
        if (gateway.isEmpty() || out.isEmpty()) {
            open(place, "a route to " + prefix + " without a gateway");
            return;
        }
        Route.Origin origin = prefix.length() == 0 ? Route.Origin.GATEWAY : Route.Origin.STATIC;
        routes.add(new Route(prefix, false, gateway.get(), Optional.of(out.get().id()), origin, place));
    }

    /** {@code default} has no family of its own; the gateway tells. */
    private static Optional<Prefix> prefix(Json route) {
        String to = route.text("dst").orElse("");
        if (!to.equals("default")) {
            return Prefix.parse(to);
        }
        Optional<Json> hop = route.get("nexthops")
                .map(Json::items)
                .flatMap(hops -> hops.stream().findFirst());
        return route.text("gateway")
                .or(() -> hop.flatMap(h -> h.text("gateway")))
                .flatMap(IpAddress::parse)
                .map(g -> Prefix.any(g.family()));
    }

    private void settings() {
        for (HostArtifact needed :
                List.of(HostArtifact.RULES, HostArtifact.ROUTES, HostArtifact.POLICY, HostArtifact.ADDRESSES)) {
            if (!space.has(needed)) {
                open(space.place(), needed + " are not in evidence");
            }
        }
        for (HostArtifact policy : List.of(HostArtifact.POLICY, HostArtifact.POLICY_V6)) {
            for (Json rule : space.items(policy)) {
                if (!USUAL_POLICY.contains(rule.number("priority").orElse(-1))) {
                    open(rule.place(), "ip rule " + rule.number("priority").orElse(-1));
                }
            }
        }
        for (Json neighbour : space.items(HostArtifact.NEIGHBOURS)) {
            boolean fixed = neighbour.get("state").map(Json::items).orElse(List.of()).stream()
                    .anyMatch(s -> s.text().filter("PERMANENT"::equals).isPresent());
            if (fixed) {
                open(
                        neighbour.place(),
                        "a permanent neighbour " + neighbour.text("dst").orElse(""));
            }
        }
        for (org.akashi.read.host.nft.Ruleset.Chain chain : space.ruleset().chains()) {
            if (chain.family().equals("netdev")
                    || chain.family().equals("arp")
                    || chain.hook().filter("ingress"::equals).isPresent()) {
                open(chain.evidence(), "chain " + chain.id());
            }
        }
        for (Family family : Family.values()) {
            for (Link face : faces.keySet()) {
                String name = family == Family.V4 ? "net.ipv4.conf." : "net.ipv6.conf.";
                for (String setting : List.of("proxy_arp", "proxy_ndp", "accept_local", "route_localnet")) {
                    if (space.setting(name + face.name() + "." + setting)
                            .filter("1"::equals)
                            .isPresent()) {
                        open(face.evidence(), setting + " on " + face.name());
                    }
                }
            }
        }
    }

    private void open(EvidenceRef place, String setting) {
        unmodelled.add(new Unmodelled(space.id(), setting, place));
    }
}
