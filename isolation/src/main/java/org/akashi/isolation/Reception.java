package org.akashi.isolation;

import java.util.Optional;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.TrafficMatch;
import org.roaringbitmap.RoaringBitmap;

/**
 * What an endpoint receives of everything that may be on a hub.
 *
 * @param members those of the receivers who get it
 * @param straight whether they are received with the destination they have on the hub
 * @param way the packets as they are on the hub, and how they leave it
 * @param cause the cause of every meeting that ends here, if it does not depend on the sender
 * @param joint the router between owners behind the hub, if one is passed
 * @param admission what let the packets in
 */
record Reception(
        Endpoint to,
        RoaringBitmap members,
        boolean straight,
        WayOff way,
        boolean certain,
        Optional<Cause> cause,
        Optional<Cause> joint,
        Admission admission) {

    /**
     * The rule that admits packets at a receiver.
     *
     * @param rule id; empty where nothing filters
     * @param steps how many steps the way from the hub has
     */
    record Admission(String rule, String text, EvidenceRef evidence, int steps) {}

    /** The router interface by which it leaves the hub; empty if the receiver stands on the hub itself. */
    Optional<Gate> gate() {
        return way.gate();
    }

    TrafficMatch box() {
        return way.box();
    }

    boolean group() {
        return way.group();
    }
}
