package org.akashi.checker;

import java.util.ArrayList;
import java.util.List;
import org.akashi.model.network.Segment;
import org.roaringbitmap.RoaringBitmap;

/** Definition <em>hub</em>: a wire on which many may meet. One object for each, so that it can be a key. */
final class Hub {

    private final String wire;
    private final List<Segment> segments;
    private final RoaringBitmap standing = new RoaringBitmap();
    private final List<Zone> zones = new ArrayList<>();

    Hub(String wire, List<Segment> segments) {
        this.wire = wire;
        this.segments = List.copyOf(segments);
    }

    String wire() {
        return wire;
    }

    /** In order of id. */
    List<Segment> segments() {
        return segments;
    }

    /** The endpoints that stand on it. */
    RoaringBitmap standing() {
        return standing;
    }

    /** The zones with a gate on it, in order of id; grows while the territory is drawn. */
    List<Zone> zones() {
        return zones;
    }
}
