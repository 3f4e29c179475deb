package org.akashi.evidence;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A regular file of a folder of evidence, not opened yet. */
public final class EvidenceFile {

    private final Path file;
    private final String path;
    private final long listedSize;

    EvidenceFile(Path file, String path, long listedSize) {
        this.file = file;
        this.path = path;
        this.listedSize = listedSize;
    }

    /** Path within the evidence, with {@code /}. */
    public String path() {
        return path;
    }

    /** Bytes when the folder was listed; the artefact tells how many were read. */
    public long listedSize() {
        return listedSize;
    }

    /**
     * Opens the file; a name that has become a symbolic link since it was listed is refused.
     *
     * @throws EvidenceException if it cannot be opened
     */
    public ArtifactStream open() {
        try {
            return new ArtifactStream(
                    Channels.newInputStream(
                            Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)),
                    path,
                    file);
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }
}
