package org.akashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generates clouds, measures on each, and writes what was measured. Started by {@code tools/bench}. */
public final class Bench {

    private Bench() {}

    /**
     * Measures, and writes the figures.
     *
     * @param arguments as {@code tools/bench} describes them
     * @throws IOException if the figures cannot be written
     */
    public static void main(String... arguments) throws IOException {
        BenchOptions options;
        try {
            options = BenchOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Machine machine = Machine.here();
        List<Measurement> measurements = switch (options.subject()) {
            case ISOLATION ->
                List.of(
                        new WholeProcess(options),
                        new InProcess(options, InProcess.Work.PROOF),
                        new InProcess(options, InProcess.Work.QUESTIONS),
                        new InProcess(options, InProcess.Work.CHANGES));
            case WHOLE -> List.of(new WholeProcess(options));
            case PROOF -> List.of(new InProcess(options, InProcess.Work.PROOF));
            case QUESTIONS -> List.of(new InProcess(options, InProcess.Work.QUESTIONS));
            case CHANGES -> List.of(new InProcess(options, InProcess.Work.CHANGES));
            case EVIDENCE ->
                List.of(
                        new OfEvidence(options, OfEvidence.Work.READING),
                        new OfEvidence(options, OfEvidence.Work.CAPTURE),
                        new OfEvidence(options, OfEvidence.Work.VERIFICATION));
        };
        boolean alsoOvn = options.subject() != BenchOptions.Subject.EVIDENCE;
        Measured figures = Measured.with(options.also());
        for (int size : options.sizes()) {
            for (boolean ovn : alsoOvn && BenchCloud.isMeasuredWithOvn(size)
                    ? new boolean[] {false, true}
                    : new boolean[] {false}) {
                System.err.println("bench: " + size + " virtual machines" + (ovn ? ", with OVN" : ""));
                BenchCloud cloud = BenchCloud.of(size, ovn, options.work());
                figures.add(new Figure(size, "evidence" + cloud.suffix(), cloud.warm() / 1048576.0, "MiB", ""));
                for (Measurement measurement : measurements) {
                    List<Figure> found = measurement.of(cloud);
                    found.forEach(figure -> System.err.println("bench:   " + figure.measure() + " " + figure.text()
                            + (figure.isKnown() ? "" : " " + figure.note())));
                    found.forEach(figures::add);
                }
                write(options.out(), options.subject(), figures.all(), machine);
            }
        }
        System.err.println("bench: " + options.out());
    }

    /** Writes what is known so far: who stops a measurement of hours keeps what it has found. */
    private static void write(Path out, BenchOptions.Subject subject, List<Figure> figures, Machine machine)
            throws IOException {
        Files.createDirectories(out);
        boolean evidence = subject == BenchOptions.Subject.EVIDENCE;
        String name = evidence ? "performance-evidence" : "performance";
        Files.writeString(out.resolve(name + ".csv"), Tables.csv(figures));
        if (!evidence) {
            Files.writeString(out.resolve("cost.svg"), CostPlot.of(figures));
        }
        Page.of(out.resolve(name + ".md")).put(Tables.markdown(figures, machine, Machine.loadNow()));
    }
}
