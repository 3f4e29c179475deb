package org.akashi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        String measure = switch (work) {
            case PROOF -> "load and proof";
            case QUESTIONS -> "questions";
            case CHANGES -> "changes";
        };
        String resident = measure + cloud.suffix() + ", resident";
        figures.add(
                child.status() == 0
                        ? new Figure(cloud.vms(), resident, child.peak(), "MiB", said)
                        : Figure.none(cloud.vms(), missing(figures, cloud).orElse(resident), child.failure()));
        return figures;
    }

    /** The first of the figures that tell how far the process came which it has not given. */
    private Optional<String> missing(List<Figure> given, BenchCloud cloud) {
        List<String> inOrder = switch (work) {
            case PROOF -> List.of("proof, cold", "proof, warm", "load, warm");
            case QUESTIONS -> List.of("100,000 questions, cold", "100,000 questions, warm");
            case CHANGES -> List.of("one change");
        };
        return inOrder.stream()
                .map(measure -> measure + cloud.suffix())
                .filter(name -> given.stream().noneMatch(f -> f.measure().equals(name)))
                .findFirst();
    }
}
