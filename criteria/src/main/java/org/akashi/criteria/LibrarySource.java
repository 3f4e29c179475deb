package org.akashi.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a library's files come from. */
@FunctionalInterface
interface LibrarySource {

    /** The text of a file by its path within the library, or empty if there is none. */
    Optional<String> text(String path);

    static LibrarySource bundled() {
        return path -> {
            try (InputStream in = CriteriaLibrary.class.getResourceAsStream("/library/" + path)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static LibrarySource folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
