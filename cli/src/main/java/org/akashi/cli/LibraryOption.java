package org.akashi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --library}, shared by the commands on criteria. */
final class LibraryOption {

    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "option.library")
    private @Nullable Path folder;

    /** The folder, if one is given. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The bundled criteria, with the folder's over them if one is given. */
    Catalogue catalogue() {
        Path over = folder;
        if (over == null) {
            return Catalogue.bundled();
        }
        return over(over);
    }

    /** The bundled criteria with a folder's over them. */
    static Catalogue over(Path over) {
        if (!Files.isDirectory(over)) {
            throw new CommandProblem(Problem.NO_SUCH_LIBRARY, over);
        }
        try {
            return Catalogue.over(over);
        } catch (UncheckedIOException refused) {
            throw new CommandProblem(Problem.NOT_READABLE, over, Outputs.reason(refused));
        }
    }
}
