package org.akashi.read.ovn.db;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The records of a standalone OVSDB file (ovsdb(5), "Standalone and Active-Backup Database Format"): a line {@code OVSDB JSON <length>
 * <sha1>}, then so many bytes of JSON. A record is read as a stream of its own; its checksum is known when it has been read whole.
 */
final class LogRecords {

    private static final String MAGIC = "OVSDB JSON ";
    private static final int LONGEST_HEADER = 120;

    /** A record's header that is none, in the reader's own words. */
    static final class BadRecord extends Exception {
        private static final long serialVersionUID = 1L;

        BadRecord(String found) {
            super(found);
        }
    }

    private final InputStream in;

    LogRecords(InputStream in) {
        this.in = in;
    }

    /**
     * The next record, or nothing at the end of the file. The one before must have been read to its end.
     *
     * @throws BadRecord with the line found instead of a header
     */
    Optional<Body> next() throws IOException, BadRecord {
        String header = line();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String[] words = header.split(" ", -1);
        if (!header.startsWith(MAGIC) || words.length != 4 || words[3].length() != 40) {
            throw new BadRecord(header);
        }
        try {
            return Optional.of(new Body(in, Long.parseLong(words[2]), words[3]));
        } catch (NumberFormatException e) {
            throw new BadRecord(header);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && bytes.size() < LONGEST_HEADER) {
            bytes.write(next < 32 || next > 126 ? '?' : next);
            next = in.read();
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    /** The bytes of one record. */
    static final class Body extends InputStream {

        private final InputStream in;
        private final String expected;
        private final MessageDigest digest;
        private long left;

        Body(InputStream in, long length, String expected) {
            this.in = in;
            this.left = length;
            this.expected = expected;
            try {
                // Not for security: it is the checksum of the format, and tells damage from content.
                this.digest = MessageDigest.getInstance("SHA-1");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-1", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(buffer, offset, (int) Math.min(length, left));
            if (count > 0) {
                digest.update(buffer, offset, count);
                left -= count;
            }
            return count;
        }

        /** Reads what is left, and tells whether the record is whole and has its checksum. */
        boolean intact() throws IOException {
            byte[] buffer = new byte[8192];
            while (left > 0) {
                if (read(buffer, 0, buffer.length) < 0) {
                    return false;
                }
            }
            return HexFormat.of().formatHex(digest.digest()).equals(expected);
        }
    }
}
