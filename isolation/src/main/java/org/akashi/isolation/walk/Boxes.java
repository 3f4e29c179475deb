package org.akashi.isolation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return a.minus(b);
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
