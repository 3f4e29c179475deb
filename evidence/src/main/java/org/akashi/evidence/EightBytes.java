package org.akashi.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text looked at together (SIMD within a register), the first of them lowest. */
public final class EightBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;
    private static final long OTHERS = 0x7f * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long ATS = '@' * ONES;
    private static final long FROM_BLANK = 0x60 * ONES;

    private EightBytes() {}

    /**
     * Those from a place on.
     *
     * @param from where the first of them is; any place, the bytes need not be aligned
     * @throws IndexOutOfBoundsException if there are not eight
     */
    public static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /**
     * The places of bytes that a text does not simply go on with: {@code "}, {@code \}, {@code @}, below a blank, beyond ASCII.
     *
     * <p>Of a byte below 0x80, 0x7f more sets the highest bit unless it was 0, and 0x60 more does if it was a blank or above. Neither
     * carries into the next byte. Where a byte is 0x80 or above, the sum may carry, so what is said of those behind it means nothing.
     *
     * @return 0 if there are none; else the number of trailing zeros, divided by eight, is the place of the first
     */
    public static long stops(long eight) {
        long goesOn = ((eight ^ QUOTES) + OTHERS)
                & ((eight ^ BACKSLASHES) + OTHERS)
                & ((eight ^ ATS) + OTHERS)
                & (eight + FROM_BLANK);
        return (~goesOn | eight) & HIGHEST;
    }
}
