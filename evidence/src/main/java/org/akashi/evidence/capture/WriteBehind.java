package org.akashi.evidence.capture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.akashi.evidence.Sha256;

/**
 * Hashes and writes the blocks of a file on a thread of its own, in the order in which they come, while the next one is being filled; and
 * has the disk begin long before the end, on another thread, so that forcing the file at its end is short.
 *
 * <p>Nothing here acknowledges anything. {@link #finish} is what does: it returns when every block has been hashed and written and the file
 * has been forced, and it throws what went wrong with any of them. An early force that failed counts, too: Linux tells of a lost page once
 * and not again (fsync(2), since 4.13).
 */
final class WriteBehind implements AutoCloseable {

    /** Bytes of a block. */
    static final int BLOCK = 1 << 18;

    /** Blocks that wait or are worked on, at most. */
    private static final int MOST = 8;

    /** Bytes that are written before the disk is asked to begin with them. */
    private static final int EARLY = 1 << 23;

    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();
    private final ExecutorService writing = thread("akashi-write");
    private final ExecutorService forcing = thread("akashi-force");
    private final Queue<Future<byte[]>> blocks = new ArrayDeque<>(MOST);
    private Future<Boolean> forced = CompletableFuture.completedFuture(true);
    private long waiting;

    WriteBehind(FileChannel channel) {
        this.channel = channel;
    }

    /** Starts its thread when there is something to do, not before. */
    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Takes a full block.
     *
     * @return another one to be filled
     * @throws IOException if an earlier one was refused
     */
    byte[] put(byte[] block) throws IOException {
        blocks.add(writing.submit(() -> {
            write(block, BLOCK);
            return block;
        }));
        waiting += BLOCK;
        if (waiting >= EARLY && forced.isDone()) {
            waiting = 0;
            outcome(forced);
            forced = forcing.submit(this::force);
        }
        return blocks.size() < MOST ? new byte[BLOCK] : outcome(blocks.remove());
    }

    /** Has the disk begin: the bytes, not yet what the system knows of the file. */
    private boolean force() throws IOException {
        channel.force(false);
        return true;
    }

    private void write(byte[] block, int length) throws IOException {
        digest.update(block, 0, length);
        ByteBuffer left = ByteBuffer.wrap(block, 0, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /**
     * Takes the last block, and has all of them on the disk.
     *
     * @return the hash of all of them
     * @throws IOException if any was refused
     */
    byte[] finish(byte[] block, int length) throws IOException {
        while (!blocks.isEmpty()) {
            outcome(blocks.remove());
        }
        write(block, length);
        outcome(forced);
        channel.force(true);
        return digest.digest();
    }

    private static <T> T outcome(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Ends its threads, after closing the channel so that what still waits is refused at once. */
    @Override
    public void close() throws IOException {
        channel.close();
        writing.close();
        forcing.close();
    }
}
