package org.akashi.model.net;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address as an unsigned number of the family's width.
 *
 * <p>Invariant: for {@link Family#V4}, {@code high} is 0 and {@code low} is within 0 to 2^32-1. IPv4-mapped IPv6 addresses
 * stay IPv6: on the wire they are another packet. Ordered by family, then by number.
 */
public record IpAddress(Family family, long high, long low) implements Comparable<IpAddress> {

    public IpAddress {
        if (family == Family.V4 && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    public static IpAddress v4(long number) {
        return new IpAddress(Family.V4, 0, number & 0xffff_ffffL);
    }

    /**
     * Reads dotted-decimal IPv4 or RFC 4291 text form IPv6, without zone or prefix length.
     *
     * @return empty if the text is neither
     */
    public static Optional<IpAddress> parse(String text) {
        return AddressText.parse(text);
    }

    /** Like {@link #parse}, for text known to be right, such as constants. */
    public static IpAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no IP address: '" + text + "'"));
    }

    /** The lowest address of a family. */
    public static IpAddress lowest(Family family) {
        return new IpAddress(family, 0, 0);
    }

    /** The highest address of a family. */
    public static IpAddress highest(Family family) {
        return family == Family.V4 ? v4(-1) : new IpAddress(Family.V6, -1, -1);
    }

    /** The address after this one; the highest has none, and asking is an error. */
    public IpAddress next() {
        if (low == (family == Family.V4 ? 0xffff_ffffL : -1) && high == (family == Family.V4 ? 0 : -1)) {
            throw new IllegalStateException("no address after " + this);
        }
        return new IpAddress(family, low == -1 ? high + 1 : high, low + 1);
    }

    /** The address before this one; the lowest has none, and asking is an error. */
    public IpAddress previous() {
        if (low == 0 && high == 0) {
            throw new IllegalStateException("no address before " + this);
        }
        return new IpAddress(family, low == 0 ? high - 1 : high, low - 1);
    }

    /** Whether this is an IPv4 or IPv6 multicast address (RFC 5771, RFC 4291 section 2.7). */
    public boolean isMulticast() {
        return family == Family.V4 ? low >>> 28 == 0xe : high >>> 56 == 0xff;
    }

    @Override
    public int compareTo(IpAddress other) {
        int byFamily = family.compareTo(other.family);
        if (byFamily != 0) {
            return byFamily;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** Dotted decimal, or the canonical text of RFC 5952. */
    @Override
    public String toString() {
        return AddressText.format(this);
    }
}
