package org.akashi.exchange;

/** How much is read of a file that comes in. Whatever is made to exhaust a reader is refused before it does. */
public final class Limits {

    /** Bytes of a file, as it lies on the disk. */
    public static final long FILE = 128L << 20;

    /** Bytes of all parts of a package together, once unpacked. */
    public static final long UNPACKED = 256L << 20;

    /** Cells of a workbook. */
    public static final int CELLS = 2_000_000;

    /** Levels of nesting. */
    public static final int DEPTH = 64;

    private Limits() {}
}
