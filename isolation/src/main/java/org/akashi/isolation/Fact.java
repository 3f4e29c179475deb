package org.akashi.isolation;

import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.walk.Trail;
import org.akashi.model.net.TrafficMatch;
import org.jspecify.annotations.Nullable;

/**
 * One relation between two endpoints of different owners, before grouping.
 *
 * @param box the traffic as the sender emits it; null for relations that are not about IP packets
 * @param trail the way; null where there is none to walk
 * @param declaration id of the declaration that sanctions it, or null
 */
record Fact(
        Endpoint from,
        Endpoint to,
        Kind kind,
        Relation relation,
        Cause cause,
        @Nullable TrafficMatch box,
        @Nullable Trail trail,
        @Nullable String declaration) {

    Fact sanctioned(TrafficMatch part, String by) {
        return new Fact(from, to, Kind.SANCTIONED, relation, cause, part, trail, by);
    }

    Fact with(TrafficMatch part) {
        return new Fact(from, to, kind, relation, cause, part, trail, declaration);
    }
}
