package org.akashi.read.ovn.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.model.net.TrafficMatch;

/** Makes a union of boxes shorter: two that differ in one field only become one. The union stays the same. */
final class Boxes {

    private static final int WORTH_WHILE = 128;

    private Boxes() {}

    static List<TrafficMatch> merged(List<TrafficMatch> boxes) {
        List<TrafficMatch> result = new ArrayList<>(boxes);
        if (boxes.size() > WORTH_WHILE) {
            return result;
        }
        boolean changed = true;
        while (changed) {
            changed = mergeOne(result);
        }
        return result;
    }

    private static boolean mergeOne(List<TrafficMatch> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Optional<TrafficMatch> joined = joined(boxes.get(i), boxes.get(j));
                if (joined.isPresent()) {
                    boxes.set(i, joined.get());
                    boxes.remove(j);
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<TrafficMatch> joined(TrafficMatch a, TrafficMatch b) {
        if (a.family() != b.family()) {
            return Optional.empty();
        }
        if (a.equals(b.withSource(a.source()))) {
            return Optional.of(a.withSource(a.source().union(b.source())));
        }
        if (a.equals(b.withDestination(a.destination()))) {
            return Optional.of(a.withDestination(a.destination().union(b.destination())));
        }
        if (a.equals(b.withProtocols(a.protocols()))) {
            return Optional.of(a.withProtocols(a.protocols().union(b.protocols())));
        }
        if (a.equals(b.withSourcePorts(a.sourcePorts()))) {
            return Optional.of(a.withSourcePorts(a.sourcePorts().union(b.sourcePorts())));
        }
        if (a.equals(b.withDestinationPorts(a.destinationPorts()))) {
            return Optional.of(a.withDestinationPorts(a.destinationPorts().union(b.destinationPorts())));
        }
        return Optional.empty();
    }
}
