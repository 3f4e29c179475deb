package org.akashi.read.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Family;
import org.akashi.model.net.MacAddress;
import org.akashi.model.network.AntiSpoofing;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.network.Uplink;
import org.akashi.read.host.nft.Decision;
import org.akashi.read.json.Json;

/** A bridge as a segment, and what is behind its ports: guests, routers, and the world behind cards whose other end is not in evidence. */
final class BridgeMapping {

    private final Space space;
    private final Link bridge;
    private final Cabling cabling;
    private final SortedMap<String, Space> spaces;
    private final Map<Link, Guest> guests = new LinkedHashMap<>();
    private final List<Link> uplinks = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();
    private final PortRules rules;

    BridgeMapping(Space space, Link bridge, Cabling cabling, SortedMap<String, Space> spaces) {
        this.space = space;
        this.bridge = bridge;
        this.cabling = cabling;
        this.spaces = spaces;
        Map<Link, Optional<MacAddress>> stations = new LinkedHashMap<>();
        for (Link port : space.ports(bridge)) {
            Optional<Link> peer = cabling.peer(port);
            stations.put(
                    port, peer.isPresent() ? peer.get().mac() : port.word("mac").flatMap(MacAddress::parse));
        }
        this.rules = new PortRules(space.ruleset(), bridge, stations);
    }

    void read() {
        for (Link port : space.ports(bridge)) {
            Optional<Link> peer = cabling.peer(port);
            if (peer.isEmpty() && !port.kind().equals("tun")) {
                uplinks.add(port);
                if (!rules.isOpen(port.name())) {
                    open(port, id(), "rules at the uplink " + port.name());
                }
            } else if (peer.isEmpty() || !joins(peer.get())) {
                guests.put(port, new Guest(port, peer.orElse(port), id()));
            } else if (peer.flatMap(cabling::bridge).isPresent() && !rules.isOpen(port.name())) {
                open(port, id(), "rules at the port " + port.name() + ", which leads to another bridge");
            }
        }
        guests.forEach(this::guest);
        settings();
    }

    /** Whether an interface leads on: to a router, or to another bridge. */
    private boolean joins(Link peer) {
        return peer.master().isPresent()
                || Optional.ofNullable(spaces.get(peer.space()))
                        .filter(Space::forwards)
                        .isPresent();
    }

    private String id() {
        return bridge.id();
    }

    Link bridge() {
        return bridge;
    }

    PortRules rules() {
        return rules;
    }

    List<Port> ports() {
        return ports;
    }

    List<Filter> filters() {
        return filters;
    }

    List<Unmodelled> unmodelled() {
        return unmodelled;
    }

    Segment segment() {
        Told told = Told.of(guests.values(), spaces);
        told.contradiction().ifPresent(what -> open(bridge, id(), what));
        return new Segment(
                id(),
                bridge.name(),
                bridge.word("project").orElse(""),
                uplinks.isEmpty() ? Segment.Kind.OVERLAY : Segment.Kind.FLAT,
                cabling.wire(id()),
                bridge.word("external").isPresent(),
                bridge.up(),
                told.subnets(),
                uplinks.stream()
                        .map(l -> new Uplink(l.id(), l.id(), OptionalInt.empty(), l.evidence()))
                        .toList(),
                List.of(),
                false,
                bridge.evidence());
    }

    private void guest(Link port, Guest guest) {
        if (guest.mac().isEmpty()) {
            open(port, port.id(), "a guest whose MAC address is not in evidence");
        }
        List<String> names = new ArrayList<>();
        AntiSpoofing antiSpoofing = AntiSpoofing.OFF;
        if (!rules.isEmpty()) {
            List<FilterRule> compiled = new ArrayList<>();
            for (Family family : Family.values()) {
                compiled(rules.sent(port.name(), family), FilterRule.Direction.EGRESS, compiled);
                compiled(rules.received(port.name(), family), FilterRule.Direction.INGRESS, compiled);
            }
            filters.add(new Filter(port.id(), port.name(), "", compiled, List.of(), port.evidence()));
            names.add(port.id());
            Senders senders = new Senders(rules, port.name(), guest.mac());
            senders.unclear().ifPresent(what -> open(port, port.id(), what));
            antiSpoofing = senders.antiSpoofing();
        }
        boolean forwarding = port.property("info_slave_data", "state")
                .flatMap(Json::text)
                .filter(s -> !s.equals("forwarding"))
                .isEmpty();
        ports.add(guest.port(names, antiSpoofing, port.up() && forwarding));
    }

    /** What is decided of packets as rules; what nobody knows comes last, since an opaque rule leaves everything below it open. */
    private static void compiled(List<Decision> decisions, FilterRule.Direction direction, List<FilterRule> rules) {
        for (Decision decision : decisions) {
            boolean unknown = !(decision.verdict() instanceof org.akashi.read.host.nft.Verdict.Accept
                    || decision.verdict() instanceof org.akashi.read.host.nft.Verdict.Drop);
            rules.add(new FilterRule(
                    decision.rule().isEmpty() ? "no rule" : decision.rule(),
                    direction,
                    unknown ? 0 : 1,
                    decision.accepts() ? FilterRule.Action.ALLOW : FilterRule.Action.DROP,
                    unknown ? List.of() : List.of(decision.box()),
                    decision.verdict() instanceof org.akashi.read.host.nft.Verdict.Unknown(String why)
                            ? Optional.of(why)
                            : unknown ? Optional.of("a translation on a bridge") : Optional.empty(),
                    Optional.empty(),
                    decision.rule(),
                    decision.evidence()));
        }
    }

    /** Settings of the bridge and its ports that the model does not know. */
    private void settings() {
        if (!space.has(HostArtifact.RULES)) {
            open(bridge, id(), "nft list ruleset is not in evidence");
        }
        if (bridge.property("info_data", "vlan_filtering")
                .flatMap(Json::text)
                .filter("1"::equals)
                .isPresent()) {
            open(bridge, id(), "vlan_filtering");
        }
        long isolated =
                space.ports(bridge).stream().filter(p -> p.portFlag("isolated")).count();
        for (Link port : space.ports(bridge)) {
            for (String flag : List.of("hairpin", "proxy_arp", "neigh_suppress", "locked", "vlan_tunnel")) {
                if (port.portFlag(flag)) {
                    open(port, objectOf(port), "bridge port " + flag);
                }
            }
            if (isolated > 1 && port.portFlag("isolated")) {
                open(port, objectOf(port), "bridge port isolated");
            }
        }
        for (Json entry : space.items(HostArtifact.STATIONS)) {
            boolean fixed = entry.text("state").filter(s -> s.equals("static")).isPresent();
            entry.text("ifname").flatMap(space::link).filter(p -> fixed).ifPresent(port -> {
                Optional<MacAddress> own = cabling.peer(port)
                        .flatMap(Link::mac)
                        .or(() -> port.word("mac").flatMap(MacAddress::parse));
                if (port.master().filter(bridge.name()::equals).isPresent()
                        && !entry.text("mac").flatMap(MacAddress::parse).equals(own)) {
                    unmodelled.add(new Unmodelled(objectOf(port), "a static station", entry.place()));
                }
            });
        }
        new BridgeSurroundings(space, bridge).settings().forEach(what -> open(bridge, id(), what));
    }

    /** The port where it is a guest's, else the whole bridge. */
    private String objectOf(Link port) {
        return guests.containsKey(port) ? port.id() : id();
    }

    private void open(Link link, String object, String setting) {
        EvidenceRef place = link.evidence();
        unmodelled.add(new Unmodelled(object, setting, place));
    }
}
