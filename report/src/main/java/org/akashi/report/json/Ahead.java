package org.akashi.report.json;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Works out what is to be written next while something is being written, on several threads; it is written in order. The threads steal no
 * work from each other: what one of them waits for is never a task of its own further down.
 */
final class Ahead {

    /** Things that a thread works out at a time. */
    private static final int PORTION = 64;

    /** Portions for each thread that are begun, and not written. */
    private static final int BEGUN = 4;

    private Ahead() {}

    /**
     * Hands on each thing with its result, in order, on the thread of the caller.
     *
     * @param threads with one, the caller works too
     * @param work a pure function
     */
    static <T, R> void each(List<T> things, int threads, Function<T, R> work, BiConsumer<T, R> then) {
        if (threads == 1 || things.size() <= 1) {
            things.forEach(thing -> then.accept(thing, work.apply(thing)));
            return;
        }
        Queue<CompletableFuture<List<R>>> begun = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            int next = 0;
            for (int i = 0; i < things.size(); i += PORTION) {
                for (; next < things.size() && begun.size() < BEGUN * threads; next += PORTION) {
                    List<T> portion = things.subList(next, Math.min(next + PORTION, things.size()));
                    begun.add(CompletableFuture.supplyAsync(
                            () -> portion.stream().map(work).toList(), workers));
                }
                List<R> results = begun.remove().join();
                for (int k = 0; k < results.size(); k++) {
                    then.accept(things.get(i + k), results.get(k));
                }
            }
        }
    }
}
