package org.akashi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.Selection;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.read.CloudReader;

/** The recorded sample cloud, without the answers that stand beside it. */
final class Kumo {

    static final Path SAMPLES = Path.of(System.getProperty("akashi.root", ".."), "samples");

    private Kumo() {}

    /** Copies the evidence, renaming files as told; a name that becomes empty is left out. */
    static Path copy(Path into, UnaryOperator<String> names) {
        Path from = SAMPLES.resolve("kumo");
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> evidence = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .toList();
            for (Path file : evidence) {
                String name = names.apply(file.getFileName().toString());
                if (!name.isEmpty()) {
                    Path copy = into.resolve(from.relativize(file).toString()).resolveSibling(name);
                    Files.createDirectories(copy.toAbsolutePath().getParent());
                    Files.copy(file, copy);
                }
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cloud read(Path folder) {
        return CloudReader.read(EvidenceFolder.open(folder));
    }

    static AuditResult audit(Cloud cloud, int threads) {
        return audit(cloud, Declarations.none(), threads);
    }

    static AuditResult audit(Cloud cloud, Declarations declarations, int threads) {
        return switch (CriteriaLibrary.bundled().select(CriteriaLibrary.DEFAULT_DOCUMENT)) {
            case Selection.Found found -> new AuditRunner(found.document()).audit(cloud, declarations, threads);
            case Selection.Unknown unknown -> throw new AssertionError(unknown);
        };
    }
}
