package org.akashi.read;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A number of threads that work together. As an executor, it takes over a task if a thread is free or soon will be, and otherwise lets the
 * caller do it, who still has what the task works on at hand: so nothing piles up, and nobody is idle while there is something to do. With
 * one thread the caller does everything.
 */
final class Workers implements Executor, AutoCloseable {

    /** Tasks that may wait for a thread. */
    private static final int WAITING = 1;

    private final int threads;
    private final ExecutorService pool;

    /** Tasks that are worked on or wait. */
    private final AtomicInteger open = new AtomicInteger();

    Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Starts a task on a thread of its own, at once or when one is free. */
    void submit(Runnable task) {
        if (threads == 1) {
            task.run();
        } else {
            open.incrementAndGet();
            start(task);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (threads > 1 && takesOver()) {
            start(task);
        } else {
            task.run();
        }
    }

    private boolean takesOver() {
        int before = open.get();
        while (before < threads + WAITING) {
            if (open.compareAndSet(before, before + 1)) {
                return true;
            }
            before = open.get();
        }
        return false;
    }

    private void start(Runnable task) {
        pool.execute(() -> {
            try {
                task.run();
            } finally {
                open.decrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
