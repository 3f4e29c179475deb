package org.akashi.read.host.nft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.IntRanges;
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
        List<TrafficMatch> rest = new ArrayList<>();
        for (TrafficMatch box : boxes) {
            if (box.overlaps(other)) {
                pieces(box, other, rest);
            } else {
                rest.add(box);
            }
        }
        return rest;
    }

    private static void pieces(TrafficMatch box, TrafficMatch other, List<TrafficMatch> pieces) {
        TrafficMatch left = box;
        left = addresses(left, other, TrafficMatch::source, TrafficMatch::withSource, pieces);
        left = addresses(left, other, TrafficMatch::destination, TrafficMatch::withDestination, pieces);
        left = numbers(left, other, TrafficMatch::protocols, TrafficMatch::withProtocols, pieces);
        left = numbers(left, other, TrafficMatch::sourcePorts, TrafficMatch::withSourcePorts, pieces);
        numbers(left, other, TrafficMatch::destinationPorts, TrafficMatch::withDestinationPorts, pieces);
    }

    /** Cuts off what differs in one field; the rest agrees with {@code other} there. */
    private static TrafficMatch addresses(
            TrafficMatch box,
            TrafficMatch other,
            Function<TrafficMatch, AddressSet> field,
            BiFunction<TrafficMatch, AddressSet, TrafficMatch> with,
            List<TrafficMatch> pieces) {
        AddressSet outside = field.apply(box).minus(field.apply(other));
        if (!outside.isEmpty()) {
            pieces.add(with.apply(box, outside));
        }
        return with.apply(box, field.apply(box).intersect(field.apply(other)));
    }

    private static TrafficMatch numbers(
            TrafficMatch box,
            TrafficMatch other,
            Function<TrafficMatch, IntRanges> field,
            BiFunction<TrafficMatch, IntRanges, TrafficMatch> with,
            List<TrafficMatch> pieces) {
        IntRanges outside = field.apply(box).minus(field.apply(other));
        if (!outside.isEmpty()) {
            pieces.add(with.apply(box, outside));
        }
        return with.apply(box, field.apply(box).intersect(field.apply(other)));
    }
}
