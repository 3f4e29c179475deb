package org.akashi.exchange.table;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of someone's table is taken for. */
public enum Role {
    /** The number of an item; where there are several such columns, the last that is filled in is the item's, the others are above it. */
    NUMBER,
    TITLE_JA,
    TITLE_EN,
    TEXT_JA,
    TEXT_EN,
    LEVEL,
    ADDRESSEE,
    /** The year or name of the edition that a row belongs to. */
    EDITION,
    /** Numbers on the one side of a correspondence. */
    FROM,
    /** Numbers on the other side. */
    TO,
    RELATION,
    /** What a comment is called. */
    COMMENT_ID,
    /** The member body, or the group, that a comment comes from. */
    MEMBER,
    /** The person or the company that a comment comes from. */
    BY,
    /** The items that a comment is about. */
    PLACE,
    /** The page, paragraph, figure or table that it is about. */
    PART,
    TYPE,
    OPINION,
    /** Why the commenter is of that opinion. */
    GROUNDS,
    PROPOSED,
    DISPOSITION,
    /** Why a comment was dealt with as it was. */
    REASON,
    /** Nothing is taken from it. */
    NOTHING;

    private static final Set<Role> OF_COMMENTS = Collections.unmodifiableSet(EnumSet.range(COMMENT_ID, REASON));
    private static final Set<Role> OF_ITEMS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(OF_COMMENTS)));

    /** The roles that the columns of a table of comments may have. */
    public static Set<Role> ofComments() {
        return OF_COMMENTS;
    }

    /** The roles that the columns of criteria and maps may have. */
    static Set<Role> ofItems() {
        return OF_ITEMS;
    }

    /** As it is typed: {@code title-ja}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that a code means, if it is one of these. */
    static Optional<Role> parse(String code, Set<Role> roles) {
        return roles.stream()
                .filter(role -> role.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
