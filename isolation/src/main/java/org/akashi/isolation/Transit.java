package org.akashi.isolation;

import java.util.Optional;
import org.akashi.isolation.walk.Gate;
import org.akashi.isolation.walk.Translation;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;

/**
 * A way from one hub over routers to another, or back to the same.
 *
 * @param way the packets as they leave the first hub, by a router interface
 * @param after the same packets as they come onto the second
 * @param outside what lets packets in from an external network, if it begins on one
 * @param joint the router between owners on the way, if one is passed
 */
record Transit(
        WayOff way,
        TrafficMatch after,
        String to,
        Optional<Gate> out,
        Optional<IpAddress> nextHop,
        boolean certain,
        Optional<Cause> outside,
        Optional<Cause> joint) {

    /** The router interface that takes packets off the hub. */
    Gate gate() {
        return way.gate().orElseThrow();
    }

    /** The packets as they leave the first hub. */
    TrafficMatch in() {
        return way.box();
    }

    boolean translatesSource() {
        return translation().setsSource();
    }

    private Translation translation() {
        return Translation.of(in(), after);
    }

    /** Whether packets come out as they went in(). */
    boolean isPlain() {
        return in().equals(after);
    }

    /** What becomes of packets that go this way; they must be among those that may. */
    TrafficMatch through(TrafficMatch box) {
        return translation().redo(box.intersect(in()));
    }

    /** The packets before they went this way. */
    TrafficMatch before(TrafficMatch box) {
        TrafficMatch sent = translation().undo(box);
        return sent.withSource(sent.source().intersect(in().source()))
                .withDestination(sent.destination().intersect(in().destination()));
    }
}
