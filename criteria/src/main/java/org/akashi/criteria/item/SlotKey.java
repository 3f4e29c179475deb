package org.akashi.criteria.item;

import java.util.Optional;

/**
 * The identity of an official item: its edition and its number in it, such as {@code isms-criteria/2016#13.1.3}. The number is
 * never parsed for meaning.
 */
public record SlotKey(EditionId edition, String number) {

    /** The key that a text is, if it is one. */
    public static Optional<SlotKey> parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0 || hash == text.length() - 1) {
            return Optional.empty();
        }
        return EditionId.parse(text.substring(0, hash)).map(edition -> new SlotKey(edition, text.substring(hash + 1)));
    }

    @Override
    public String toString() {
        return edition + "#" + number;
    }
}
