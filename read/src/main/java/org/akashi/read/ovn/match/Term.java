package org.akashi.read.ovn.match;

import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.TrafficMatch;

/**
 * A conjunction: ports and a box of traffic. Where {@code unknown} is set, the term also asks for something that cannot be told.
 */
record Term(PortSet ports, TrafficMatch traffic, Optional<String> unknown) {

    static Term of(TrafficMatch traffic) {
        return new Term(PortSet.ALL, traffic, Optional.empty());
    }

    static Term any(Family family) {
        return of(TrafficMatch.any(family));
    }

    Family family() {
        return traffic.family();
    }

    boolean isEmpty() {
        return ports.isNone() || traffic.isEmpty();
    }

    Term intersect(Term other) {
        return new Term(
                ports.intersect(other.ports),
                traffic.intersect(other.traffic),
                unknown.isPresent() ? unknown : other.unknown);
    }
}
