package org.akashi.checker;

import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;

/** Packets that an endpoint lets in: of these sources, protocols and destination ports. */
record Box(AddressSet sources, IntRanges protocols, IntRanges ports) {

    static Box everything(Family family) {
        return new Box(AddressSet.all(family), TrafficMatch.ANY_PROTOCOL, IntRanges.ALL);
    }

    static Box of(TrafficMatch match) {
        return new Box(match.source(), match.protocols(), match.destinationPorts());
    }

    boolean holds(Service service) {
        return protocols.overlaps(service.protocols()) && ports.overlaps(service.ports());
    }
}
