package org.akashi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.evidence.capture.Capture;
import org.akashi.evidence.capture.PackageWriter;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.capture.Target;

/** Files of a plain folder as the artefacts of a package. */
final class PackageOf {

    private PackageOf() {}

    static void files(Path evidence, Path root, List<Path> files) throws IOException {
        try (PackageWriter writer = PackageWriter.open(evidence, "akashi test", Clock.systemUTC())) {
            Capture capture = writer.begin("test", new Performer(Performer.Kind.AUDITOR, List.of("A")), Map.of());
            for (Path file : files) {
                String path = root.relativize(file).toString();
                try (InputStream in = Files.newInputStream(file)) {
                    capture.write(new Target(path, "data/" + path, new TreeMap<>()), in);
                }
            }
            capture.end();
        }
    }
}
