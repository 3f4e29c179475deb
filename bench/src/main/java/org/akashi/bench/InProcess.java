package org.akashi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts of the work, timed inside a process of their own that has done nothing before. */
record InProcess(BenchOptions options, Work work) implements Measurement {

    /** Which part. */
    enum Work {
        PROOF,
        QUESTIONS,
        CHANGES
    }

    @Override
    public List<Figure> of(BenchCloud cloud) {
        List<String> flags = List.of("-Xmx" + options.heap(), "-XX:+UseParallelGC");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Inside.class.getName(),
                work.name(),
                String.valueOf(cloud.vms()),
                cloud.suffix(),
                cloud.folder().toString(),
                String.valueOf(options.runs())));
        Child child = Child.run(command, Map.of(), options.limit());
        List<Figure> figures = new ArrayList<>();
        for (String line : child.output()) {
            Figure figure = Figure.parse(line);
            figures.add(
                    new Figure(figure.vms(), figure.measure(), figure.value(), figure.unit(), String.join(" ", flags)));
        }
        if (child.status() == 0) {
            String measure = switch (work) {
                case PROOF -> "load and proof";
                case QUESTIONS -> "questions";
                case CHANGES -> "changes";
            };
            figures.add(new Figure(
                    cloud.vms(),
                    measure + cloud.suffix() + ", resident",
                    child.peak(),
                    "MiB",
                    String.join(" ", flags)));
        } else {
            String measure = switch (work) {
                case PROOF -> "proof, cold";
                case QUESTIONS -> "100,000 questions";
                case CHANGES -> "one change";
            };
            figures.add(Figure.none(cloud.vms(), measure + cloud.suffix(), child.failure()));
        }
        return figures;
    }
}
