package org.akashi.read.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.akashi.evidence.EightBytes;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs in their usual form (RFC 9562 section 4, lower case) that occur in many elements: equal ones are mostly the same text. They are
 * compared as two numbers that stand beside the texts, so that texts, which lie scattered in memory, are not looked at.
 *
 * <p>May be used by several threads at once, without locks. A place is taken once and stays as it is: first the text is {@link #TAKEN},
 * then the numbers are written, then the text, with which another thread sees the numbers. Where no place is free nearby, or a thread is
 * just taking it, a text of its own is made: that changes nothing but the memory used.
 */
final class SharedIds {

    /** Characters of a UUID. */
    static final int LENGTH = 36;

    private static final int PROBES = 8;
    private static final VarHandle TEXTS = MethodHandles.arrayElementVarHandle(String[].class);
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long FOUR_BYTES = 0xffff_ffffL;

    /** What {@link #digits} gives for what is no digit. */
    private static final long NO_DIGITS = -1;

    /** No UUID is empty. */
    private static final String TAKEN = "";

    private final @Nullable String[] texts;

    /** Of the text at i, the numbers at 2 i and after. */
    private final long[] numbers;

    /**
     * Makes a pool.
     *
     * @param capacity texts kept, at most twice as many; 1 to 2^28
     */
    SharedIds(int capacity) {
        texts = new @Nullable String[Integer.highestOneBit(capacity) << 1];
        numbers = new long[2 * texts.length];
    }

    /** The text of {@link #LENGTH} bytes; null if they are no UUID in the usual form. */
    @Nullable
    String text(byte[] bytes, int from) {
        if (bytes[from + 8] != '-' || bytes[from + 13] != '-' || bytes[from + 18] != '-' || bytes[from + 23] != '-') {
            return null;
        }
        long first = digits(EightBytes.at(bytes, from));
        long second = digits(joined(bytes, from + 9, from + 14));
        long third = digits(joined(bytes, from + 19, from + 24));
        long fourth = digits(EightBytes.at(bytes, from + 28));
        return (first | second | third | fourth) < 0
                ? null
                : text(bytes, from, first << 32 | second, third << 32 | fourth);
    }

    private String text(byte[] bytes, int from, long high, long low) {
        int home = (int) ((high ^ Long.rotateLeft(low, 23)) * SPREAD >>> 32);
        for (int i = 0; i < PROBES; i++) {
            int slot = home + i & texts.length - 1;
            String known = (String) TEXTS.getAcquire(texts, slot);
            if (known == null) {
                String text = SharedTexts.fresh(bytes, from, from + LENGTH);
                if (TEXTS.compareAndSet(texts, slot, null, TAKEN)) {
                    numbers[2 * slot] = high;
                    numbers[2 * slot + 1] = low;
                    TEXTS.setRelease(texts, slot, text);
                }
                return text;
            }
            if (numbers[2 * slot] == high && numbers[2 * slot + 1] == low && !known.isEmpty()) {
                return known;
            }
        }
        return SharedTexts.fresh(bytes, from, from + LENGTH);
    }

    /** Four bytes from one place on, and four from another; there must be eight at both. */
    private static long joined(byte[] bytes, int first, int second) {
        return EightBytes.at(bytes, first) & FOUR_BYTES | EightBytes.at(bytes, second) << 32;
    }

    /**
     * The number, of 32 bits, of eight hexadecimal digits in lower case, or {@link #NO_DIGITS}; different digits give different numbers.
     *
     * @param eight characters of one byte each
     */
    static long digits(long eight) {
        // Letters have bit 6. A letter's lower half is 1 to 6 and a digit's 0 to 9, which is seen by what 6 more carry
        // over.
        long letters = eight >>> 6 & ONES;
        long values = (eight & 0x0f * ONES) + letters * 9;
        boolean valid = values + '0' * ONES + letters * ('a' - 10 - '0') == eight
                && (values & 0x10 * ONES) == 0
                && (values + 6 * ONES >>> 4 & ONES) == letters;
        if (!valid) {
            return NO_DIGITS;
        }
        long packed = (values | values >>> 4) & 0x00ff_00ff_00ff_00ffL;
        packed = (packed | packed >>> 8) & 0x0000_ffff_0000_ffffL;
        return (packed | packed >>> 16) & 0xffff_ffffL;
    }
}
