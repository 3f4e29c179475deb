package org.akashi.model.reach;

import org.akashi.model.EvidenceRef;
import org.akashi.model.net.Packet;

/**
 * One step of a packet's way.
 *
 * @param object id of the object it passes
 * @param rule what let it pass or changed it there, in the words of {@link Reason}
 * @param packet the packet as it leaves this hop
 * @param evidence the place that says so
 */
public record Hop(String object, Type type, Reason rule, Packet packet, EvidenceRef evidence) {

    /** What a hop is. */
    public enum Type {
        ENDPOINT,
        FILTER,
        SEGMENT,
        ROUTER,
        TRANSLATION,
        LOAD_BALANCER,
        EXTERNAL
    }
}
