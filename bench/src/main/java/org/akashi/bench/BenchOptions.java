package org.akashi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param home folder of Akashi
 * @param work where generated clouds are kept
 * @param limit seconds after which a process is given up
 * @param heap largest heap of each process, as the JVM's {@code -Xmx} takes it
 * @param runs how often what is warm is measured; 0: not at all, where something is measured cold
 * @param subject which measurements
 * @param also a table of figures measured before, which stay where nothing new is measured
 */
record BenchOptions(
        Path home,
        List<Integer> sizes,
        Path work,
        Path out,
        int limit,
        int runs,
        String heap,
        Subject subject,
        Optional<Path> also) {

    /** What is measured. */
    enum Subject {
        /** The four that follow. */
        ISOLATION,
        WHOLE,
        PROOF,
        QUESTIONS,
        CHANGES,
        EVIDENCE;

        /** The fewest runs with which every measurement of it still gives a figure. */
        int leastRuns() {
            return switch (this) {
                case PROOF, QUESTIONS, CHANGES -> 0;
                case ISOLATION, WHOLE, EVIDENCE -> 1;
            };
        }
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it cannot be understood
     */
    static BenchOptions parse(String... arguments) {
        Path home = Path.of("");
        List<Integer> sizes = List.of(1_000, 13_000, 100_000, 1_000_000);
        Path work = caches().resolve("akashi-bench");
        Path out = Path.of("target", "bench");
        int limit = 600;
        int runs = 3;
        String heap = "4g";
        Subject subject = Subject.ISOLATION;
        Optional<Path> also = Optional.empty();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--home" -> home = Path.of(value);
                case "--sizes" -> sizes = sizes(value);
                case "--work" -> work = Path.of(value);
                case "--out" -> out = Path.of(value);
                case "--limit" -> limit = Integer.parseInt(value);
                case "--runs" -> runs = Integer.parseInt(value);
                case "--heap" -> heap = value;
                case "--also" -> also = Optional.of(Path.of(value));
                case "--measure" -> subject = Subject.valueOf(value.toUpperCase(Locale.ROOT));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(arguments[arguments.length - 1] + " needs a value");
        }
        if (runs < subject.leastRuns()) {
            throw new IllegalArgumentException("--runs " + runs + " is too few for --measure "
                    + subject.name().toLowerCase(Locale.ROOT) + "; at least " + subject.leastRuns());
        }
        return new BenchOptions(home, sizes, work, out, limit, runs, heap, subject, also);
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : text.split(",", -1)) {
            sizes.add(Integer.valueOf(size.strip()));
        }
        return sizes;
    }

    private static Path caches() {
        String named = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
    }
}
