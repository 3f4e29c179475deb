package org.akashi.model.net;

/** The two IP versions; {@code bits} is the width of an address. */
public enum Family {
    V4(32),
    V6(128);

    private final int bits;

    Family(int bits) {
        this.bits = bits;
    }

    public int bits() {
        return bits;
    }
}
