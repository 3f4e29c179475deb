package org.akashi.evidence.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.akashi.evidence.EightBytes;
import org.jspecify.annotations.Nullable;

/**
 * Names of members, each judged once: open addressing over the bytes as they stand. Names beyond its room are judged each time.
 *
 * <p>The elements of a list have the same names in the same order, so each name remembers which one came behind it: whoever finds those
 * very bytes again need neither scan nor look up.
 */
final class NameTable {

    private static final int SLOTS = 1 << 13;
    private static final int MOST = SLOTS / 2;
    private static final long ALL_BITS = -1;

    private final byte[][] keys = new byte[SLOTS][];
    private final Name[] names = new Name[SLOTS];
    private final JsonAnswer.Wanted wanted;
    private int used;

    NameTable(JsonAnswer.Wanted wanted) {
        this.wanted = wanted;
    }

    /** A name and what follows from it. */
    static final class Name {

        private final String text;
        private final boolean secret;
        private final boolean deep;
        private final boolean list;
        private final boolean id;
        private final boolean plain;
        private final byte @Nullable [] quoted;

        /** The first eight bytes of it, with zeros behind them if it is shorter, and the last eight. */
        private final long head;

        private final long tail;

        private @Nullable Name behind;
        private @Nullable Name below;

        /** What stands where no name does. */
        private Name() {
            this.text = "";
            this.secret = false;
            this.deep = false;
            this.list = false;
            this.id = false;
            this.plain = false;
            this.quoted = null;
            this.head = 0;
            this.tail = 0;
        }

        private Name(String text, JsonAnswer.Wanted wanted, byte @Nullable [] quoted) {
            this.text = text;
            this.secret = SecretNames.isSecret(text);
            this.deep = wanted.deep().contains(text);
            this.list = text.equals(wanted.list());
            this.id = text.equals(wanted.id());
            this.plain = !secret && !deep && !id;
            this.quoted = quoted;
            byte[] eight =
                    quoted == null ? new byte[Long.BYTES] : Arrays.copyOf(quoted, Math.max(Long.BYTES, quoted.length));
            this.head = EightBytes.at(eight, 0);
            this.tail = EightBytes.at(eight, eight.length - Long.BYTES);
        }

        String text() {
            return text;
        }

        /** Whether what stands under it is replaced. */
        boolean secret() {
            return secret;
        }

        /** Whether every text below it is replaced. */
        boolean deep() {
            return deep;
        }

        /** Whether it is that of the list that is asked for. */
        boolean list() {
            return list;
        }

        /** Whether it is that of the member that marks an element. */
        boolean id() {
            return id;
        }

        /** Whether nothing follows from it, wherever it stands below the outermost object. */
        boolean plain() {
            return plain;
        }

        /** The name that came last behind this one in an object; or the first one in an object under it. */
        @Nullable
        Name next(boolean first) {
            return first ? below : behind;
        }

        /** Remembers what {@link #next} is to say. */
        void follow(boolean first, Name next) {
            if (next.quoted == null) {
                return;
            }
            if (first) {
                below = next;
            } else {
                behind = next;
            }
        }

        /**
         * How many bytes it has, with its quotes, if it stands in a place; 0 if it does not.
         *
         * @param limit the place before which all of it has to stand; eight bytes more have to be there
         */
        int length(byte[] bytes, int at, int limit) {
            byte[] mine = quoted;
            if (mine == null || limit - at < mine.length) {
                return 0;
            }
            int last = mine.length - Long.BYTES;
            if (last < 0) {
                return (EightBytes.at(bytes, at) & ALL_BITS >>> -last * Byte.SIZE) == head ? mine.length : 0;
            }
            if (EightBytes.at(bytes, at) != head || EightBytes.at(bytes, at + last) != tail) {
                return 0;
            }
            for (int i = Long.BYTES; i < last; i += Long.BYTES) {
                if (EightBytes.at(mine, i) != EightBytes.at(bytes, at + i)) {
                    return 0;
                }
            }
            return mine.length;
        }
    }

    /** What stands where no name does; of this table alone, since it remembers, too. */
    Name none() {
        return new Name();
    }

    /** The name between two places. */
    Name of(byte[] buffer, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (keys[slot] != null) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, buffer, from, to)) {
                return names[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        if (used >= MOST || to - from > 256) {
            return new Name(text, wanted, null);
        }
        used++;
        keys[slot] = Arrays.copyOfRange(buffer, from, to);
        names[slot] = new Name(text, wanted, Arrays.copyOfRange(buffer, from - 1, to + 1));
        return names[slot];
    }
}
