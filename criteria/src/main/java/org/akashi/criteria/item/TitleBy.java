package org.akashi.criteria.item;

/** Where a short title comes from. */
public enum TitleBy {
    /** Seen in a public source. */
    FOUND,
    /** Seen for the corresponding item of a later edition. */
    LATER_EDITION,
    /** Our own wording: shown as such. */
    OWN
}
