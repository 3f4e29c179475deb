package org.akashi.read;

/**
 * How to read; what is read does not depend on it.
 *
 * @param threads files read at a time, 1 or more
 */
public record ReadOptions(int threads) {

    public ReadOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** As many threads as there are processors, up to four: reading is soon bound by memory. */
    public static ReadOptions defaults() {
        return new ReadOptions(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
    }
}
