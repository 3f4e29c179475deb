package org.akashi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file of evidence, not opened yet. */
public final class EvidenceFile {

    /** What opens it. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Path file;
    private final String path;
    private final long listedSize;
    private final Opening opening;

    /**
     * A file of evidence.
     *
     * @param file what to name where it cannot be read
     */
    EvidenceFile(Path file, String path, long listedSize, Opening opening) {
        this.file = file;
        this.path = path;
        this.listedSize = listedSize;
        this.opening = opening;
    }

    /** Path within the evidence, with {@code /}. */
    public String path() {
        return path;
    }

    /** Bytes when the evidence was listed; the artefact tells how many were read. */
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
            return new ArtifactStream(opening.open(), path, file);
        } catch (IOException e) {
            throw EvidenceException.unreadable(file, e);
        }
    }
}
