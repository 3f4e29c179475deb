package org.akashi.bench;

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
        Child child = Child.run(
                Child.java(
                        flags,
                        Inside.class,
                        work.name(),
                        String.valueOf(cloud.vms()),
                        cloud.suffix(),
                        cloud.folder().toString(),
                        String.valueOf(options.runs())),
                Map.of(),
                options.limit());
        String said = String.join(" ", flags);
        List<Figure> figures = new ArrayList<>(child.figures(said));
        if (child.status() == 0) {
            String measure = switch (work) {
                case PROOF -> "load and proof";
                case QUESTIONS -> "questions";
                case CHANGES -> "changes";
            };
            figures.add(new Figure(cloud.vms(), measure + cloud.suffix() + ", resident", child.peak(), "MiB", said));
        } else {
            String measure = switch (work) {
                case PROOF -> "proof, cold";
                case QUESTIONS -> "100,000 questions";
                case CHANGES -> "one change";
            };
            String missing = measure + cloud.suffix();
            boolean known = figures.stream().anyMatch(f -> f.measure().equals(missing));
            figures.add(Figure.none(cloud.vms(), known ? missing.replace("cold", "warm") : missing, child.failure()));
        }
        return figures;
    }
}
