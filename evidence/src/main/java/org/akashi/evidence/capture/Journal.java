package org.akashi.evidence.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.akashi.evidence.Durable;

/** A file of lines that grows at its end; a line is on the disk when {@link #append} returns. */
final class Journal implements AutoCloseable {

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a journal and cuts off what stands behind its last whole line.
     *
     * @param whole bytes of its whole lines
     */
    static Journal open(Path file, long whole) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (channel.size() > whole) {
            channel.truncate(whole);
            channel.force(true);
        }
        channel.position(whole);
        return new Journal(channel);
    }

    FileChannel channel() {
        return channel;
    }

    void append(String line) throws IOException {
        Durable.write(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
