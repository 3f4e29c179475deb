package org.akashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that is measured.
 *
 * @param seconds from start to end
 * @param peak largest resident set, in MiB: {@code VmHWM} of proc(5), looked at until the end
 * @param status its exit status; -1 if it was given up
 * @param output what it wrote to standard output
 */
record Child(double seconds, double peak, int status, List<String> output, List<String> errors) {

    private static final int GIVEN_UP = -1;
    private static final int LOOK_MILLIS = 10;

    /** The command that starts a class of this class path in the Java that runs here. */
    static List<String> java(List<String> flags, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a command and waits for it, at most so many seconds. */
    static Child run(List<String> command, Map<String, String> environment, int limit) {
        try {
            Path out = Files.createTempFile("akashi-bench", ".out");
            Path err = Files.createTempFile("akashi-bench", ".err");
            try {
                return run(command, environment, limit, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static Child run(List<String> command, Map<String, String> environment, int limit, Path out, Path err)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        long deadline = start + TimeUnit.SECONDS.toNanos(limit);
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline) {
            peak = Math.max(peak, resident(process.pid()));
        }
        boolean ended = !process.isAlive();
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int status = ended ? process.exitValue() : GIVEN_UP;
        return new Child(seconds, peak, status, Files.readAllLines(out), Files.readAllLines(err));
    }

    /** The largest resident set of a process so far, in MiB; 0 where proc(5) is not mounted. */
    private static double resident(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        } catch (IOException ended) {
            return 0;
        }
        return 0;
    }

    /** What it wrote, read as figures, with a note of how it was started. */
    List<Figure> figures(String note) {
        return output.stream()
                .map(Figure::parse)
                .map(figure -> new Figure(figure.vms(), figure.measure(), figure.value(), figure.unit(), note))
                .toList();
    }

    /** Why there is no result, in a few words. */
    String failure() {
        if (status == GIVEN_UP) {
            return String.format(Locale.ROOT, "given up after %.0f s, with %.0f MiB", seconds, peak);
        }
        boolean full = errors.stream().anyMatch(line -> line.contains("OutOfMemoryError"));
        String said =
                errors.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        return full ? "the heap was not large enough" : ("exit status " + status + ": " + said).strip();
    }
}
