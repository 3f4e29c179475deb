package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.TrafficMatch;

/** Field-wise algebra on boxes of headers. Every result is a list of boxes that do not overlap. */
public final class Boxes {

    private Boxes() {}

    /** The packets in both boxes, if there are any. */
    public static Optional<TrafficMatch> common(TrafficMatch a, TrafficMatch b) {
        return a.overlaps(b) ? Optional.of(a.intersect(b)) : Optional.empty();
    }

    /** The packets of {@code a} that are not in {@code b}. */
    public static List<TrafficMatch> minus(TrafficMatch a, TrafficMatch b) {
        Optional<TrafficMatch> common = common(a, b);
        if (common.isEmpty()) {
            return List.of(a);
        }
        List<TrafficMatch> pieces = new ArrayList<>(5);
        TrafficMatch rest = a;
        AddressSet sources = rest.source().minus(b.source());
        if (!sources.isEmpty()) {
            pieces.add(rest.withSource(sources));
        }
        rest = rest.withSource(common.get().source());
        AddressSet destinations = rest.destination().minus(b.destination());
        if (!destinations.isEmpty()) {
            pieces.add(rest.withDestination(destinations));
        }
        rest = rest.withDestination(common.get().destination());
        IntRanges protocols = rest.protocols().minus(b.protocols());
        if (!protocols.isEmpty()) {
            pieces.add(rest.withProtocols(protocols));
        }
        rest = rest.withProtocols(common.get().protocols());
        IntRanges sourcePorts = rest.sourcePorts().minus(b.sourcePorts());
        if (!sourcePorts.isEmpty()) {
            pieces.add(rest.withSourcePorts(sourcePorts));
        }
        rest = rest.withSourcePorts(common.get().sourcePorts());
        IntRanges destinationPorts = rest.destinationPorts().minus(b.destinationPorts());
        if (!destinationPorts.isEmpty()) {
            pieces.add(rest.withDestinationPorts(destinationPorts));
        }
        return pieces;
    }

    /** The packets of any of the boxes {@code from} that are not in {@code what}. */
    public static List<TrafficMatch> minus(List<TrafficMatch> from, TrafficMatch what) {
        List<TrafficMatch> rest = new ArrayList<>(from.size());
        for (TrafficMatch box : from) {
            rest.addAll(minus(box, what));
        }
        return rest;
    }

    /** The packets of {@code box} that are in none of the boxes {@code what}. */
    public static List<TrafficMatch> minusAll(TrafficMatch box, List<TrafficMatch> what) {
        List<TrafficMatch> rest = List.of(box);
        for (TrafficMatch known : what) {
            if (rest.isEmpty()) {
                break;
            }
            rest = minus(rest, known);
        }
        return rest;
    }
}
