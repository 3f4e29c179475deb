package org.akashi.model.net;

import java.util.Optional;

/**
 * An address prefix in CIDR notation (RFC 4632, RFC 4291).
 *
 * <p>Invariant: the bits of {@code network} beyond {@code length} are zero; {@code length} is 0 to the family's width.
 * Ordered by network address, shorter prefixes first.
 */
public record Prefix(IpAddress network, int length) implements Comparable<Prefix> {

    public Prefix {
        if (length < 0 || length > network.family().bits()) {
            throw new IllegalArgumentException("prefix length " + length);
        }
        if (!network.equals(masked(network, length))) {
            throw new IllegalArgumentException("host bits set in " + network + "/" + length);
        }
    }

    /** The prefix of the given length that holds an address; host bits are cleared. */
    public static Prefix holding(IpAddress address, int length) {
        return new Prefix(masked(address, length), length);
    }

    /** The prefix that holds one address only. */
    public static Prefix host(IpAddress address) {
        return new Prefix(address, address.family().bits());
    }

    /** Every address of a family. */
    public static Prefix any(Family family) {
        return new Prefix(IpAddress.lowest(family), 0);
    }

    /**
     * Reads {@code 10.0.0.0/8}, or a single address as a host prefix. Host bits are cleared, as the networks that use
     * such text do.
     *
     * @return empty if the text is neither
     */
    public static Optional<Prefix> parse(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0 || address.isEmpty()) {
            return address.map(Prefix::host);
        }
        String length = text.substring(slash + 1);
        if (length.isEmpty() || length.length() > 3 || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(length);
        return address.filter(a -> bits <= a.family().bits()).map(a -> holding(a, bits));
    }

    /** Like {@link #parse}, for text known to be right, such as constants. */
    public static Prefix of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no prefix: '" + text + "'"));
    }

    public Family family() {
        return network.family();
    }

    public IpAddress first() {
        return network;
    }

    public IpAddress last() {
        if (length == family().bits()) {
            return network;
        }
        if (family() == Family.V4) {
            return IpAddress.v4(network.low() | 0xffff_ffffL >>> length);
        }
        long high = length >= 64 ? network.high() : network.high() | -1L >>> length;
        long low = length <= 64 ? -1L : length == 128 ? network.low() : network.low() | -1L >>> (length - 64);
        return new IpAddress(Family.V6, high, low);
    }

    public boolean contains(IpAddress address) {
        return address.family() == family() && masked(address, length).equals(network);
    }

    public boolean contains(Prefix other) {
        return other.length >= length && contains(other.network);
    }

    private static IpAddress masked(IpAddress address, int length) {
        if (length == address.family().bits()) {
            return address;
        }
        if (address.family() == Family.V4) {
            return IpAddress.v4(length == 0 ? 0 : address.low() & -1L << (32 - length));
        }
        long high = length == 0 ? 0 : length >= 64 ? address.high() : address.high() & -1L << (64 - length);
        long low = length <= 64 ? 0 : address.low() & -1L << (128 - length);
        return new IpAddress(Family.V6, high, low);
    }

    @Override
    public int compareTo(Prefix other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(length, other.length);
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
