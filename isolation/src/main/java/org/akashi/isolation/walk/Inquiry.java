package org.akashi.isolation.walk;

import java.util.List;
import java.util.Optional;
import org.akashi.isolation.walk.Walk.Arrival;
import org.akashi.isolation.walk.Walk.Stop;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.Port;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Question;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/** A question made into a packet, walked, and its arrivals made into an answer. */
public final class Inquiry {

    private static final int DEFAULT_SOURCE_PORT = 40_000;
    /** Stands for the address of a machine behind an uplink, which no segment knows; locally administered. */
    private static final MacAddress SOMEBODY_OUTSIDE = new MacAddress(0x02_00_00_00_00_01L);

    private static final MacAddress NO_MAC = new MacAddress(0);

    private final Fabric fabric;
    private final Question question;
    private final Walk walk;
    private final Switching switching;

    private Inquiry(Fabric fabric, Question question) {
        this.fabric = fabric;
        this.question = question;
        this.walk = new Walk(fabric, true);
        this.switching = new Switching(walk);
    }

    public static Answer answer(Fabric fabric, Question question) {
        return new Inquiry(fabric, question).ask();
    }

    private Answer ask() {
        String from = question.from();
        return from.startsWith(Question.EXTERNAL)
                ? fromOutside(from.substring(Question.EXTERNAL.length()))
                : fromPort();
    }

    /**
     * The way of a given frame to a receiver, if it gets there.
     *
     * @param from port id, or {@code external:<segment id>}
     */
    public static Optional<List<Hop>> hops(Fabric fabric, String from, Packet packet, String receiver) {
        Inquiry inquiry = new Inquiry(fabric, Question.of(from, packet));
        inquiry.ask();
        return inquiry.walk.arrivals().stream()
                .filter(a -> a.receiver().equals(receiver) && a.trail().certain())
                .findFirst()
                .map(a -> a.trail().hops(packet));
    }

    private Answer fromOutside(String id) {
        Optional<Segment> segment = fabric.network().segment(id);
        Optional<Wire> wire = fabric.wire(id);
        if (segment.isEmpty() || wire.isEmpty() || segment.get().uplinks().isEmpty()) {
            return without(Answer.Verdict.UNDETERMINED, Reason.of(Code.UNKNOWN_SENDER, question.from()));
        }
        if (question.source().isEmpty()
                || question.source().get().family() != question.destination().family()) {
            return without(Answer.Verdict.UNDETERMINED, Reason.of(Code.NO_SOURCE_ADDRESS, question.from()));
        }
        FirstHop.Choice hop = question.destinationMac()
                .map(mac -> new FirstHop.Choice(List.of(mac), false))
                .orElseGet(() -> FirstHop.fromOutside(wire.get(), question.destination()));
        Packet packet = packet(question.source().get(), question.sourceMac().orElse(NO_MAC), first(hop));
        boolean group = hop.macs().stream().anyMatch(MacAddress::isGroup);
        List<Trail> sent = group
                ? switching.fromOutside(question.from(), segment.get(), TrafficMatch.of(packet))
                : switching.balancedFromOutside(question.from(), segment.get(), TrafficMatch.of(packet));
        if (hop.macs().isEmpty()) {
            return without(
                    Answer.Verdict.BLOCKED,
                    Reason.of(Code.NO_NEIGHBOUR, question.destination().toString()));
        }
        for (Trail trail : sent) {
            hop.macs().forEach(mac -> switching.forward(wire.get(), question.from(), mac, trail));
        }
        return conclude(packet);
    }

    private Answer fromPort() {
        Attachment from = fabric.attachments().get(question.from());
        if (from == null) {
            boolean dangling = fabric.network()
                    .port(question.from())
                    .filter(Port::isEndpoint)
                    .isPresent();
            Reason reason = dangling
                    ? Reason.of(Code.NOT_IN_EVIDENCE, question.from(), "segment")
                    : Reason.of(Code.UNKNOWN_SENDER, question.from());
            return without(Answer.Verdict.UNDETERMINED, reason);
        }
        Family family = question.destination().family();
        Optional<IpAddress> source = question.source()
                .or(() -> from.port().addresses().stream()
                        .filter(a -> a.family() == family)
                        .findFirst());
        if (source.isEmpty() || source.get().family() != family) {
            return without(Answer.Verdict.BLOCKED, Reason.of(Code.NO_SOURCE_ADDRESS, from.id()));
        }
        FirstHop.Choice hop = question.destinationMac()
                .map(mac -> new FirstHop.Choice(List.of(mac), false))
                .orElseGet(() -> FirstHop.of(from, question.destination()));
        MacAddress mac = question.sourceMac().or(from.port()::mac).orElse(NO_MAC);
        Packet packet = packet(source.get(), mac, first(hop));
        boolean group = hop.macs().stream().anyMatch(MacAddress::isGroup);
        List<Trail> sent = switching.emit(from, Optional.of(mac), TrafficMatch.of(packet), group);
        if (hop.macs().isEmpty()
                && !hop.outside()
                && !(sent.isEmpty() && walk.arrivals().isEmpty())) {
            Reason reason = Reason.of(Code.NO_NEIGHBOUR, question.destination().toString());
            return sent.isEmpty() ? without(Answer.Verdict.BLOCKED, reason) : blocked(sent.getFirst(), packet, reason);
        }
        for (Trail trail : sent) {
            hop.macs().forEach(to -> switching.forward(from.wire(), from.id(), to, trail));
            if (hop.outside()) {
                switching.toUnknown(from.wire(), from.id(), SOMEBODY_OUTSIDE, trail);
            }
        }
        return conclude(packet);
    }

    private static MacAddress first(FirstHop.Choice hop) {
        return hop.macs().isEmpty() ? NO_MAC : hop.macs().getFirst();
    }

    private Packet packet(IpAddress source, MacAddress from, MacAddress to) {
        int protocol = question.protocol();
        boolean ports = Protocols.hasPorts(protocol);
        int sourcePort = ports ? question.sourcePort().orElse(DEFAULT_SOURCE_PORT) : 0;
        int destinationPort = ports ? question.destinationPort().orElse(0) : 0;
        if (Protocols.hasTypes(protocol)) {
            Family family = question.destination().family();
            int type = question.icmpType().orElse(Packet.echoRequest(family) >> 8);
            destinationPort = type << 8 | question.icmpCode().orElse(0);
        }
        return new Packet(from, to, source, question.destination(), protocol, sourcePort, destinationPort);
    }

    private Answer conclude(Packet packet) {
        walk.finish();
        List<Arrival> sure =
                walk.arrivals().stream().filter(a -> a.trail().certain()).toList();
        if (!sure.isEmpty()) {
            Arrival first = sure.getFirst();
            return new Answer(
                    Answer.Verdict.DELIVERED,
                    sure.stream().map(Arrival::receiver).toList(),
                    first.trail().hops(packet),
                    admission(first.trail()));
        }
        if (!walk.doubts().isEmpty()) {
            Stop doubt = walk.doubts().getFirst();
            return new Answer(
                    Answer.Verdict.UNDETERMINED, List.of(), doubt.trail().hops(packet), doubt.reason());
        }
        if (walk.stops().isEmpty()) {
            return without(
                    Answer.Verdict.BLOCKED,
                    Reason.of(Code.NO_NEIGHBOUR, question.destination().toString()));
        }
        Stop stop = walk.stops().getFirst();
        return blocked(stop.trail(), packet, stop.reason());
    }

    private static Answer blocked(Trail trail, Packet packet, Reason reason) {
        return new Answer(Answer.Verdict.BLOCKED, List.of(), trail.hops(packet), reason);
    }

    private static Answer without(Answer.Verdict verdict, Reason reason) {
        return new Answer(verdict, List.of(), List.of(), reason);
    }

    /** The rule that let packets in, or how they were received where nothing filters. */
    private static Reason admission(Trail trail) {
        return trail.steps().reversed().stream()
                .filter(s -> s.type() == Hop.Type.FILTER)
                .map(Trail::reason)
                .filter(r -> r.code() == Code.INGRESS_ALLOWED && !r.arguments().isEmpty())
                .findFirst()
                .orElse(trail.reason());
    }
}
