package org.akashi.collect.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.akashi.evidence.BlockStream;

/** What a command prints; its end is only reached if the command ended well. */
public final class CommandStream extends BlockStream {

    private static final int SAID = 4000;

    private final Process process;
    private final boolean tolerant;
    private final CompletableFuture<String> said;
    private final AtomicBoolean late = new AtomicBoolean();
    private boolean ended;
    private long count;

    /** A command that did not end well. */
    public static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Failed(String reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        /** A code for the gap: {@code not-installed}, {@code unreachable}, {@code timeout}, {@code exit-1}. */
        public String reason() {
            return reason;
        }
    }

    private CommandStream(Process process, boolean tolerant, Duration patience) {
        super(process.getInputStream());
        this.process = process;
        this.tolerant = tolerant;
        this.said = CompletableFuture.supplyAsync(() -> drain(process.getErrorStream()));
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (process.isAlive()) {
                        late.set(true);
                        process.destroyForcibly();
                    }
                });
    }

    /**
     * Starts a command.
     *
     * @param tolerant whether what it printed is worth keeping where it complains
     * @throws IOException if it cannot be started
     */
    static CommandStream start(ProcessBuilder builder, boolean tolerant, Duration patience) throws IOException {
        Process process = builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        return new CommandStream(process, tolerant, patience);
    }

    private static String drain(InputStream errors) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try (errors) {
            for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
                kept.write(buffer, 0, Math.min(count, Math.max(0, SAID - kept.size())));
            }
        } catch (IOException gone) {
            return kept.toString(StandardCharsets.UTF_8);
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = ended ? -1 : in.read(buffer, offset, length);
        } catch (IOException closed) {
            if (!late.get()) {
                throw closed;
            }
            read = -1;
        }
        if (read < 0 && !ended) {
            ended = true;
            check();
        }
        count += Math.max(0, read);
        return read;
    }

    private void check() throws IOException {
        int status;
        try {
            status = process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        String complaint = said.join().strip();
        if (late.get()) {
            throw new Failed("timeout", "it did not end");
        }
        if (status == 126 || status == 127) {
            throw new Failed("not-installed", complaint);
        }
        if (status == 255) {
            throw new Failed("unreachable", complaint);
        }
        if (status != 0 && !(tolerant && count > 0)) {
            throw new Failed("exit-" + status, complaint);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        super.close();
    }
}
