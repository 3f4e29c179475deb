package org.akashi.oracle.slow;

/**
 * What {@code address/length} stands for.
 *
 * @param address as written, host bits included
 * @param length 0 to 32, or to 128
 */
public record Block(Ip address, int length) {

    /** Everything of one family. */
    static final Block ANY_V4 = Block.parse("0.0.0.0/0");

    static final Block ANY_V6 = Block.parse("::/0");

    /** Reads {@code 10.0.0.0/24}, or a single address. */
    public static Block parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Ip ip = Ip.parse(text);
            return new Block(ip, ip.bits());
        }
        return new Block(Ip.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public Ip first() {
        return address.withTail(length, false);
    }

    public Ip last() {
        return address.withTail(length, true);
    }

    public boolean contains(Ip ip) {
        if (ip.six() != address.six()) {
            return false;
        }
        if (!ip.six()) {
            return length == 0 || (ip.low() ^ address.low()) >>> (32 - length) == 0;
        }
        if (length <= 64) {
            return length == 0 || (ip.high() ^ address.high()) >>> (64 - length) == 0;
        }
        return ip.high() == address.high() && (ip.low() ^ address.low()) >>> (128 - length) == 0;
    }

    /** Whether bits after the prefix are set: port security takes such a text as one host, not as a network. */
    boolean isHost() {
        return length == address.bits() || !address.equals(first());
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}
