package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Packet;
import org.akashi.model.net.TrafficMatch;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The way of a box of packets so far: a linked list of steps, newest first.
 *
 * <p>Invariant: {@code box} is what is left of the packets after the step, in the headers they have there.
 */
public final class Trail {

    private final @Nullable Trail previous;
    private final Hop.Type type;
    private final String object;
    private final Reason reason;
    private final EvidenceRef evidence;
    private final TrafficMatch box;
    /** Set where the step translated addresses. */
    private final @Nullable Translation translation;

    private final boolean certain;

    private Trail(
            @Nullable Trail previous,
            Hop.Type type,
            String object,
            Reason reason,
            EvidenceRef evidence,
            TrafficMatch box,
            @Nullable Translation translation,
            boolean certain) {
        this.previous = previous;
        this.type = type;
        this.object = object;
        this.reason = reason;
        this.evidence = evidence;
        this.box = box;
        this.translation = translation;
        this.certain = certain;
    }

    static Trail start(String object, Reason reason, EvidenceRef evidence, TrafficMatch box) {
        return new Trail(null, Hop.Type.ENDPOINT, object, reason, evidence, box, null, true);
    }

    Trail then(Hop.Type step, String at, Reason why, EvidenceRef place, TrafficMatch left) {
        return new Trail(this, step, at, why, place, left, null, certain);
    }

    /** A step that changes addresses: {@code from} before it becomes {@code to}. */
    Trail translate(Hop.Type step, String at, Reason why, EvidenceRef place, TrafficMatch from, TrafficMatch to) {
        return new Trail(this, step, at, why, place, to, Translation.of(from, to), certain);
    }

    /** The same step with fewer packets. */
    Trail narrowed(TrafficMatch left) {
        return left.equals(box)
                ? this
                : new Trail(previous, type, object, reason, evidence, left, translation, certain);
    }

    /**
     * This way, and then that of another, which began with every packet where this one ends. Its first step is where they meet and is
     * not repeated.
     *
     * @param met packets that go both ways to their ends, with the headers they have where the ways meet; not empty
     */
    public Trail joined(Trail other, TrafficMatch met) {
        Trail joined = narrowed(met);
        boolean translated = false;
        List<Trail> steps = other.steps();
        for (Trail step : steps.subList(1, steps.size())) {
            TrafficMatch now = joined.box;
            Translation again = step.translation;
            if (again != null) {
                TrafficMatch hit = translated ? now.intersect(again.before()) : now;
                joined = joined.translate(step.type, step.object, step.reason, step.evidence, hit, again.redo(hit));
                translated = true;
                continue;
            }
            // What began the other way and came through all of it is in the box of every step up to the first
            // translation.
            TrafficMatch left = translated ? now.intersect(step.box) : now;
            joined = joined.then(step.type, step.object, step.reason, step.evidence, left);
        }
        return other.certain ? joined : joined.doubted();
    }

    /** The same, but whether it really happens is not known. */
    Trail doubted() {
        return certain ? new Trail(previous, type, object, reason, evidence, box, translation, false) : this;
    }

    public TrafficMatch box() {
        return box;
    }

    public boolean certain() {
        return certain;
    }

    public String object() {
        return object;
    }

    public Hop.Type type() {
        return type;
    }

    public Reason reason() {
        return reason;
    }

    public EvidenceRef evidence() {
        return evidence;
    }

    /** Whether the step changed addresses. */
    public boolean translates() {
        return translation != null;
    }

    /**
     * What translated addresses on the way, each once, in order of id: packets that look alike now are the same packets only if they
     * were translated alike.
     */
    String translated() {
        SortedSet<String> rules = new TreeSet<>();
        for (Trail at = this; at != null; at = at.previous) {
            if (at.translation != null) {
                rules.add(at.object);
            }
        }
        return String.join(" ", rules);
    }

    /** Whether a router passed it on. */
    boolean routed() {
        for (Trail at = this; at != null; at = at.previous) {
            if (at.type == Hop.Type.ROUTER) {
                return true;
            }
        }
        return false;
    }

    /** The steps from the sender to here. */
    public List<Trail> steps() {
        List<Trail> steps = new ArrayList<>();
        for (Trail at = this; at != null; at = at.previous) {
            steps.add(at);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The latest step that is like something. */
    public Optional<Trail> latest(Predicate<Trail> like) {
        for (Trail at = this; at != null; at = at.previous) {
            if (like.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** How many steps it has. */
    public int length() {
        int length = 0;
        for (Trail at = this; at != null; at = at.previous) {
            length++;
        }
        return length;
    }

    /** Adds the ids of everything on the way. */
    public void addPassed(Collection<String> ids) {
        for (Trail at = this; at != null; at = at.previous) {
            ids.add(at.object);
        }
    }

    /** The headers with which the sender emits the packets that are left here. */
    public TrafficMatch atSender() {
        TrafficMatch wanted = box;
        Trail at = this;
        while (at.previous != null) {
            Translation back = at.translation;
            wanted = back == null ? wanted : back.undo(wanted);
            at = at.previous;
        }
        return wanted;
    }

    /** The way as hops, with the lowest packet of each step's box; for trails that began with one packet, that packet. */
    public List<Hop> hops(Packet packet) {
        List<Hop> hops = new ArrayList<>();
        for (Trail step : steps()) {
            TrafficMatch b = step.box;
            Packet now = new Packet(
                    packet.sourceMac(),
                    packet.destinationMac(),
                    b.source().first(),
                    b.destination().first(),
                    b.protocols().first(),
                    b.sourcePorts().first(),
                    b.destinationPorts().first());
            hops.add(new Hop(step.object, step.type, step.reason, now, step.evidence));
        }
        return hops;
    }
}
