package org.akashi.evidence.redact;

import org.akashi.evidence.EightBytes;

/**
 * Goes over members of an object that need no second look, several at a time: a name that {@linkplain NameTable.Name#next is expected} and
 * of which nothing follows, and a text of ASCII without escapes, a whole number, a truth value, null, or what is empty. It judges nothing: at whatever else
 * comes, and where the window ends, it stops before it, and the same byte is judged as it would have been.
 */
final class PlainMembers {

    /** A longer text may hold a private key. */
    private static final int LONGEST = 64;

    private static final int MOST_DIGITS = 18;
    private static final long LITERAL = 0xff_ffff_ffffL;
    private static final long TRUE = 0x6575_7274L;
    private static final long NULL = 0x6c6c_756eL;
    private static final long FALSE = 0x65_736c_6166L;
    private static final long EMPTY = 0xffffL;
    private static final long OBJECT = '{' | '}' << 8;
    private static final long ARRAY = '[' | ']' << 8;

    /** What comes where it stopped. */
    enum Stop {
        NAME,
        VALUE,
        BEHIND_VALUE
    }

    private NameTable.Name name;

    /** Begins with no name. */
    PlainMembers(NameTable.Name none) {
        this.name = none;
    }

    /** The last name that was passed, or what {@link #pass} was given. */
    NameTable.Name name() {
        return name;
    }

    /**
     * Goes on from the quotation mark of a name, in an object that is neither the outermost nor the innermost that may be.
     *
     * @param before the name before, or the one under which the object stands
     * @param first whether it is the latter
     */
    Stop pass(JsonSource source, NameTable.Name before, boolean first) {
        byte[] bytes = source.bytes;
        int limit = source.limit;
        int at = source.at;
        NameTable.Name last = before;
        boolean under = first;
        Stop stop = Stop.NAME;
        while (at < limit && bytes[at] == '"') {
            NameTable.Name next = last.next(under);
            int length = next == null ? 0 : next.length(bytes, at, limit);
            int value = at + length + 1;
            if (next == null || length == 0 || !next.plain() || value + 1 >= limit || bytes[value - 1] != ':') {
                break;
            }
            last = next;
            under = false;
            at = bytes[value] == ' ' ? value + 1 : value;
            int end = behind(bytes, at, limit);
            if (end == 0) {
                stop = Stop.VALUE;
                break;
            }
            at = end;
            if (bytes[at] != ',') {
                stop = Stop.BEHIND_VALUE;
                break;
            }
            at++;
            if (at < limit && bytes[at] == ' ') {
                at++;
            }
        }
        source.at = at;
        name = last;
        return stop;
    }

    /** The place behind a value, of which a byte has come that is no part of it; 0 if it needs a second look. */
    private static int behind(byte[] bytes, int from, int limit) {
        byte first = bytes[from];
        int end = first == '"' ? behindText(bytes, from + 1, limit) : behindLiteral(bytes, first, from, limit);
        return end < limit ? end : 0;
    }

    private static int behindText(byte[] bytes, int from, int limit) {
        int most = Math.min(limit, from + LONGEST - 1);
        for (int i = from; i < most; i += Long.BYTES) {
            long stops = EightBytes.stops(EightBytes.at(bytes, i));
            if (stops != 0) {
                int at = i + (Long.numberOfTrailingZeros(stops) >>> 3);
                return at < most && bytes[at] == '"' ? at + 1 : 0;
            }
        }
        return 0;
    }

    private static int behindLiteral(byte[] bytes, byte first, int from, int limit) {
        if (from + MOST_DIGITS >= limit) {
            return 0;
        }
        long eight = EightBytes.at(bytes, from);
        int end;
        if ((eight & LITERAL >>> 8) == TRUE || (eight & LITERAL >>> 8) == NULL) {
            end = from + 4;
        } else if ((eight & LITERAL) == FALSE) {
            end = from + 5;
        } else if ((eight & EMPTY) == OBJECT || (eight & EMPTY) == ARRAY) {
            end = from + 2;
        } else if (first >= '1' && first <= '9') {
            end = from + 1;
            while (end < from + MOST_DIGITS && bytes[end] >= '0' && bytes[end] <= '9') {
                end++;
            }
        } else {
            return 0;
        }
        return bytes[end] == ',' || bytes[end] == '}' ? end : 0;
    }
}
