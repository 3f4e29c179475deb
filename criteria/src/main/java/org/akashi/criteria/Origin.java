package org.akashi.criteria;

/**
 * Where a text comes from, as the METI report of 2015 tells its own texts (独自記載) from those taken from a standard. What is
 * {@link #isOwn own} is shown indented and marked.
 */
public enum Origin {
    /** Taken over from the standard. */
    DERIVED_FROM_STANDARD,
    /** Says what the standard says, in other words. */
    DERIVED_REWORDED,
    /** A supplement (補足) that the standard does not have. */
    OWN_SUPPLEMENT,
    /** Guidance on how to apply the standard (適用指針). */
    OWN_APPLICATION_GUIDANCE;

    /** Whether the text adds to the standard instead of repeating it. */
    public boolean isOwn() {
        return this == OWN_SUPPLEMENT || this == OWN_APPLICATION_GUIDANCE;
    }
}
