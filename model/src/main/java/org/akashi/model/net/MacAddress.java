package org.akashi.model.net;

import java.util.Optional;

/** A 48-bit MAC address (IEEE 802). Invariant: the upper 16 bits of {@code bits} are zero. */
public record MacAddress(long bits) implements Comparable<MacAddress> {

    /** ff:ff:ff:ff:ff:ff. */
    public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

    public MacAddress {
        if (bits >>> 48 != 0) {
            throw new IllegalArgumentException("a MAC address has 48 bits");
        }
    }

    /**
     * Reads six two-digit hexadecimal groups joined by colons.
     *
     * @return empty if the text is something else
     */
    public static Optional<MacAddress> parse(String text) {
        if (text.length() != 17) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < 17; i++) {
            char c = text.charAt(i);
            if (i % 3 == 2) {
                if (c != ':') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            bits = bits << 4 | digit;
        }
        return Optional.of(new MacAddress(bits));
    }

    /** Like {@link #parse}, for text known to be right, such as constants. */
    public static MacAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no MAC address: '" + text + "'"));
    }

    /** Whether the group bit is set: multicast, and broadcast too. */
    public boolean isGroup() {
        return (bits >>> 40 & 1) == 1;
    }

    /** The IPv6 link-local address with the modified EUI-64 interface identifier (RFC 4291 appendix A). */
    public IpAddress linkLocal() {
        long upper = bits >>> 24 ^ 0x020000L;
        return new IpAddress(Family.V6, 0xfe80L << 48, upper << 40 | 0xfffeL << 24 | (bits & 0xff_ffffL));
    }

    /** The Ethernet address that carries an IP multicast group (RFC 1112 section 6.4, RFC 2464 section 7). */
    public static MacAddress ofMulticast(IpAddress group) {
        return group.family() == Family.V4
                ? new MacAddress(0x0100_5e00_0000L | group.low() & 0x7f_ffffL)
                : new MacAddress(0x3333_0000_0000L | group.low() & 0xffff_ffffL);
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(bits, other.bits);
    }

    @Override
    public String toString() {
        char[] text = new char[17];
        for (int i = 0; i < 17; i++) {
            int nibble = (int) (bits >>> (44 - 4 * (i - i / 3))) & 15;
            text[i] = i % 3 == 2 ? ':' : Character.forDigit(nibble, 16);
        }
        return new String(text);
    }
}
