package org.akashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the sample cloud without what is not evidence, to be changed as a test likes. */
final class SampleCopy {

    private static final Path SAMPLE = root().resolve("samples/kumo");

    private final Path folder;

    private SampleCopy(Path folder) {
        this.folder = folder;
    }

    /** The project's own folder. */
    static Path root() {
        return Path.of(System.getProperty("akashi.root", "."));
    }

    static SampleCopy into(Path folder) {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            List<Path> evidence = files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
            for (Path file : evidence) {
                Path target = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return new SampleCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Rewrites one file; the change must change something. */
    SampleCopy change(String file, UnaryOperator<String> change) {
        Path path = folder.resolve(file);
        try {
            String before = Files.readString(path);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("nothing changed in " + file);
            }
            Files.writeString(path, after);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleCopy without(String prefix) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
