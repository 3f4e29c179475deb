package org.akashi.evidence.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.akashi.evidence.EvidenceException;

/**
 * The files of a package, wherever they lie. Listing opens none of them; what may be opened is a regular file within the package and
 * nothing else.
 */
public sealed interface PackageFiles extends AutoCloseable permits FolderFiles, ZipFiles {

    /** Files in a package, at most. */
    int MAX_FILES = 1_000_000;

    /** Bytes of a tag file that is read as a whole, at most; logs and manifests are read line by line. */
    int MAX_TAG_FILE = 1 << 20;

    /**
     * Opens a folder or a zip.
     *
     * @throws EvidenceException if it cannot be read, or if it is one that nobody should unpack
     */
    static PackageFiles open(Path place) {
        return Files.isDirectory(place) ? FolderFiles.list(place) : ZipFiles.open(place);
    }

    /** Where the package lies. */
    Path place();

    /** Sizes in bytes by path. */
    SortedMap<String, Long> sizes();

    /** Links and special files, by path: they have no content of their own, and are not followed. */
    SortedSet<String> strange();

    /**
     * Opens a file that {@link #sizes} lists.
     *
     * @throws IOException if it cannot be read, or is not what it was when listed
     */
    InputStream open(String path) throws IOException;

    /** Whether the package has been sealed, well or not. */
    default boolean isSealed() {
        return sizes().keySet().stream().anyMatch(path -> path.startsWith(BagPaths.SEAL));
    }

    /** The size of a file in bytes, 0 if there is none. */
    default long size(String path) {
        return sizes().getOrDefault(path, 0L);
    }

    /** Whether there is a file of that path. */
    default boolean has(String path) {
        return sizes().containsKey(path);
    }

    /**
     * A small file as a whole; nothing if there is none or it is larger than such files are.
     *
     * @throws EvidenceException if it cannot be read
     */
    default Optional<byte[]> small(String path) {
        if (sizes().getOrDefault(path, Long.MAX_VALUE) > MAX_TAG_FILE) {
            return Optional.empty();
        }
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(MAX_TAG_FILE + 1);
            return bytes.length > MAX_TAG_FILE ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw EvidenceException.unreadable(place().resolve(path), e);
        }
    }

    @Override
    void close();
}
