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
        INNER_COMMENTS,
        /** Schemes of an edition, with what they oblige to and what an assertion needs. */
        SCHEMES,
        /** Numbers that are kept vacant. */
        VACANT_NUMBERS,
        /** Where a number or title is known from. */
        SOURCES,
        /** Whether a title was found or worded by Akashi. */
        TITLE_ORIGINS,
        /** Items that a document takes over under numbers of its own. */
        NEW_NUMBERS,
        /** Headings that are mapped, and are told as controls. */
        MAPPED_HEADINGS,
        /** Why an item has no counterpart, and how sure that is. */
        GAP_REASONS,
        /** What a printed edition does not show of its items: levels, lineages, clauses, sources, parts and parameters as such. */
        NOT_IN_PRINT
    }

    @Override
    public int compareTo(Loss other) {
        return kind.compareTo(other.kind);
    }
}
