package org.akashi.read.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the item before had, and in which order its members were asked for. Items of a list are much alike: where the bytes of a value are
 * those of the item before, so is the value, and the same object serves for both. Used by one thread, for the items of one block.
 */
final class LastItem {

    private final byte[] bytes;
    private final WantedNames wanted;
    private final SharedTexts texts;

    /** Of each wanted member, where its value stood, if it was one that is kept here. */
    private final int[] from;

    private final int[] to;
    private final @Nullable Object[] values;

    /** Of each wanted member, which one was asked for after it; the last place is for the first question. */
    private final int[] next;

    private int asked;

    LastItem(byte[] bytes, WantedNames wanted, SharedTexts texts) {
        this.bytes = bytes;
        this.wanted = wanted;
        this.texts = texts;
        this.from = new int[wanted.size()];
        this.to = new int[wanted.size()];
        this.values = new @Nullable Object[wanted.size()];
        this.next = new int[wanted.size() + 1];
        this.asked = wanted.size();
    }

    SharedTexts texts() {
        return texts;
    }

    /** The number of a wanted member, or -1. */
    int slot(String name) {
        int guess = next[asked];
        if (guess < wanted.size() && wanted.isThis(guess, name)) {
            asked = guess;
            return guess;
        }
        int slot = wanted.slot(name);
        if (slot >= 0) {
            next[asked] = slot;
            asked = slot;
        }
        return slot;
    }

    /** A value that many items share: a plain text, or a list. */
    @Nullable
    Object shared(int slot, int begin, int end) {
        Object last = values[slot];
        if (last != null
                && end - begin == to[slot] - from[slot]
                && Arrays.equals(bytes, begin, end, bytes, from[slot], to[slot])) {
            return last;
        }
        Object value = RawValue.of(bytes, begin, end, true, texts, true);
        if (value instanceof List<?> list) {
            if (!JsonObject.isOfTexts(list)) {
                return value;
            }
            value = List.copyOf(list);
        }
        from[slot] = begin;
        to[slot] = end;
        values[slot] = value;
        return value;
    }
}
