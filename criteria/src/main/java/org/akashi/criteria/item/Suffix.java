package org.akashi.criteria.item;

import java.util.Arrays;
import java.util.Optional;

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

    /** The suffix that a text is, if it is one; an empty text is {@link #NONE}. */
    public static Optional<Suffix> parse(String printed) {
        return Arrays.stream(values())
                .filter(suffix -> suffix.printed().equals(printed))
                .findFirst();
    }
}
