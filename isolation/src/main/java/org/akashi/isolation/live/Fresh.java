package org.akashi.isolation.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.akashi.isolation.walk.Boxes;
import org.akashi.model.net.TrafficMatch;

/** Remembers which packets were somewhere before, so that circles end. */
final class Fresh {

    private final Map<List<String>, List<TrafficMatch>> known = new HashMap<>();

    /** Whether some packet comes for the first time. */
    boolean isNew(Coming coming) {
        return isNew(
                List.of(
                        coming.wire(),
                        coming.kind().name(),
                        Objects.requireNonNullElse(coming.out(), ""),
                        String.valueOf(coming.nextHop()),
                        coming.certain() ? "" : "?"),
                coming.box());
    }

    /** Whether some packet is taken for the first time. */
    boolean isNew(Taking taking) {
        return isNew(
                List.of(
                        taking.wire(),
                        Objects.requireNonNullElse(taking.gate(), ""),
                        taking.group() ? "*" : "",
                        taking.certain() ? "" : "?"),
                taking.box());
    }

    private boolean isNew(List<String> place, TrafficMatch box) {
        List<TrafficMatch> before = known.computeIfAbsent(place, p -> new ArrayList<>(2));
        List<TrafficMatch> same =
                before.stream().filter(b -> b.family() == box.family()).toList();
        if (Boxes.minusAll(box, same).isEmpty()) {
            return false;
        }
        before.add(box);
        return true;
    }
}
