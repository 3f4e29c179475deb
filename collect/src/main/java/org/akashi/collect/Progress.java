package org.akashi.collect;

/** Is told how far a capture is. */
public interface Progress {

    /** A unit begins; {@code done} of {@code all} that are known so far are behind us. */
    void unit(String unit, int done, int all);

    /** So many bytes of the unit have come so far. */
    default void bytes(long bytes) {}

    /** A unit was not got. */
    default void gap(String unit, String reason, String detail) {}

    /** Tells nobody. */
    static Progress none() {
        return (unit, done, all) -> {};
    }
}
