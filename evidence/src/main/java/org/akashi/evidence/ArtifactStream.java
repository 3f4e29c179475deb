package org.akashi.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.akashi.model.Artifact;

/**
 * The bytes of one file, hashed while they pass. Whoever stops reading early calls {@link #finish}, which reads the rest, so that the
 * hash is always that of the whole file.
 *
 * <p>Failures to read are thrown as {@link EvidenceException}: a half-read file must never look like a short one.
 */
public final class ArtifactStream extends FilterInputStream {

    private final String path;
    private final Path file;
    private final MessageDigest digest = Sha256.start();
    private long size;
    private boolean ended;

    ArtifactStream(InputStream in, String path, Path file) {
        super(in);
        this.path = path;
        this.file = file;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
                size += count;
            } else if (count < 0) {
                ended = true;
            }
            return count;
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }

    @Override
    public long skip(long count) {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, count))];
        return buffer.length == 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /**
     * Reads what is left and tells what was read. To be called once, last.
     *
     * @param taken whether a reader took the file
     */
    public Artifact finish(boolean taken) {
        byte[] buffer = new byte[65536];
        while (!ended) {
            if (read(buffer, 0, buffer.length) < 0) {
                break;
            }
        }
        return new Artifact(path, size, HexFormat.of().formatHex(digest.digest()), taken);
    }
}
