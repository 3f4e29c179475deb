package org.akashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is done with evidence before anything is proved, each in a process of its own. */
record OfEvidence(BenchOptions options, Work work) implements Measurement {

    /** Which part. */
    enum Work {
        /** Neutron's lists into the model. */
        READING,
        /** An answer of a local server into a package. */
        CAPTURE,
        /** A package against plain SHA-256. */
        VERIFICATION
    }

    /** What the launcher starts Java with for evidence of this size. */
    private static final List<String> LAUNCHER =
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxTenuringThreshold=1");

    @Override
    public List<Figure> of(BenchCloud cloud) {
        Path lists = neutron(cloud);
        List<String> flags = new ArrayList<>(List.of("-Xmx" + options.heap()));
        flags.addAll(LAUNCHER);
        Child child = Child.run(
                Child.java(
                        flags,
                        InsideEvidence.class,
                        work.name(),
                        String.valueOf(cloud.vms()),
                        lists.toString(),
                        String.valueOf(options.runs())),
                Map.of(),
                options.limit());
        String said = String.join(" ", flags);
        List<Figure> figures = new ArrayList<>(child.figures(said));
        String name = work.name().toLowerCase(Locale.ROOT);
        figures.add(
                child.status() == 0
                        ? new Figure(cloud.vms(), name + ", resident", child.peak(), "MiB", said)
                        : Figure.none(cloud.vms(), name, child.failure()));
        return figures;
    }

    /** A folder with Neutron's lists of a cloud alone; the files are those of the cloud. */
    private Path neutron(BenchCloud cloud) {
        Path folder = options.work().resolve("neutron-" + cloud.vms());
        try (Stream<Path> all = Files.list(cloud.folder())) {
            Files.createDirectories(folder);
            for (Path file : all.sorted().toList()) {
                Path link = folder.resolve(cloud.folder().relativize(file));
                if (String.valueOf(link.getFileName()).startsWith("neutron.") && !Files.exists(link)) {
                    Files.createLink(link, file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
