package org.akashi.report.json;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Works out what is to be written next while something is being written, on several threads; it is written in order. */
final class Ahead {

    /** Things that are worked out together. There are never more than two portions of results. */
    private static final int PORTION = 256;

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
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            ForkJoinTask<List<R>> next = begin(pool, things, 0, work);
            for (int i = 0; i < things.size(); i += PORTION) {
                List<R> results = next.join();
                next = begin(pool, things, i + PORTION, work);
                for (int k = 0; k < results.size(); k++) {
                    then.accept(things.get(i + k), results.get(k));
                }
            }
        }
    }

    private static <T, R> ForkJoinTask<List<R>> begin(
            ForkJoinPool pool, List<T> things, int from, Function<T, R> work) {
        List<T> portion = things.subList(Math.min(from, things.size()), Math.min(from + PORTION, things.size()));
        return pool.submit(() -> portion.parallelStream().map(work).toList());
    }
}
