package org.akashi.evidence.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.akashi.evidence.bag.BagPaths;

/** An artefact while it is written: hashed as it passes, and gone if it is never finished. */
final class PartialFile extends OutputStream {

    private final Path file;
    private final WriteBehind behind;
    private byte[] block = new byte[WriteBehind.BLOCK];
    private int filled;
    private long size;
    private String sha256 = "";

    private PartialFile(Path file, FileChannel channel) {
        this.file = file;
        this.behind = new WriteBehind(channel);
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
        room();
        block[filled++] = (byte) b;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int from = offset; from < offset + length; ) {
            int count = Math.min(room(), offset + length - from);
            System.arraycopy(bytes, from, block, filled, count);
            filled += count;
            from += count;
        }
        size += length;
    }

    /** Bytes that the block still takes, one at least. */
    private int room() throws IOException {
        if (filled == block.length) {
            block = behind.put(block);
            filled = 0;
        }
        return block.length - filled;
    }

    /** Forces all of it to the disk. */
    void finish() throws IOException {
        sha256 = HexFormat.of().formatHex(behind.finish(block, filled));
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
        behind.close();
        if (sha256.isEmpty()) {
            Files.deleteIfExists(file);
        }
    }
}
