package org.akashi.oracle.slow;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * An address.
 *
 * @param high upper half of an IPv6 address; 0 for IPv4
 * @param low lower half of an IPv6 address, or the 32 bits of an IPv4 address
 */
public record Ip(boolean six, long high, long low) implements Comparable<Ip> {

    /**
     * Reads the usual text.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public static Ip parse(String text) {
        return of(InetAddress.ofLiteral(text).getAddress());
    }

    static Ip of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length == 4
                ? new Ip(false, 0, Integer.toUnsignedLong(buffer.getInt()))
                : new Ip(true, buffer.getLong(), buffer.getLong());
    }

    /** {@code fe80::} with the MAC's modified EUI-64 (RFC 4291 appendix A). */
    static Ip linkLocal(long mac) {
        long upper = (mac >>> 24) ^ 0x020000L;
        return new Ip(true, 0xfe80L << 48, (upper << 40) | (0xfffeL << 24) | (mac & 0xffffffL));
    }

    int bits() {
        return six ? 128 : 32;
    }

    /** The same with all bits after the first {@code length} set to {@code ones}. */
    Ip withTail(int length, boolean ones) {
        if (!six) {
            long tail = length == 32 ? 0 : 0xffffffffL >>> length;
            return new Ip(false, 0, ones ? low | tail : low & ~tail);
        }
        long highTail = length >= 64 ? 0 : -1L >>> length;
        long lowTail = length <= 64 ? -1L : length == 128 ? 0 : -1L >>> (length - 64);
        return new Ip(true, ones ? high | highTail : high & ~highTail, ones ? low | lowTail : low & ~lowTail);
    }

    Ip next() {
        return new Ip(six, six && low == -1 ? high + 1 : high, low + 1);
    }

    Ip previous() {
        return new Ip(six, six && low == 0 ? high - 1 : high, low - 1);
    }

    @Override
    public int compareTo(Ip other) {
        if (six != other.six) {
            return six ? 1 : -1;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        byte[] bytes = six
                ? ByteBuffer.allocate(16).putLong(high).putLong(low).array()
                : ByteBuffer.allocate(4).putInt((int) low).array();
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
