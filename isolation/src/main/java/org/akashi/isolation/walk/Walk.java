package org.akashi.isolation.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.reach.Reason;

/**
 * One walk: everything that becomes of what one sender emits. Breadth first, so the first way to a receiver is a shortest one.
 *
 * <p>Every router interface is entered at most once with the same packets, translated by the same rules; what comes again is dropped as
 * a loop, which is why a walk ends.
 */
public final class Walk {

    /**
     * Packets that reached a receiver.
     *
     * @param receiver port id, or {@code external:<segment id>}
     * @param segment segment on which it was reached
     */
    public record Arrival(String receiver, String segment, boolean toRouter, Trail trail) {}

    /**
     * Packets that came to a wire at which this walk ends.
     *
     * @param out the router interface that sends them; empty if an attachment of the wire itself does
     * @param nextHop the address to which all of them are sent, whatever their destination; empty if each goes to its own
     * @param group whether they travel in frames to a group address
     */
    public record Exit(Wire wire, Optional<Gate> out, Optional<IpAddress> nextHop, boolean group, Trail trail) {}

    /**
     * Packets that a router sends back in at its gateway, being for an address it translates, where this walk ends at that.
     *
     * @param gate the gateway interface
     */
    public record Turn(Gate gate, Trail trail) {}

    /** Packets that went no further, and why. */
    public record Stop(Trail trail, Reason reason, EvidenceRef evidence) {}

    /** What is asked. */
    private enum Aim {
        /** One question. */
        PACKET,
        /** Everything a sender may emit. */
        EVERYTHING,
        /** Everything between some wires. */
        BETWEEN,
        /** The same, up to where a router sends packets back in at its gateway. */
        UNTIL_TURNED
    }

    private final Fabric fabric;
    private final Aim aim;
    private final Predicate<Wire> ends;
    private final Predicate<Attachment> asked;
    private final List<Exit> exits = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Stop> doubts = new ArrayList<>();
    private final Deque<Runnable> ahead = new ArrayDeque<>();
    private final Map<String, List<TrafficMatch>> entered = new HashMap<>();

    /**
     * @param single whether this is one question: then stops are kept, and the details that only a single frame shows are
     *     looked at
     */
    public Walk(Fabric fabric, boolean single) {
        this(fabric, single ? Aim.PACKET : Aim.EVERYTHING, wire -> false, attachment -> true);
    }

    private Walk(Fabric fabric, Aim aim, Predicate<Wire> ends, Predicate<Attachment> asked) {
        this.fabric = fabric;
        this.aim = aim;
        this.ends = ends;
        this.asked = asked;
    }

    /**
     * A walk of every packet that stays between some wires: what a router sends into one of them is noted, and goes no further. What
     * routers themselves receive is not told.
     *
     * @param ends the wires at which it ends
     * @param asked the receivers anybody wants to know about; what others get is left out
     */
    public static Walk between(Fabric fabric, Predicate<Wire> ends, Predicate<Attachment> asked) {
        return new Walk(fabric, Aim.BETWEEN, ends, asked);
    }

    /** The same, which ends also where a router sends packets back in at its gateway. */
    public static Walk untilTurned(Fabric fabric, Predicate<Wire> ends, Predicate<Attachment> asked) {
        return new Walk(fabric, Aim.UNTIL_TURNED, ends, asked);
    }

    boolean endsAt(Wire wire) {
        return ends.test(wire);
    }

    boolean isAsked(Attachment attachment) {
        return asked.test(attachment);
    }

    /** What came to the wires at which this walk ends, in order of discovery. */
    public List<Exit> exits() {
        return exits;
    }

    void exit(Wire wire, Optional<Gate> out, Optional<IpAddress> nextHop, Trail trail) {
        exits.add(new Exit(wire, out, nextHop, false, trail));
    }

    boolean endsAtTurns() {
        return aim == Aim.UNTIL_TURNED;
    }

    /** What was sent back in at gateways, if this walk ends at that. */
    public List<Turn> turns() {
        return turns;
    }

    void turn(Gate gate, Trail trail) {
        turns.add(new Turn(gate, trail));
    }

    Fabric fabric() {
        return fabric;
    }

    /** Whether an object cannot be reasoned about: then it may do anything, also with packets of which nothing was certain before. */
    boolean isDoubtful(String object) {
        return fabric.unmodelled(object).isPresent();
    }

    /** Whether what a router itself receives is an arrival like any other. */
    boolean tellsOfRouters() {
        return aim == Aim.PACKET || aim == Aim.EVERYTHING;
    }

    boolean single() {
        return aim == Aim.PACKET;
    }

    /** What arrived, in order of discovery. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** What was stopped; kept for single questions only. */
    public List<Stop> stops() {
        return stops;
    }

    /** Where the evidence did not tell how it goes on. */
    public List<Stop> doubts() {
        return doubts;
    }

    void arrive(String receiver, String segment, boolean toRouter, Trail trail) {
        arrivals.add(new Arrival(receiver, segment, toRouter, trail));
    }

    void stop(Trail trail, Reason reason, EvidenceRef evidence) {
        if (single()) {
            stops.add(new Stop(trail, reason, evidence));
        }
    }

    void doubt(Trail trail, Reason reason, EvidenceRef evidence) {
        doubts.add(new Stop(trail, reason, evidence));
    }

    void later(Runnable step) {
        ahead.add(step);
    }

    /** Takes every step that is still ahead. */
    public void finish() {
        while (!ahead.isEmpty()) {
            ahead.remove().run();
        }
    }

    /** The part of a trail's packets that has not entered a place before, as trails; it counts as entered from now on. */
    List<Trail> fresh(String place, Trail trail) {
        String key = place + (trail.certain() ? " " : " ? ") + trail.translated();
        List<TrafficMatch> known = entered.computeIfAbsent(key, k -> new ArrayList<>());
        List<TrafficMatch> fresh = Boxes.minusAll(trail.box(), known);
        if (fresh.isEmpty()) {
            stop(trail, Reason.of(Reason.Code.LOOP, place), trail.evidence());
            return List.of();
        }
        known.addAll(fresh);
        return fresh.stream().map(trail::narrowed).toList();
    }
}
