package org.akashi.collect;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting between attempts, and for how long an answer may take. */
public record Patience(int attempts, Duration first, Duration longest, Duration answer, Waiting waiting) {

    /** Lets time pass. */
    public interface Waiting {
        void pass(Duration time);
    }

    /** Five attempts, half a second to a minute between them, two minutes for an answer to go on. */
    public static Patience usual() {
        return new Patience(5, Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofMinutes(2), Patience::pass);
    }

    private static void pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /**
     * How long to wait after a failed attempt: what the source asks for, else twice as long each time; never longer than the longest.
     *
     * @param attempt from 1
     * @param asked what the source asks for; zero if nothing
     */
    public Duration pause(int attempt, Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration wanted = asked.isZero() ? doubled : asked;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
