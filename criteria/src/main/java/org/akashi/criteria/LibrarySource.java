package org.akashi.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a library's files come from. */
@FunctionalInterface
public interface LibrarySource {

    /** The bytes of a file by its path within the library, or empty if there is none. */
    Optional<byte[]> bytes(String path);

    /** The library that comes with Akashi. */
    static LibrarySource bundled() {
        return path -> {
            try (InputStream in = CriteriaLibrary.class.getResourceAsStream("/library/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** A folder; no path leads out of it. */
    static LibrarySource folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
