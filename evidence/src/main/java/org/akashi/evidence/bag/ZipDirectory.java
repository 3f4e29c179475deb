package org.akashi.evidence.bag;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What the end of a zip says about its directory (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16), read before anybody loads that
 * directory into memory.
 *
 * @param bytes length of the directory
 * @param entries how many entries it says it has
 */
record ZipDirectory(long bytes, long entries) {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xffff;

    /** Nothing if the file does not end as a zip does. */
    static Optional<ZipDirectory> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            long size = channel.size();
            long from = Math.max(0, size - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
            ByteBuffer tail = read(channel, from, (int) (size - from));
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail.getShort(at + 20)) == tail.limit()) {
                    return Optional.of(of(channel, tail, at));
                }
            }
            return Optional.empty();
        }
    }

    private static ZipDirectory of(FileChannel channel, ByteBuffer tail, int at) throws IOException {
        int locator = at - LOCATOR_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
            ByteBuffer end = read(channel, tail.getLong(locator + 8), END_64_LENGTH);
            if (end.getInt(0) == END_64) {
                return new ZipDirectory(end.getLong(40), end.getLong(32));
            }
        }
        return new ZipDirectory(Integer.toUnsignedLong(tail.getInt(at + 12)), unsigned(tail.getShort(at + 10)));
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (from < 0 || channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("the archive ends too early");
            }
        }
        return buffer.flip();
    }
}
