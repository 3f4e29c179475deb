package org.akashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Collector;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.RedactionKey;

/** Files that are measured on: those there are, how large they are, and packages that are made of them. */
final class Payload {

    /** A million bytes. */
    static final double MB = 1e6;

    private Payload() {}

    /** Files at any depth, by name. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of all files. */
    static double bytes(Path folder) throws IOException {
        double sum = 0;
        for (Path file : files(folder)) {
            sum += Files.size(file);
        }
        return sum;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Makes a package of what a collector finds. */
    static void collect(Collector collector, Path evidence) {
        CollectRun.into(evidence, "akashi bench", Clock.systemUTC())
                .run(
                        collector,
                        new Performer(Performer.Kind.AUDITOR, List.of("bench")),
                        RedactionKey.generate(),
                        Progress.none(),
                        Patience.usual());
    }
}
