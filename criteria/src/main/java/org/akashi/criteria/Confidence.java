package org.akashi.criteria;

/** How well a number, title or correspondence is known. */
public enum Confidence {
    /** Seen in a public source. */
    CONFIRMED,
    /** Likely, but not confirmed by a public source: shown to the reader as such. */
    UNCONFIRMED
}
