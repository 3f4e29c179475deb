package org.akashi.criteria.map;

import org.akashi.criteria.Confidence;

/** An item without a counterpart, and why. */
public record MapGap(Side side, String number, Reason reason, Confidence confidence, int line) {

    /** On which side of a map. */
    public enum Side {
        FROM,
        TO;

        Side other() {
            return this == FROM ? TO : FROM;
        }
    }

    /** Why there is no counterpart. */
    public enum Reason {
        /** It appears for the first time. */
        NEW,
        /** It was withdrawn. */
        WITHDRAWN,
        /** Nothing on the other side is about it. */
        OUT_OF_SCOPE,
        /** What became of it is not known. */
        UNKNOWN
    }

    MapGap inverse() {
        return new MapGap(side.other(), number, reason, confidence, line);
    }
}
