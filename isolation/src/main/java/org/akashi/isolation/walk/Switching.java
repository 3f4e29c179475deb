package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.isolation.walk.RuleTable.Decision;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.network.FilterRule;
import org.akashi.model.network.FilterRule.Direction;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Unmodelled;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Question;
import org.akashi.model.reach.Reason;
import org.akashi.model.reach.Reason.Code;

/**
 * Within a broadcast domain: what a sender gets into it, whom a frame goes to, and what a receiver lets in.
 *
 * <p>The order is that of the logical pipelines of ovn-northd(8): anti-spoofing, the sender's filters, balancing, the look-up of
 * the destination MAC, the receiver's filters, its anti-spoofing. Frames to a group address are not balanced, not routed, and not
 * checked against the receiver's addresses.
 */
public final class Switching {

    private final Walk walk;
    private final Routing routing;

    public Switching(Walk walk) {
        this.walk = walk;
        this.routing = new Routing(walk, this);
    }

    /**
     * What an attachment gets into its wire.
     *
     * @param mac the source MAC, or any it may use
     * @param group whether the frame goes to a group address
     */
    public List<Trail> emit(Attachment from, Optional<MacAddress> mac, TrafficMatch wanted, boolean group) {
        Trail start = Trail.start(from.id(), Reason.of(Code.SENT), from.port().evidence(), wanted);
        if (!from.port().enabled()) {
            walk.stop(start, Reason.of(Code.DISABLED, from.id()), from.port().evidence());
            return List.of();
        }
        if (mac.isPresent() && (mac.get().isGroup() || !from.guard().admitsMac(mac.get()))) {
            walk.stop(
                    start,
                    Reason.of(Code.SPOOFED_SOURCE, mac.get().toString()),
                    from.port().evidence());
            return List.of();
        }
        Trail checked = doubtful(from.port().segment(), doubtful(from.id(), start));
        if (!checked.certain()) {
            return List.of(checked);
        }
        List<Trail> sent = new ArrayList<>();
        List<TrafficMatch> spoofed = List.of(wanted);
        for (TrafficMatch sendable : from.guard().sendable(mac, wanted.family())) {
            for (TrafficMatch part : spoofed) {
                Boxes.common(part, sendable).ifPresent(box -> filterEgress(from, checked.narrowed(box), sent));
            }
            spoofed = Boxes.minus(spoofed, sendable);
        }
        for (TrafficMatch box : spoofed) {
            Reason reason = Reason.of(Code.SPOOFED_SOURCE, box.source().first().toString());
            walk.stop(checked.narrowed(box), reason, from.port().evidence());
        }
        List<Trail> unanswered = unanswered(from, mac, sent);
        return group ? unanswered : balanced(from, unanswered);
    }

    /** Takes out what the network answers itself. */
    private List<Trail> unanswered(Attachment from, Optional<MacAddress> mac, List<Trail> sent) {
        List<TrafficMatch> answered = Leases.answered(from, mac);
        List<Trail> rest = new ArrayList<>();
        for (Trail trail : sent) {
            Boxes.minusAll(trail.box(), answered).forEach(box -> rest.add(trail.narrowed(box)));
            for (TrafficMatch lease : answered) {
                Reason reason = Reason.of(Code.ANSWERED_BY_NETWORK, "DHCP");
                Boxes.common(trail.box(), lease)
                        .ifPresent(b ->
                                walk.stop(trail.narrowed(b), reason, from.port().evidence()));
            }
        }
        return rest;
    }

    private void filterEgress(Attachment from, Trail trail, List<Trail> sent) {
        if (walk.single() && Neighbours.isDiscovery(trail.box())) {
            sent.add(trail);
            return;
        }
        for (Decision decision : decisions(from.egress(), trail.box())) {
            Code code = decision.admitted() ? Code.EGRESS_ALLOWED : Code.EGRESS_DENIED;
            Trail after = decided(trail, from, decision, code);
            if (decision.admitted()) {
                sent.add(after);
            } else {
                walk.stop(after, after.reason(), after.evidence());
            }
        }
    }

    /** Nobody looks at what is dropped, unless one question is asked. */
    private List<Decision> decisions(RuleTable rules, TrafficMatch box) {
        return walk.single() ? rules.decide(box) : rules.admitted(box);
    }

    /** What a segment's rules let through between it and something that is no attachment: a router or an uplink. */
    List<Trail> passed(RuleTable rules, String at, EvidenceRef evidence, Direction direction, Trail trail) {
        if (rules.isOpen() || walk.single() && Neighbours.isDiscovery(trail.box()) && !trail.routed()) {
            return List.of(trail);
        }
        boolean out = direction == Direction.EGRESS;
        List<Trail> passed = new ArrayList<>();
        for (Decision decision : decisions(rules, trail.box())) {
            Code allowed = out ? Code.EGRESS_ALLOWED : Code.INGRESS_ALLOWED;
            Code denied = out ? Code.EGRESS_DENIED : Code.INGRESS_DENIED;
            Trail after = decided(trail, at, evidence, decision, decision.admitted() ? allowed : denied);
            if (decision.admitted()) {
                passed.add(after);
            } else {
                walk.stop(after, after.reason(), after.evidence());
            }
        }
        return passed;
    }

    private Trail decided(Trail trail, Attachment at, Decision decision, Code code) {
        return decided(trail, at.id(), at.port().evidence(), decision, code);
    }

    private Trail decided(Trail trail, String at, EvidenceRef evidence, Decision decision, Code code) {
        Reason reason =
                decision.rule().map(r -> Reason.of(code, r.id(), r.text())).orElseGet(() -> Reason.of(code));
        EvidenceRef place = decision.rule().map(FilterRule::evidence).orElse(evidence);
        Trail after = trail.then(Hop.Type.FILTER, at, reason, place, decision.box());
        if (decision.certain()) {
            return after;
        }
        Trail doubted = after.doubted();
        decision.rule()
                .ifPresent(r -> walk.doubt(
                        doubted,
                        r.opaque()
                                .map(why -> Reason.of(Code.OPAQUE_RULE, r.id(), why))
                                .orElseGet(() -> Reason.of(Code.CONTRADICTING_RULES, r.id())),
                        r.evidence()));
        return doubted;
    }

    private List<Trail> balanced(Attachment from, List<Trail> sent) {
        List<Trail> out = new ArrayList<>();
        List<LoadBalancer> balancers = walk.fabric().balancersOf(from.port().segment());
        if (balancers.isEmpty()) {
            return sent;
        }
        List<TrafficMatch> untracked = from.egress().untracked();
        for (Trail trail : sent) {
            List<TrafficMatch> tracked = Boxes.minusAll(trail.box(), untracked);
            for (TrafficMatch box : tracked) {
                out.addAll(
                        Balancing.apply(balancers, trail.narrowed(box), taken -> out.addAll(turnedBack(from, taken))));
            }
            Boxes.minusAll(trail.box(), tracked).forEach(box -> out.add(trail.narrowed(box)));
        }
        return out;
    }

    /** A connection that is balanced to its own sender comes straight back, whatever its destination MAC; the rest goes on. */
    private List<Trail> turnedBack(Attachment from, Trail taken) {
        IpAddress member = taken.box().destination().first();
        if (!from.port().addresses().contains(member)) {
            return List.of(taken);
        }
        TrafficMatch own = TrafficMatch.any(member.family()).withSource(AddressSet.of(member));
        Boxes.common(taken.box(), own).ifPresent(b -> deliver(from, from.port().mac(), taken.narrowed(b), true));
        return Boxes.minus(taken.box(), own).stream().map(taken::narrowed).toList();
    }

    /** Sends what came into a wire to a MAC address; {@code from} is the sender's id and gets nothing back. */
    public void forward(Wire wire, String from, MacAddress to, Trail trail) {
        if (to.isGroup()) {
            flood(wire, from, to, trail);
            return;
        }
        boolean known = false;
        for (Attachment attachment : wire.withMac(to)) {
            known = true;
            if (!attachment.id().equals(from)) {
                toAttachment(attachment, Optional.of(to), trail);
            } else {
                walk.stop(trail, Reason.of(Code.UNKNOWN_DESTINATION_MAC, to.toString()), trail.evidence());
            }
        }
        for (Gate gate : wire.gatesWithMac(to)) {
            known = true;
            routing.enter(gate, onWire(trail, gate.face().segment(), Code.SWITCHED, to), false);
        }
        if (!known) {
            toUnknown(wire, from, to, trail);
        }
    }

    /** Sends to everybody who gets frames to MAC addresses that the wire does not know. */
    void toUnknown(Wire wire, String from, MacAddress to, Trail trail) {
        boolean taken = false;
        for (Attachment attachment : wire.receivesUnknown()) {
            if (!attachment.id().equals(from)) {
                taken = true;
                toAttachment(attachment, Optional.of(to), trail);
            }
        }
        if (!leave(wire, from, trail) && !taken) {
            walk.stop(trail, Reason.of(Code.UNKNOWN_DESTINATION_MAC, to.toString()), trail.evidence());
        }
    }

    private void flood(Wire wire, String from, MacAddress to, Trail trail) {
        for (Attachment attachment : wire.attachments()) {
            if (!attachment.id().equals(from)) {
                toAttachment(attachment, Optional.empty(), trail);
            }
        }
        for (Gate gate : wire.gates()) {
            routing.enterFlooded(gate, to, onWire(trail, gate.face().segment(), Code.FLOODED, to));
        }
        leave(wire, from, trail);
        walk.stop(trail, Reason.of(Code.FLOODED, to.toString()), trail.evidence());
    }

    /** What the world behind an uplink gets into a segment: all but what the segment filters there. */
    public List<Trail> fromOutside(String id, Segment segment, TrafficMatch box) {
        EvidenceRef place = segment.uplinks().getFirst().evidence();
        Trail sent = doubtful(segment.id(), Trail.start(id, Reason.of(Code.SENT), place, box));
        RuleTable rules = walk.fabric().uplink(segment, Direction.EGRESS);
        return passed(rules, segment.uplinks().getFirst().id(), place, Direction.EGRESS, sent);
    }

    /** The same, of what it sends to one MAC address: the segment balances it as it does its own ports' packets. */
    public List<Trail> balancedFromOutside(String id, Segment segment, TrafficMatch box) {
        List<Trail> sent = fromOutside(id, segment, box);
        List<LoadBalancer> balancers = walk.fabric().balancersOf(segment.id());
        if (balancers.isEmpty()) {
            return sent;
        }
        List<Trail> out = new ArrayList<>();
        sent.forEach(trail -> out.addAll(Balancing.apply(balancers, trail, out::add)));
        return out;
    }

    /** Packets that are on a wire, wherever they come from, on the way to a router interface. */
    public Trail onHub(Gate to, TrafficMatch box) {
        return Trail.start(to.wire().id(), Reason.of(Code.SENT), to.face().evidence(), box);
    }

    /** The same, on the way to an attachment. */
    public Trail onHub(Attachment to, TrafficMatch box) {
        return Trail.start(to.wire().id(), Reason.of(Code.SENT), to.port().evidence(), box);
    }

    /** What of the packets that are on a wire, wherever they come from, leaves by a segment's uplink. */
    public List<Trail> outwards(Segment segment, TrafficMatch box) {
        EvidenceRef place = segment.uplinks().getFirst().evidence();
        Trail start = Trail.start(segment.id(), Reason.of(Code.SENT), place, box);
        RuleTable rules = walk.fabric().uplink(segment, Direction.INGRESS);
        return passed(rules, segment.uplinks().getFirst().id(), place, Direction.INGRESS, start);
    }

    /** Offers packets of the wire to one attachment, in a frame to a MAC address or, if empty, to a group. */
    public void toAttachment(Attachment to, Optional<MacAddress> unicast, Trail trail) {
        if (!walk.isAsked(to)) {
            return;
        }
        Code code = unicast.isPresent() ? Code.SWITCHED : Code.FLOODED;
        String segment = to.port().segment();
        deliver(to, unicast, onWire(trail, segment, code, unicast.orElse(MacAddress.BROADCAST)), false);
    }

    /** Hands packets of the wire to a router interface, whatever their destination. */
    public void toGate(Gate gate, Trail trail) {
        Trail sent =
                onWire(trail, gate.face().segment(), Code.SWITCHED, gate.face().mac());
        routing.enter(gate, sent, false);
    }

    /** Lets packets that a router sends back in at its gateway enter there. */
    public void turned(Gate gate, Trail trail) {
        routing.enter(gate, trail, true);
    }

    /** Sends packets out through the wire's physical uplinks; false if it has none besides the sender. */
    public boolean leave(Wire wire, String from, Trail trail) {
        boolean left = false;
        for (Segment segment : wire.uplinked()) {
            String receiver = Question.EXTERNAL + segment.id();
            if (!receiver.equals(from) && segment.enabled()) {
                left = true;
                EvidenceRef place = segment.uplinks().getFirst().evidence();
                String uplink = segment.uplinks().getFirst().id();
                Reason reason = Reason.of(Code.LEFT_CLOUD, uplink);
                RuleTable rules = walk.fabric().uplink(segment, Direction.INGRESS);
                for (Trail part : passed(rules, uplink, place, Direction.INGRESS, trail)) {
                    Trail there = part.then(Hop.Type.EXTERNAL, receiver, reason, place, part.box());
                    walk.arrive(receiver, segment.id(), false, there);
                }
            }
        }
        return left;
    }

    /**
     * Offers packets to a receiver.
     *
     * @param unicast the destination MAC; empty if the frame went to a group address
     * @param routed whether a router sent the frame
     */
    void deliver(Attachment to, Optional<MacAddress> unicast, Trail trail, boolean routed) {
        if (!walk.isAsked(to)) {
            return;
        }
        if (!to.port().enabled()) {
            walk.stop(trail, Reason.of(Code.DISABLED, to.id()), to.port().evidence());
            return;
        }
        Trail checked = doubtful(to.port().segment(), doubtful(to.id(), trail));
        if (walk.isDoubtful(to.id()) || walk.isDoubtful(to.port().segment())) {
            arrive(to, checked);
            return;
        }
        if (walk.single() && !routed && Neighbours.isDiscovery(checked.box())) {
            receive(to, unicast, checked);
            return;
        }
        for (Decision decision : decisions(to.ingress(), checked.box())) {
            Code code = decision.admitted() ? Code.INGRESS_ALLOWED : Code.INGRESS_DENIED;
            Trail after = decided(checked, to, decision, code);
            if (decision.admitted()) {
                receive(to, unicast, after);
            } else {
                walk.stop(after, after.reason(), after.evidence());
            }
        }
    }

    private void receive(Attachment to, Optional<MacAddress> unicast, Trail trail) {
        EvidenceRef place = to.port().evidence();
        if (unicast.isEmpty() || to.guard().isOff()) {
            arrive(to, trail);
            return;
        }
        List<TrafficMatch> foreign = List.of(trail.box());
        for (TrafficMatch receivable :
                to.guard().receivable(unicast.get(), trail.box().family())) {
            Boxes.common(trail.box(), receivable).ifPresent(box -> arrive(to, trail.narrowed(box)));
            foreign = Boxes.minus(foreign, receivable);
        }
        for (TrafficMatch box : foreign) {
            Reason reason = Reason.of(
                    Code.FOREIGN_DESTINATION, box.destination().first().toString());
            walk.stop(trail.narrowed(box), reason, place);
        }
    }

    private void arrive(Attachment to, Trail trail) {
        Reason reason = Reason.of(Code.DELIVERED, to.id());
        Trail there = trail.then(Hop.Type.ENDPOINT, to.id(), reason, to.port().evidence(), trail.box());
        walk.arrive(to.id(), to.port().segment(), false, there);
    }

    /** Adds the segment as a step. */
    Trail onWire(Trail trail, String segment, Code code, MacAddress to) {
        EvidenceRef place =
                walk.fabric().network().segment(segment).map(Segment::evidence).orElse(trail.evidence());
        return trail.then(Hop.Type.SEGMENT, segment, Reason.of(code, to.toString()), place, trail.box());
    }

    /** Notes what cannot be reasoned about at an object; from there on nothing is certain. */
    Trail doubtful(String object, Trail trail) {
        Optional<Unmodelled> setting = walk.fabric().unmodelled(object);
        if (setting.isEmpty()) {
            return trail;
        }
        Trail doubted = trail.doubted();
        walk.doubt(
                doubted,
                Reason.of(Code.UNMODELLED, object, setting.get().setting()),
                setting.get().evidence());
        return doubted;
    }
}
