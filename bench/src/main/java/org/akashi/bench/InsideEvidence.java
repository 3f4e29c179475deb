package org.akashi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akashi.collect.CollectRun;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.Patience;
import org.akashi.collect.Progress;
import org.akashi.collect.http.Outcome;
import org.akashi.collect.http.Requests;
import org.akashi.evidence.EvidenceFolder;
import org.akashi.evidence.capture.Performer;
import org.akashi.evidence.redact.JsonAnswer;
import org.akashi.evidence.redact.RedactionKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verifier;
import org.akashi.model.Cloud;
import org.akashi.read.CloudReader;

/** The process in which {@link OfEvidence} measures: each figure is a line of standard output as soon as it is known. */
final class InsideEvidence {

    private static final double MB = 1e6;

    /** MB in a second of the server that capture is to keep up with. */
    private static final int RATE = 500;

    private final int vms;
    private final Path folder;
    private final int runs;

    private InsideEvidence(int vms, Path folder, int runs) {
        this.vms = vms;
        this.folder = folder;
        this.runs = runs;
    }

    /** Work that may fail. */
    private interface Work {
        void run() throws IOException;
    }

    /**
     * Measures one work.
     *
     * @param arguments which work, size of the cloud, folder with Neutron's lists, runs
     */
    public static void main(String... arguments) throws IOException {
        InsideEvidence inside = new InsideEvidence(
                Integer.parseInt(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        switch (OfEvidence.Work.valueOf(arguments[0])) {
            case READING -> inside.reading();
            case CAPTURE -> inside.capture();
            case VERIFICATION -> inside.verification();
        }
        System.exit(0);
    }

    private void reading() throws IOException {
        double bytes = bytes(folder);
        say("Neutron's lists", bytes / MB, "MB");
        List<Cloud> cloud = new ArrayList<>(1);
        Work read = () -> {
            cloud.clear();
            cloud.add(CloudReader.read(EvidenceFolder.open(folder)));
        };
        say("reading, first", bytes / MB / seconds(read), "MB/s");
        int ports = cloud.getFirst().network().ports().size();
        for (int i = 0; i < runs * 2; i++) {
            read.run();
        }
        long before = processorTime();
        double best = best(read);
        say("reading, warm", bytes / MB / best, "MB/s");
        say(
                "reading, warm, by processor time of two",
                2 * runs * bytes / MB / ((processorTime() - before) / 1e9),
                "MB/s");
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        say("ports", ports, "");
        say("live heap after reading", live / MB, "MB");
        say("live heap per port", (double) live / ports, "B");
        if (cloud.getFirst().network().ports().size() != ports) {
            throw new IllegalStateException("two readings differ");
        }
    }

    private void capture() throws IOException {
        capture(RATE, "a server of " + RATE + " MB/s");
        capture(0, "a server as fast as it can");
    }

    private void capture(int rate, String said) throws IOException {
        Path list = folder.resolve("neutron.ports.json");
        double bytes = Files.size(list);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileServer.class.getName(),
                        list.toString(),
                        String.valueOf(rate))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path evidence = Files.createTempDirectory(folder.resolve(".."), "capture-");
        try (BufferedReader port = server.inputReader(StandardCharsets.US_ASCII)) {
            URI address = URI.create("http://127.0.0.1:" + port.readLine() + "/v2.0/ports");
            Work fetch = () -> fetch(address);
            Work keep = () -> CollectRun.into(evidence.resolve("package"), "akashi bench", Clock.systemUTC())
                    .run(
                            new OneList(address),
                            new Performer(Performer.Kind.AUDITOR, List.of("bench")),
                            RedactionKey.generate(),
                            Progress.none(),
                            Patience.usual());
            double without = Double.POSITIVE_INFINITY;
            double with = Double.POSITIVE_INFINITY;
            long processor = Long.MAX_VALUE;
            for (int i = 0; i < 3 * runs; i++) {
                without = Math.min(without, seconds(fetch));
                long before = processorTime();
                with = Math.min(with, seconds(keep));
                processor = Math.min(processor, processorTime() - before);
                delete(evidence.resolve("package"));
            }
            say(said + ", alone", bytes / MB / without, "MB/s");
            say(said + ", captured", bytes / MB / with, "MB/s");
            say(said + ", what capture adds to its time", 100 * (with - without) / without, "%");
            say(said + ", processor time of capture", processor / 1e6 / (bytes / MB), "ms/MB");
        } finally {
            delete(evidence);
            server.destroy();
        }
    }

    private static void fetch(URI address) throws IOException {
        try (Requests requests = new Requests(Patience.usual(), Optional.empty())) {
            if (requests.get(address, Map.of()) instanceof Outcome.Answered(InputStream body, Map<String, String> _)) {
                byte[] buffer = new byte[1 << 18];
                while (body.read(buffer) >= 0) {
                    continue;
                }
                body.close();
            }
        }
    }

    /** One list of a server, kept as a collector keeps it. */
    private record OneList(URI address) implements Collector {
        @Override
        public String kind() {
            return "openstack";
        }

        @Override
        public SortedMap<String, String> facts() {
            return new TreeMap<>();
        }

        @Override
        public void collect(Collecting work) {
            String unit = "openstack/R/network/ports";
            try (Requests requests = new Requests(work.patience(), Optional.empty())) {
                if (requests.get(address, Map.of())
                        instanceof Outcome.Answered(InputStream body, Map<String, String> _)) {
                    work.json(unit, unit + ".json", Map.of(), body, JsonAnswer.Wanted.list("ports"), seen -> Map.of());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void verification() throws IOException {
        Path evidence =
                Files.createTempDirectory(folder.resolve(".."), "verify-").resolve("package");
        CollectRun.into(evidence, "akashi bench", Clock.systemUTC())
                .run(
                        new Folder(folder),
                        new Performer(Performer.Kind.AUDITOR, List.of("bench")),
                        RedactionKey.generate(),
                        Progress.none(),
                        Patience.usual());
        double bytes = bytes(evidence.resolve("data"));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Work verify = () -> {
            if (!Verifier.verify(evidence, Trust.none(), threads).intact()) {
                throw new IOException("not intact");
            }
        };
        Work hash = () -> hash(evidence.resolve("data"));
        verify.run();
        hash.run();
        double plain = best(hash);
        double verified = best(verify);
        say("SHA-256 of the artefacts alone", bytes / MB / plain, "MB/s");
        say("verification", bytes / MB / verified, "MB/s");
        say("verification, of the speed of SHA-256", plain / verified, "");
        delete(evidence.resolve("..").normalize());
    }

    /** The files of a folder, kept as they are. */
    private record Folder(Path from) implements Collector {
        @Override
        public String kind() {
            return "manual";
        }

        @Override
        public SortedMap<String, String> facts() {
            return new TreeMap<>();
        }

        @Override
        public void collect(Collecting work) {
            for (Path file : files(from)) {
                String unit = "manual/" + file.getFileName();
                try (InputStream in = Files.newInputStream(file)) {
                    work.bytes(unit, unit, Map.of(), in, Map.of());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** As many files at a time as there are processors. */
    private static void hash(Path folder) {
        files(folder).parallelStream().forEach(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] buffer = new byte[1 << 18];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                }
                if (digest.digest().length != digest.getDigestLength()) {
                    throw new IllegalStateException("no digest");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private double best(Work work) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < runs; i++) {
            best = Math.min(best, seconds(work));
        }
        return best;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of all threads of this process, in nanoseconds. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double bytes(Path folder) throws IOException {
        double sum = 0;
        for (Path file : files(folder)) {
            sum += Files.size(file);
        }
        return sum;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void say(String measure, double value, String unit) {
        System.out.println(new Figure(vms, measure, value, unit, "").line());
    }
}
