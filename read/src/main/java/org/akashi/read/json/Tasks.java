package org.akashi.read.json;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Results of tasks that other threads work on. */
public final class Tasks {

    private Tasks() {}

    /** Waits for a result; a failure of the task is thrown as it is. */
    public static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }
}
