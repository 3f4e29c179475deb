package org.akashi.evidence.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;

/** An artefact while it is written: hashed as it passes, and gone if it is never finished. */
final class PartialFile extends OutputStream {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long size;
    private String sha256 = "";

    private PartialFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static PartialFile make(Path folder, int seq) throws IOException {
        Path file = folder.resolve(BagPaths.PARTIAL + seq);
        return new PartialFile(
                file,
                FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING));
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == BUFFER) {
            drain();
        }
        buffer[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length >= BUFFER) {
            drain();
            put(ByteBuffer.wrap(bytes, offset, length));
            return;
        }
        if (filled + length > BUFFER) {
            drain();
        }
        System.arraycopy(bytes, offset, buffer, filled, length);
        filled += length;
    }

    private void drain() throws IOException {
        put(ByteBuffer.wrap(buffer, 0, filled));
        filled = 0;
    }

    private void put(ByteBuffer bytes) throws IOException {
        size += bytes.remaining();
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Forces all of it to the disk. */
    void finish() throws IOException {
        drain();
        channel.force(true);
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** Throws the file away unless it was finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (sha256.isEmpty()) {
            Files.deleteIfExists(file);
        }
    }
}
