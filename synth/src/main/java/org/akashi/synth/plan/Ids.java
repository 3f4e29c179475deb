package org.akashi.synth.plan;

/**
 * Identifiers and random draws. Each depends on the seed and on what it is for, and on nothing drawn before, so that any part of a
 * cloud can be made alone.
 */
public final class Ids {

    /** What an identifier or a draw is for. */
    public enum Kind {
        PROJECT,
        USER,
        ROLE,
        NETWORK,
        SUBNET,
        PORT,
        ROUTER,
        GROUP,
        RULE,
        FLOATING,
        FORWARDING,
        TRUNK,
        ADDRESS_GROUP,
        SHARE,
        SERVER,
        HOST,
        VOLUME,
        IMAGE,
        SERVICE,
        MAC,
        CHOICE
    }

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final long seed;

    public Ids(long seed) {
        this.seed = mix(seed + 0x9e3779b97f4a7c15L);
    }

    /** A UUID of version 4 (RFC 9562). */
    public String uuid(Kind kind, int part, int local) {
        long upper = draw(kind, part, local) & ~0xf000L | 0x4000L;
        long lower = mix(upper ^ seed) & ~(3L << 62) | 2L << 62;
        char[] text = new char[36];
        int at = 0;
        for (int i = 0; i < 32; i++) {
            if (i == 8 || i == 12 || i == 16 || i == 20) {
                text[at++] = '-';
            }
            text[at++] = HEX[(int) ((i < 16 ? upper >>> 60 - 4 * i : lower >>> 124 - 4 * i) & 15)];
        }
        return new String(text);
    }

    /** The 32 hexadecimal digits that Keystone gives projects, users and roles. */
    public String hex(Kind kind, int part, int local) {
        return uuid(kind, part, local).replace("-", "");
    }

    /** 64 random bits. */
    public long draw(Kind kind, int part, int local) {
        return mix(seed ^ mix((long) part << 32 | local & 0xffff_ffffL) ^ (kind.ordinal() + 1) * 0xd1342543de82ef95L);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound, Kind kind, int part, int local) {
        return (int) Long.remainderUnsigned(draw(kind, part, local), bound);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): a bijection that spreads every bit over all. */
    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
