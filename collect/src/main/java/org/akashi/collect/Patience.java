package org.akashi.collect;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waiting between attempts, and for how long an answer may take.
 *
 * @param attempts how often a request that fails is sent, at most; from 1
 * @param first time between the first two attempts, doubled each time
 * @param longest time between two attempts, at most
 * @param answer for how long a source may say nothing before an answer, or within one
 */
public record Patience(int attempts, Duration first, Duration longest, Duration answer, Waiting waiting) {

    /** For how long a connection, with TLS, may take: whoever is there stands within seconds, whatever he has to compute later. */
    private static final Duration CONNECTION = Duration.ofSeconds(15);

    /** How often who says nothing is asked, at most: each time costs the whole of the patience. */
    private static final int SILENCES = 2;

    /** Lets time pass. */
    public interface Waiting {
        void pass(Duration time);
    }

    /** Five attempts, half a second to a minute between them, two minutes for an answer to begin and to go on. */
    public static Patience usual() {
        return new Patience(5, Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofMinutes(2), Patience::pass);
    }

    /** The same with another number of attempts and another time for an answer. */
    public Patience with(int attempts, Duration answer) {
        return new Patience(attempts, first, longest, answer, waiting);
    }

    /** For how long a connection, with TLS, may take to stand. */
    public Duration connection() {
        return answer.compareTo(CONNECTION) < 0 ? answer : CONNECTION;
    }

    /** How many attempts in which nothing comes are enough. */
    public int silences() {
        return Math.min(attempts, SILENCES);
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
