package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Filter;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.RouterInterface;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;

/**
 * A network made ready to walk: segments joined to wires by physical identity, ports and router interfaces attached to them,
 * addresses and translations indexed. Built once, never changed.
 */
public final class Fabric {

    /** Priority of the admission of DNS answers, above every rule that a tenant can write. */
    private static final int DNS_PRIORITY = 33_000;

    private final Network network;
    private final SortedMap<String, Wire> wires = new TreeMap<>();
    private final Map<String, Wire> bySegment = new HashMap<>();
    private final SortedMap<String, Attachment> attachments = new TreeMap<>();
    private final SortedMap<String, Forwarder> routers = new TreeMap<>();
    private final Map<String, List<LoadBalancer>> segmentBalancers = new HashMap<>();
    private final Map<String, List<Unmodelled>> unmodelled = new TreeMap<>();
    private final Map<String, RuleTable> tables = new HashMap<>();

    private Fabric(Network network) {
        this.network = network;
    }

    public static Fabric of(Network network) {
        Fabric fabric = new Fabric(network);
        network.unmodelled()
                .forEach(u -> fabric.unmodelled
                        .computeIfAbsent(u.object(), o -> new ArrayList<>())
                        .add(u));
        Gaps.of(network)
                .forEach(u -> fabric.unmodelled
                        .computeIfAbsent(u.object(), o -> new ArrayList<>())
                        .add(u));
        network.segments().values().forEach(fabric::addSegment);
        network.ports().values().forEach(fabric::addPort);
        network.routers().values().forEach(fabric::addRouter);
        network.loadBalancers().values().forEach(fabric::addBalancer);
        fabric.routers.values().forEach(Forwarder::compile);
        fabric.routers.values().forEach(Fabric::announce);
        return fabric;
    }

    public Network network() {
        return network;
    }

    /** Broadcast domains in order of id. */
    public SortedMap<String, Wire> wires() {
        return wires;
    }

    /** Ports of guests and services whose segment is known, in order of id. */
    public SortedMap<String, Attachment> attachments() {
        return attachments;
    }

    public SortedMap<String, Forwarder> routers() {
        return routers;
    }

    /** The wire of a segment; empty if the segment is not in evidence. */
    public Optional<Wire> wire(String segment) {
        return Optional.ofNullable(bySegment.get(segment));
    }

    /** The rules for what leaves a segment by its uplink, or for what comes in by it. */
    RuleTable uplink(Segment segment, Direction direction) {
        return table(segment.id(), segment.uplinks().getFirst().filters(), direction);
    }

    List<LoadBalancer> balancersOf(String segment) {
        return segmentBalancers.getOrDefault(segment, List.of());
    }

    /** A setting of an object, or of the whole network, that cannot be reasoned about. */
    Optional<Unmodelled> unmodelled(String object) {
        return Optional.ofNullable(unmodelled.getOrDefault(object, unmodelled.get(Unmodelled.EVERYTHING)))
                .map(List::getFirst);
    }

    private void addSegment(Segment segment) {
        Wire wire = wires.computeIfAbsent(segment.wire(), Wire::new);
        wire.add(segment);
        bySegment.put(segment.id(), wire);
    }

    private void addPort(Port port) {
        Wire wire = bySegment.get(port.segment());
        if (wire == null || !port.isEndpoint()) {
            return;
        }
        Attachment attachment = new Attachment(
                port,
                wire,
                table(port.segment(), port.filters(), Direction.EGRESS),
                table(port.segment(), port.filters(), Direction.INGRESS));
        attachments.put(port.id(), attachment);
        wire.add(attachment);
    }

    private RuleTable table(String at, List<String> filters, Direction direction) {
        Segment segment = network.segments().get(at);
        boolean dns = direction == Direction.INGRESS && segment != null && segment.answersDns() && !filters.isEmpty();
        String key = direction + (dns ? " dns " + at + " " : " ") + String.join(" ", filters);
        return tables.computeIfAbsent(key, k -> {
            List<FilterRule> rules = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String id : filters) {
                Filter filter = network.filters().get(id);
                if (filter != null && seen.add(id)) {
                    filter.rules().stream()
                            .filter(r -> r.direction() == direction)
                            .forEach(rules::add);
                }
            }
            if (dns && segment != null) {
                rules.add(dnsAnswers(segment));
            }
            return RuleTable.of(rules);
        });
    }

    /** A segment that answers DNS lets whatever looks like an answer through every filter of its ports. */
    private static FilterRule dnsAnswers(Segment segment) {
        List<TrafficMatch> answers = new ArrayList<>();
        for (Family family : Family.values()) {
            answers.add(new TrafficMatch(
                    AddressSet.all(family),
                    AddressSet.all(family),
                    IntRanges.of(Protocols.UDP),
                    IntRanges.of(53),
                    IntRanges.ALL));
        }
        return new FilterRule(
                Segment.DNS_ANSWERS + segment.id(),
                Direction.INGRESS,
                DNS_PRIORITY,
                FilterRule.Action.ALLOW,
                answers,
                Optional.empty(),
                Optional.empty(),
                "udp.src == 53",
                segment.evidence());
    }

    private void addRouter(Router router) {
        Forwarder forwarder = new Forwarder(router);
        routers.put(router.id(), forwarder);
        for (RouterInterface face : router.interfaces()) {
            Wire wire = bySegment.get(face.segment());
            // A router that is switched off is not there at all: nobody has its interfaces' addresses.
            if (wire != null && router.enabled()) {
                Gate gate = new Gate(
                        face,
                        forwarder,
                        wire,
                        table(face.segment(), face.filters(), Direction.EGRESS),
                        table(face.segment(), face.filters(), Direction.INGRESS));
                forwarder.gates().add(gate);
                wire.add(gate);
            }
        }
    }

    private void addBalancer(LoadBalancer balancer) {
        balancer.routers().stream()
                .map(routers::get)
                .filter(java.util.Objects::nonNull)
                .forEach(r -> r.balancers().add(balancer));
        balancer.segments()
                .forEach(s -> segmentBalancers
                        .computeIfAbsent(s, k -> new ArrayList<>())
                        .add(balancer));
    }

    /** Routers answer ARP and ND for the addresses they translate and balance, where those are on-link. */
    private static void announce(Forwarder router) {
        for (Gate gate : router.gates()) {
            if (gate.face().gateway()) {
                router.translatedAddresses().forEach(a -> gate.wire().answers(gate, a));
            }
            for (LoadBalancer balancer : router.balancers()) {
                balancer.listeners().stream()
                        .map(LoadBalancer.Listener::address)
                        .filter(a -> gate.face().addresses().stream()
                                .anyMatch(own -> own.prefix().contains(a)))
                        .forEach(a -> gate.wire().answers(gate, a));
            }
        }
    }
}
