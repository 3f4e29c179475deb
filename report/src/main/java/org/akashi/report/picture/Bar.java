package org.akashi.report.picture;

import java.util.List;
import org.akashi.model.network.Segment;

/**
 * A segment as a horizontal bar.
 *
 * @param from left end
 * @param to right end
 * @param home left and right end of the part in its owner's column; for the provider's bars, the whole
 * @param guests left and right ends of the parts in columns it is shared with or used from
 */
record Bar(Segment segment, int from, int to, int y, Span home, List<Span> guests) {

    /** A stretch from left to right. */
    record Span(int from, int to) {}

    Bar {
        guests = List.copyOf(guests);
    }

    /** The place on the bar nearest to an x. */
    Point at(int x) {
        return new Point(Math.clamp(x, from, to), y);
    }
}
