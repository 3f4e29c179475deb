package org.akashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.exchange.Imported;
import org.akashi.exchange.yaml.GrownFile;
import org.akashi.exchange.yaml.YamlFile;
import org.akashi.report.text.Problem;

/** Puts files into a library, all of them or none: they are written beside it first, and read together with it. */
final class ImportWriting {

    private ImportWriting() {}

    static void write(Imported imported, Path library) {
        Optional<GrownFile> grown = imported.grown();
        if (grown.isPresent()) {
            Outputs.guarded(library, () -> grow(grown.get(), library));
            return;
        }
        for (YamlFile file : imported.files()) {
            if (Files.exists(library.resolve(file.path()))) {
                throw new CommandProblem(Problem.ALREADY_IN_LIBRARY, library.resolve(file.path()));
            }
        }
        Outputs.guarded(library, () -> {
            try {
                Files.createDirectories(library);
                Path beside = Files.createTempDirectory(library.toAbsolutePath().getParent(), ".akashi-import");
                try {
                    for (YamlFile file : imported.files()) {
                        put(beside.resolve(file.path()), file);
                    }
                    Catalogue.over(List.of(library, beside));
                    move(imported, beside, library);
                } finally {
                    remove(beside);
                }
                return library;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
    }

    /** Reads the library as it becomes in a copy of it, then puts the file that grew in the place of the one that was read. */
    private static Path grow(GrownFile file, Path library) {
        try {
            Path place = library.resolve(file.path());
            Path beside = Files.createTempDirectory(library.toAbsolutePath().getParent(), ".akashi-import");
            try {
                copy(library, beside);
                Path grown = beside.resolve(file.path());
                Files.writeString(grown, file.text());
                Catalogue.over(beside);
                if (!Files.readString(place).equals(file.before())) {
                    throw new CommandProblem(Problem.CHANGED_MEANWHILE, place);
                }
                Files.move(
                        grown, place.toRealPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                remove(beside);
            }
            return place;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void copy(Path library, Path beside) throws IOException {
        try (Stream<Path> walk = Files.walk(library)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .toList()) {
                Path to = beside.resolve(library.relativize(file).toString());
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void put(Path place, YamlFile file) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.write(place, file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Imported imported, Path beside, Path library) throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (YamlFile file : imported.files()) {
                Path place = library.resolve(file.path());
                Files.createDirectories(place.toAbsolutePath().getParent());
                Files.move(beside.resolve(file.path()), place, StandardCopyOption.ATOMIC_MOVE);
                moved.add(place);
            }
        } catch (IOException refused) {
            for (Path place : moved) {
                Files.deleteIfExists(place);
            }
            throw refused;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
