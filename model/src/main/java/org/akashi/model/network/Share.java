package org.akashi.model.network;

import org.akashi.model.EvidenceRef;

/**
 * A permission by which an owner lets others use an object.
 *
 * @param target project id, or {@code *} for every project
 */
public record Share(String id, String target, Kind kind, EvidenceRef evidence) {

    /** Every project. */
    public static final String EVERYONE = "*";

    /** What the permission gives. */
    public enum Kind {
        /** Attach endpoints, or use the object in own rules. */
        USE,
        /** Use as an external network for gateways and floating addresses. */
        EXTERNAL
    }
}
