package org.akashi.read.host.nft;

import java.util.List;
import org.akashi.model.net.TrafficMatch;

/** For which packets a test holds. */
sealed interface Outcome {

    /** For those in the boxes, which do not overlap. */
    record Met(List<TrafficMatch> boxes) implements Outcome {}

    /** Nobody knows. */
    record Unclear(String why) implements Outcome {}

    Outcome NEVER = new Met(List.of());

    static Outcome of(TrafficMatch box) {
        return box.isEmpty() ? NEVER : new Met(List.of(box));
    }
}
