package org.akashi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.collect.Patience;
import org.akashi.collect.http.Outcome;
import org.akashi.collect.http.Requests;
import org.akashi.evidence.redact.JsonAnswer;

/** An answer of a {@linkplain FileServer local server} into a package, against fetching it alone. */
record OfCapture(Watch watch, Path folder) {

    /** MB in a second of the server that capture is to keep up with. */
    private static final int RATE = 500;

    void measure() throws IOException {
        measure(RATE, "a server of " + RATE + " MB/s");
        measure(0, "a server as fast as it can");
    }

    private void measure(int rate, String said) throws IOException {
        Path list = folder.resolve("neutron.ports.json");
        double megabytes = Files.size(list) / Payload.MB;
        Process server = new ProcessBuilder(
                        Child.java(List.of(), FileServer.class, list.toString(), String.valueOf(rate)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path evidence = Files.createTempDirectory(folder.resolve(".."), "capture-");
        try (BufferedReader port = server.inputReader(StandardCharsets.US_ASCII)) {
            URI address = URI.create("http://127.0.0.1:" + port.readLine() + "/v2.0/ports");
            Watch.Work fetch = () -> fetch(address);
            Watch.Work keep = () -> Payload.collect(new OneList(address), evidence.resolve("package"));
            double[] without = new double[3 * watch.runs()];
            double[] with = new double[without.length];
            long processor = Long.MAX_VALUE;
            long serving = 0;
            for (int i = 0; i < with.length; i++) {
                without[i] = Watch.seconds(fetch);
                long before = Watch.processorTime();
                long served = processorTime(server);
                with[i] = Watch.seconds(keep);
                processor = Math.min(processor, Watch.processorTime() - before);
                serving += processorTime(server) - served;
                Payload.delete(evidence.resolve("package"));
            }
            Arrays.sort(without);
            Arrays.sort(with);
            int middle = with.length / 2;
            watch.say(said + ", alone", megabytes / without[0], "MB/s");
            watch.say(said + ", captured", megabytes / with[0], "MB/s");
            watch.say(said + ", what capture adds to its time", 100 * (with[0] / without[0] - 1), "%");
            watch.say(
                    said + ", what capture adds to its time, median", 100 * (with[middle] / without[middle] - 1), "%");
            watch.say(said + ", processor time of capture", processor / 1e6 / megabytes, "ms/MB");
            watch.say(said + ", processor time of the server", serving / 1e6 / megabytes / with.length, "ms/MB");
        } finally {
            server.destroy();
            Payload.delete(evidence);
        }
    }

    /** Of all threads of another process, in nanoseconds. */
    private static long processorTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
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
}
