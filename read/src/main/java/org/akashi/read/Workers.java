package org.akashi.read;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A number of threads that work together. As an executor, it takes over a task if not too many are waiting already, and otherwise lets the
 * caller do it: so nothing piles up, and nobody is idle while there is something to do. With one thread the caller does everything.
 */
final class Workers implements Executor, AutoCloseable {

    private static final int WAITING_PER_THREAD = 4;

    private final int threads;
    private final Semaphore room;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        this.room = new Semaphore(threads * WAITING_PER_THREAD);
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Starts a task on a thread of its own, at once or when one is free. */
    void submit(Runnable task) {
        if (threads == 1) {
            task.run();
        } else {
            pool.execute(task);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (threads > 1 && room.tryAcquire()) {
            pool.execute(() -> {
                try {
                    task.run();
                } finally {
                    room.release();
                }
            });
        } else {
            task.run();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
