package org.akashi.criteria.item;

/** The letters after a number, as printed. */
public enum Suffix {
    NONE,
    /** For providers. */
    P,
    /** Basic. */
    B,
    /** For providers, and basic. */
    PB;

    /** The letters themselves; none for {@link #NONE}. */
    public String printed() {
        return this == NONE ? "" : name();
    }
}
