package org.akashi.isolation;

import java.util.ArrayList;
import java.util.List;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Fabric;
import org.akashi.isolation.walk.Inquiry;
import org.akashi.isolation.walk.Trail;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.AntiSpoofing.Binding;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/** Makes one concrete packet out of a relation, and lets it walk again on its own. Tests insist that each arrives; if one ever did not,
 * the way of its box stands, which is the proof itself. */
final class Witnesses {

    private static final IpAddress OUTSIDE_V4 = IpAddress.of("192.0.2.1");
    private static final IpAddress OUTSIDE_V6 = IpAddress.of("2001:db8::1");
    private static final MacAddress NO_MAC = new MacAddress(0);
    private static final int USUAL_PORT = 40_000;

    private final Fabric fabric;

    Witnesses(Fabric fabric) {
        this.fabric = fabric;
    }

    Witness of(Fact fact) {
        Trail trail = fact.trail();
        TrafficMatch box = fact.box();
        if (trail == null || box == null) {
            return onWire(fact);
        }
        Packet packet = packet(fact.from(), fact.to(), box, frame(trail));
        List<Hop> hops =
                Inquiry.hops(fabric, fact.from().id(), packet, fact.to().id()).orElseGet(() -> trail.hops(packet));
        return new Witness(fact.from().id(), fact.to().id(), packet, hops);
    }

    /** The destination MAC the sender chose: that of the first step on a segment. */
    private static MacAddress frame(Trail trail) {
        return trail.steps().stream()
                .filter(s -> s.type() == Hop.Type.SEGMENT)
                .findFirst()
                .flatMap(s -> MacAddress.parse(s.reason().arguments().getFirst()))
                .orElse(NO_MAC);
    }

    /** A packet of a box, with values people know where there is a choice. */
    static Packet packet(Endpoint from, Endpoint to, TrafficMatch box, MacAddress frame) {
        IpAddress source = source(from, box.source());
        IpAddress destination = destination(to, box.destination());
        int protocol = protocol(box);
        int sourcePort = 0;
        int destinationPort = 0;
        if (Protocols.hasPorts(protocol)) {
            sourcePort = pick(box.sourcePorts(), USUAL_PORT);
            destinationPort = pick(box.destinationPorts(), 22);
        } else if (Protocols.hasTypes(protocol)) {
            sourcePort = 0;
            destinationPort = pick(box.destinationPorts(), Packet.echoRequest(box.family()));
        }
        return new Packet(mac(from, source), frame, source, destination, protocol, sourcePort, destinationPort);
    }

    private static IpAddress source(Endpoint from, AddressSet set) {
        List<IpAddress> liked = new ArrayList<>();
        from.attachment().ifPresent(a -> liked.addAll(a.port().addresses()));
        liked.add(set.family() == Family.V4 ? OUTSIDE_V4 : OUTSIDE_V6);
        return liked.stream().filter(set::contains).findFirst().orElseGet(() -> inner(set));
    }

    private static IpAddress destination(Endpoint to, AddressSet set) {
        List<IpAddress> liked = new ArrayList<>();
        to.attachment().ifPresent(a -> liked.addAll(a.port().addresses()));
        liked.add(set.family() == Family.V4 ? OUTSIDE_V4 : OUTSIDE_V6);
        return liked.stream().filter(set::contains).findFirst().orElseGet(() -> inner(set));
    }

    /** An address in the middle of things rather than a network's own first one, where there is a choice. */
    private static IpAddress inner(AddressSet set) {
        AddressSet.Range range = set.ranges().getFirst();
        return range.first().equals(range.last())
                ? range.first()
                : range.first().next();
    }

    private static int protocol(TrafficMatch box) {
        for (int usual :
                new int[] {Protocols.TCP, Protocols.UDP, box.family() == Family.V4 ? Protocols.ICMP : Protocols.ICMPV6
                }) {
            if (box.protocols().contains(usual)) {
                return usual;
            }
        }
        return box.protocols().first();
    }

    private static int pick(IntRanges set, int usual) {
        return set.contains(usual) ? usual : set.first();
    }

    private static MacAddress mac(Endpoint from, IpAddress source) {
        if (from.attachment().isEmpty()) {
            return NO_MAC;
        }
        Port port = from.attachment().get().port();
        return port.antiSpoofing().bindings().stream()
                .filter(b -> admits(b, source))
                .map(Binding::mac)
                .findFirst()
                .or(port::mac)
                .orElse(NO_MAC);
    }

    /** Whether a MAC address goes with a source; whoever has any address of a family may also send before it has one. */
    private static boolean admits(Binding binding, IpAddress source) {
        return binding.admits(source)
                || binding.names(source.family())
                        && IpAddress.lowest(source.family()).equals(source);
    }

    /** Neighbours on one segment need no way: the frame, and the segment that carries it. */
    Witness onWire(Fact fact) {
        IpAddress source = address(fact.from());
        IpAddress destination = address(fact.to());
        if (source.family() != destination.family()) {
            destination = IpAddress.lowest(source.family());
        }
        MacAddress to = fact.to().attachment().flatMap(a -> a.port().mac()).orElse(MacAddress.BROADCAST);
        MacAddress own = fact.from().attachment().flatMap(a -> a.port().mac()).orElse(NO_MAC);
        Packet packet = new Packet(own, to, source, destination, 0, 0, 0);
        List<Hop> hops = new ArrayList<>();
        hops.add(new Hop(fact.from().id(), Hop.Type.ENDPOINT, Reason.of(Code.SENT), packet, place(fact.from())));
        Reason switched = Reason.of(Code.SWITCHED, to.toString());
        for (String object : between(fact)) {
            fabric.network()
                    .segment(object)
                    .ifPresent(s -> hops.add(new Hop(s.id(), Hop.Type.SEGMENT, switched, packet, s.evidence())));
            fabric.network()
                    .port(object)
                    .ifPresent(p ->
                            hops.add(new Hop(p.id(), Hop.Type.ENDPOINT, Reason.of(Code.SENT), packet, p.evidence())));
        }
        Reason arrived = Reason.of(Code.DELIVERED, fact.to().id());
        hops.add(new Hop(fact.to().id(), Hop.Type.ENDPOINT, arrived, packet, place(fact.to())));
        return new Witness(fact.from().id(), fact.to().id(), packet, hops);
    }

    /** Segments, and for a relay the ports of the server between them, in the order they are passed. */
    private List<String> between(Fact fact) {
        String first = fact.from().segment();
        String last = fact.to().segment();
        List<String> objects = new ArrayList<>(List.of(first));
        if (fact.relation() == Crossing.Relation.RELAY) {
            objects.addAll(portsOn(first, fact.cause().arguments()));
            objects.addAll(portsOn(last, fact.cause().arguments()));
        }
        if (!first.equals(last)) {
            objects.add(last);
        }
        return objects;
    }

    private List<String> portsOn(String segment, List<String> ports) {
        return ports.stream()
                .filter(id -> fabric.network()
                        .port(id)
                        .filter(p -> p.segment().equals(segment))
                        .isPresent())
                .limit(1)
                .toList();
    }

    private static IpAddress address(Endpoint endpoint) {
        return endpoint.attachment()
                .flatMap(a -> a.port().addresses().stream().findFirst())
                .orElse(OUTSIDE_V4);
    }

    private static EvidenceRef place(Endpoint endpoint) {
        return endpoint.attachment()
                .map(a -> a.port().evidence())
                .or(() -> endpoint.uplinked().map(Segment::evidence))
                .orElseThrow();
    }
}
