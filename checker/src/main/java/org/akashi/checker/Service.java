package org.akashi.checker;

import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;

/** Packets that a zone publishes: of these protocols and destination ports. */
record Service(IntRanges protocols, IntRanges ports) {

    static final Service EVERYTHING = new Service(TrafficMatch.ANY_PROTOCOL, IntRanges.ALL);
}
