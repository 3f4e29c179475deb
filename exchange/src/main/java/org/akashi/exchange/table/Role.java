package org.akashi.exchange.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    /** Nothing is taken from it. */
    NOTHING;

    /** As it is typed: {@code title-ja}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> parse(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
