package org.akashi.collect.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.akashi.evidence.BlockStream;

/** A body that is given up when nothing of it has come for a while. */
public final class GuardedStream extends BlockStream {

    private final ScheduledFuture<?> watch;
    private volatile long last = System.nanoTime();
    private volatile boolean stalled;

    /** Watches a body; closing it ends that. */
    public GuardedStream(InputStream in, Duration patience, ScheduledExecutorService clock) {
        super(in);
        long check = Math.max(1, patience.toMillis() / 4);
        this.watch = clock.scheduleWithFixedDelay(() -> look(patience), check, check, TimeUnit.MILLISECONDS);
    }

    private void look(Duration patience) {
        if (System.nanoTime() - last > patience.toNanos() && !stalled) {
            stalled = true;
            try {
                in.close();
            } catch (IOException alreadyGone) {
                stalled = true;
            }
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            if (stalled) {
                throw new SocketTimeoutException("the answer stopped half-way");
            }
            throw e;
        }
        if (stalled) {
            throw new SocketTimeoutException("the answer stopped half-way");
        }
        last = System.nanoTime();
        return count;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
