package org.akashi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.isolation.ReachEvaluator;
import org.akashi.isolation.live.LiveProof;
import org.akashi.isolation.live.NetworkChange;
import org.akashi.isolation.live.VerdictChanges;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.reach.Answer;
import org.akashi.model.reach.Question;
import org.akashi.read.CloudReader;
import org.akashi.read.declaration.DeclarationsReader;

/** The process in which {@link InProcess} measures: each figure is a line of standard output as soon as it is known. */
final class Inside {

    private static final double MILLIS = 1e3;
    private static final int QUESTIONS = 100_000;
    private static final int CHANGES = 5_000;
    private static final long CHANGING = 120_000_000_000L;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Watch watch;
    private final String suffix;

    private Inside(Watch watch, String suffix) {
        this.watch = watch;
        this.suffix = suffix;
    }

    /**
     * Measures one work.
     *
     * @param arguments which work, size of the cloud, what is added to the names of figures, folder, runs
     */
    public static void main(String... arguments) throws IOException {
        Watch watch = new Watch(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[4]));
        Inside inside = new Inside(watch, arguments[2]);
        Path folder = Path.of(arguments[3]);
        switch (InProcess.Work.valueOf(arguments[0])) {
            case PROOF -> inside.proof(folder);
            case QUESTIONS -> inside.questions(folder);
            case CHANGES -> inside.changes(folder);
        }
        inside.say("peak heap, " + arguments[0].toLowerCase(java.util.Locale.ROOT), peakHeap(), "MiB");
    }

    private void proof(Path folder) throws IOException {
        Cloud cloud = timed("load, cold", () -> read(folder));
        Declarations declared = DeclarationsReader.read(folder.resolve("_declarations.yaml"), DAY);
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
        Supplier<IsolationResult> proof = () -> IsolationProver.prove(cloud, owners, declared, processors());
        IsolationResult result = timed("proof, cold", proof);
        say("endpoints", result.endpoints(), "");
        say("pairs", (double) result.pairs().total(), "");
        say("crossings", result.crossings().size(), "");
        best("proof, warm", proof);
        best("load, warm", () -> read(folder));
    }

    private void questions(Path folder) throws IOException {
        Cloud cloud = read(folder);
        List<Question> questions = Questions.of(cloud.network(), QUESTIONS, 1);
        ReachEvaluator reach = timed("index for questions", () -> ReachEvaluator.of(cloud));
        Supplier<Long> all = () -> questions.parallelStream()
                .map(reach::answer)
                .filter(answer -> answer.verdict() == Answer.Verdict.DELIVERED)
                .count();
        say("delivered of 100,000 questions", (double) timed("100,000 questions, cold", all), "");
        best("100,000 questions, warm", all);
    }

    /** Processor time of this thread, which is what a change costs whatever else the machine does. */
    private void changes(Path folder) throws IOException {
        Cloud cloud = read(folder);
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
        LiveProof proof = timed("begin with changes", () -> LiveProof.of(cloud, owners, processors()));
        ChangeMix mix = new ChangeMix(cloud.network(), 1);
        Map<String, List<Long>> times = new TreeMap<>();
        long began = System.nanoTime();
        for (int i = 0; i < CHANGES && System.nanoTime() - began < CHANGING; i++) {
            boolean warm = i >= CHANGES / 5 || System.nanoTime() - began > CHANGING / 5;
            ChangeMix.Change change = mix.next();
            for (NetworkChange one : List.of(change.away(), change.back())) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                VerdictChanges changed = proof.apply(one);
                long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                if (warm && changed.pairs() >= 0) {
                    times.computeIfAbsent("all", k -> new ArrayList<>()).add(taken);
                    times.computeIfAbsent(change.kind(), k -> new ArrayList<>()).add(taken);
                }
            }
        }
        times.forEach((kind, all) -> {
            Collections.sort(all);
            String which = kind.equals("all") ? "one change" : "one change, " + kind;
            say(which + ", p50", all.get(all.size() / 2) / 1e6, "ms");
            say(which + ", p99", all.get(all.size() * 99 / 100) / 1e6, "ms");
            say(which + ", maximum", all.getLast() / 1e6, "ms");
            say(which + ", how many", all.size(), "");
        });
    }

    private static Cloud read(Path folder) {
        return CloudReader.read(EvidenceFolder.open(folder));
    }

    private <T> T timed(String measure, Supplier<T> work) throws IOException {
        List<T> result = new ArrayList<>(1);
        say(measure, MILLIS * Watch.seconds(() -> result.add(work.get())), "ms");
        return result.getFirst();
    }

    private void best(String measure, Supplier<?> work) throws IOException {
        if (watch.runs() > 0) {
            double seconds = watch.best(() -> {
                var _ = work.get();
            });
            say(measure, MILLIS * seconds, "ms");
        }
    }

    private void say(String measure, double value, String unit) {
        watch.say(measure + suffix, value, unit);
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1048576.0;
    }

    private static int processors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }
}
