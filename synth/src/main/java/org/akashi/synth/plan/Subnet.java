package org.akashi.synth.plan;

/**
 * A subnet.
 *
 * @param base first address of an IPv4 subnet
 * @param length of its prefix
 * @param prefix6 the first four groups of an IPv6 subnet, such as {@code 2001:db8:0:1}; empty for IPv4
 * @param hasGateway whether guests are told of a router
 */
public record Subnet(
        String id, String name, Network network, int base, int length, String prefix6, boolean hasGateway) {

    public boolean isV6() {
        return !prefix6.isEmpty();
    }

    public String cidr() {
        return isV6() ? prefix6 + "::/64" : text(base) + "/" + length;
    }

    /** The router's address, by convention the first. */
    public String gateway() {
        return isV6() ? prefix6 + "::1" : text(base + 1);
    }

    /** The address of a host number, or for IPv6 the one that the port makes of its Ethernet address (SLAAC, EUI-64). */
    public String address(int host, String mac) {
        if (!isV6()) {
            return text(base + host);
        }
        String[] pairs = mac.split(":", -1);
        int first = Integer.parseInt(pairs[0], 16) ^ 2;
        return prefix6 + ":" + group(first, pairs[1]) + ":" + group(Integer.parseInt(pairs[2], 16), "ff") + ":"
                + group(0xfe, pairs[3]) + ":" + group(Integer.parseInt(pairs[4], 16), pairs[5]);
    }

    /** A group of an IPv6 address without leading zeros (RFC 5952 section 4.1). */
    private static String group(int upper, String lower) {
        return Integer.toHexString(upper << 8 | Integer.parseInt(lower, 16));
    }

    /** Dotted decimals. */
    public static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
