package org.akashi.exchange;

/**
 * What a format has no place for.
 *
 * @param count how often it occurs in what was written
 */
public record Loss(Kind kind, int count) implements Comparable<Loss> {

    /** The kinds of losses. */
    public enum Kind {
        /** Comments that do not stand at the head of their file. */
        INNER_COMMENTS
    }

    @Override
    public int compareTo(Loss other) {
        return kind.compareTo(other.kind);
    }
}
