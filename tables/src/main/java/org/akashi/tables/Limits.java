package org.akashi.tables;

/**
 * How much a query may use.
 *
 * @param memory bytes that the database may hold in all, its tables included
 * @param seconds how long one query may take
 * @param threads how many processors work on it
 */
public record Limits(long memory, int seconds, int threads) {

    private static final long MEBIBYTE = 1 << 20;

    public Limits {
        if (memory < MEBIBYTE || seconds < 1 || threads < 1) {
            throw new IllegalArgumentException("no limits: " + memory + " " + seconds + " " + threads);
        }
    }

    String memoryText() {
        return memory / MEBIBYTE + "MiB";
    }
}
