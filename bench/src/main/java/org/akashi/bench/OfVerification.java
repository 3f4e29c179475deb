package org.akashi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.collect.Collecting;
import org.akashi.collect.Collector;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verifier;

/** A package against plain SHA-256 of the same files. */
record OfVerification(Watch watch, Path folder) {

    void measure() throws IOException {
        Path beside = Files.createTempDirectory(folder.resolve(".."), "verify-");
        Path evidence = beside.resolve("package");
        Path data = evidence.resolve("data");
        Payload.collect(new Folder(folder), evidence);
        double megabytes = Payload.bytes(data) / Payload.MB;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Watch.Work verify = () -> {
            if (!Verifier.verify(evidence, Trust.none(), threads).intact()) {
                throw new IOException("not intact");
            }
        };
        Watch.Work hash = () -> hash(data);
        verify.run();
        hash.run();
        double plain = watch.best(hash);
        double verified = watch.best(verify);
        watch.say("SHA-256 of the artefacts alone", megabytes / plain, "MB/s");
        watch.say("verification", megabytes / verified, "MB/s");
        watch.say("verification, of the speed of SHA-256", plain / verified, "");
        Payload.delete(beside);
    }

    /** As many files at a time as there are processors. */
    private static void hash(Path folder) {
        Payload.files(folder).parallelStream().forEach(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                if (!Sha256.isHex(Sha256.hex(in))) {
                    throw new IllegalStateException("no digest");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
            for (Path file : Payload.files(from)) {
                String unit = "manual/" + file.getFileName();
                try (InputStream in = Files.newInputStream(file)) {
                    work.bytes(unit, unit, Map.of(), in, Map.of());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
