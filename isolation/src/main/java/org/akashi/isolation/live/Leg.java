package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;

/**
 * A way from one wire to another, or back to the same, over one router or several.
 */
final class Leg {

    private final String gate;
    private final String from;
    private final AddressSet spoken;
    private final TrafficMatch in;
    private final TrafficMatch after;
    private final String to;
    private final @Nullable String out;
    private final @Nullable IpAddress nextHop;
    private final boolean certain;
    private final Coming coming;
    private final Taking taking;
    private final int hash;

    /**
     * @param gate the router interface that takes packets off the first wire
     * @param spoken the addresses for which that interface answers
     * @param in packets as they leave the first wire
     * @param after the same packets on the second; a field is either as before or the same for all of them
     * @param out the router interface that puts them there; null if it may be any frame
     */
    Leg(
            String gate,
            String from,
            AddressSet spoken,
            TrafficMatch in,
            TrafficMatch after,
            String to,
            @Nullable String out,
            @Nullable IpAddress nextHop,
            boolean certain) {
        this.gate = gate;
        this.from = from;
        this.spoken = spoken;
        this.in = in;
        this.after = after;
        this.to = to;
        this.out = out;
        this.nextHop = nextHop;
        this.certain = certain;
        Coming.Kind kind = out == null ? Coming.Kind.FRAME : Coming.Kind.ROUTED;
        this.coming = new Coming(to, kind, out, nextHop, after, certain);
        this.taking = takingOf(gate, from, spoken, in, certain);
        this.hash = Objects.hash(gate, from, in, after, to, out, nextHop, certain);
    }

    String gate() {
        return gate;
    }

    String from() {
        return from;
    }

    AddressSet spoken() {
        return spoken;
    }

    TrafficMatch in() {
        return in;
    }

    TrafficMatch after() {
        return after;
    }

    String to() {
        return to;
    }

    @Nullable
    String out() {
        return out;
    }

    @Nullable
    IpAddress nextHop() {
        return nextHop;
    }

    boolean certain() {
        return certain;
    }

    /** Its packets as they come onto the second wire. */
    Coming coming() {
        return coming;
    }

    /** Its packets as they are taken off the first. */
    Taking taking() {
        return taking;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leg leg
                && hash == leg.hash
                && gate.equals(leg.gate)
                && from.equals(leg.from)
                && to.equals(leg.to)
                && certain == leg.certain
                && Objects.equals(out, leg.out)
                && Objects.equals(nextHop, leg.nextHop)
                && in.equals(leg.in)
                && after.equals(leg.after)
                && spoken.equals(leg.spoken);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private Taking taking(TrafficMatch box, boolean sure) {
        return takingOf(gate, from, spoken, box, sure && certain);
    }

    private static Taking takingOf(String gate, String from, AddressSet spoken, TrafficMatch box, boolean certain) {
        return new Taking(
                from, gate, box, false, spoken.intersect(box.destination()), AddressSet.none(box.family()), certain);
    }

    /** Whether packets come back to where they were, as they were. */
    boolean isRound() {
        return from.equals(to) && in.equals(after);
    }

    /** What becomes of packets of the first wire; nothing, if none goes this way. */
    Optional<Coming> through(Coming coming, AddressSet destinations) {
        TrafficMatch hit =
                coming.box().intersect(in).withDestination(in.destination().intersect(destinations));
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        Coming onward = coming();
        return Optional.of(new Coming(to, onward.kind(), out, nextHop, forth(hit), certain && coming.certain()));
    }

    /** What of the packets that are taken off the second wire comes from the first. */
    Optional<Taking> before(Taking taking, AddressSet destinations) {
        TrafficMatch hit = after.intersect(taking.box())
                .withDestination(after.destination().intersect(destinations));
        return hit.isEmpty() ? Optional.empty() : Optional.of(taking(back(hit), taking.certain()));
    }

    /** This way, and then another, for packets that go to some destinations on the wire between them. */
    Optional<Leg> then(Leg next, AddressSet destinations) {
        TrafficMatch met =
                after.intersect(next.in).withDestination(after.destination().intersect(destinations));
        if (met.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Leg(
                gate,
                from,
                spoken,
                back(met),
                next.forth(met),
                next.to,
                next.out,
                next.nextHop,
                certain && next.certain));
    }

    private TrafficMatch forth(TrafficMatch hit) {
        return new TrafficMatch(
                in.source().equals(after.source()) ? hit.source() : after.source(),
                in.destination().equals(after.destination()) ? hit.destination() : after.destination(),
                hit.protocols(),
                hit.sourcePorts(),
                in.destinationPorts().equals(after.destinationPorts())
                        ? hit.destinationPorts()
                        : after.destinationPorts());
    }

    private TrafficMatch back(TrafficMatch hit) {
        return new TrafficMatch(
                in.source().equals(after.source()) ? hit.source() : in.source(),
                in.destination().equals(after.destination()) ? hit.destination() : in.destination(),
                hit.protocols(),
                hit.sourcePorts(),
                in.destinationPorts().equals(after.destinationPorts())
                        ? hit.destinationPorts()
                        : in.destinationPorts());
    }

    /** Whether another way differs in its packets only. */
    private boolean isAlike(Leg other) {
        return gate.equals(other.gate)
                && from.equals(other.from)
                && to.equals(other.to)
                && certain == other.certain
                && Objects.equals(out, other.out)
                && Objects.equals(nextHop, other.nextHop)
                && in.family() == other.in.family()
                && alike(
                        in.source().equals(after.source()),
                        other.in.source().equals(other.after.source()),
                        after.source(),
                        other.after.source())
                && alike(
                        in.destination().equals(after.destination()),
                        other.in.destination().equals(other.after.destination()),
                        after.destination(),
                        other.after.destination())
                && alike(
                        in.destinationPorts().equals(after.destinationPorts()),
                        other.in.destinationPorts().equals(other.after.destinationPorts()),
                        after.destinationPorts(),
                        other.after.destinationPorts());
    }

    private static boolean alike(boolean kept, boolean otherKept, Object after, Object otherAfter) {
        return kept == otherKept && (kept || after.equals(otherAfter));
    }

    /** The packets of this way that none of some others takes along the same way. */
    List<Leg> minus(List<Leg> others) {
        List<TrafficMatch> rest = List.of(in);
        for (Leg other : others) {
            if (isAlike(other)) {
                List<TrafficMatch> next = new ArrayList<>();
                AddressSet same =
                        other.in.destination().minus(spoken.minus(other.spoken)).minus(other.spoken.minus(spoken));
                rest.forEach(box -> next.addAll(box.minus(other.in.withDestination(same))));
                rest = next;
            }
        }
        return rest.stream()
                .map(box -> new Leg(gate, from, spoken, box, forth(box), to, out, nextHop, certain))
                .toList();
    }
}
