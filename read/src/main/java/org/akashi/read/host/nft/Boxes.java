package org.akashi.read.host.nft;

import java.util.List;
import org.akashi.model.net.TrafficMatch;

/** Field-wise algebra on lists of boxes that do not overlap. */
public final class Boxes {

    private Boxes() {}

    static List<TrafficMatch> intersect(List<TrafficMatch> boxes, TrafficMatch with) {
        return boxes.stream().filter(with::overlaps).map(with::intersect).toList();
    }

    /** The packets of some boxes that are in none of the others. */
    public static List<TrafficMatch> minus(List<TrafficMatch> boxes, List<TrafficMatch> others) {
        List<TrafficMatch> rest = boxes;
        for (TrafficMatch other : others) {
            rest = minus(rest, other);
        }
        return rest;
    }

    static List<TrafficMatch> minus(List<TrafficMatch> boxes, TrafficMatch other) {
        return boxes.stream().flatMap(box -> box.minus(other).stream()).toList();
    }
}
