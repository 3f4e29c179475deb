package org.akashi.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.HashManifest;
import org.akashi.evidence.seal.SealKey;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture that is killed: a child process by signal 9 at random moments, and by cutting its journals at every byte. */
class KilledCaptureTest {

    private static final int KILLS = Integer.getInteger("akashi.kills", 40);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whenever_it_is_killed_what_was_acknowledged_is_there_and_resuming_completes_it() throws Exception {
        Random random = new Random(11);
        int midway = 0;
        for (int i = 0; i < KILLS; i++) {
            Path evidence = folder.resolve("killed-" + i);
            List<String> acknowledged =
                    killedAfter(evidence, random.nextInt(CapturingChild.UNITS), random.nextInt(4_000_000));
            Verification verification = Verifier.verify(evidence, Trust.none(), 1);
            assertThat(verification.damages()).as("killed " + i).isEmpty();
            for (String line : acknowledged) {
                if (!line.equals("end")) {
                    String[] parts = line.split(" ", -1);
                    assertThat(bytes(evidence, parts[0])).as(line).isEqualTo(parts[1]);
                }
            }
            boolean ended = verification.unfinished().isEmpty() && verification.artifacts() == CapturingChild.UNITS;
            if (!ended) {
                midway++;
                boolean planned = !verification.missing().isEmpty();
                if (planned && verification.missing().contains(CapturingChild.unit(CapturingChild.UNITS - 1))) {
                    assertThat(verification.artifacts() + verification.missing().size())
                            .as("what is not there is named")
                            .isEqualTo(CapturingChild.UNITS);
                }
                CapturingChild.capture(
                        evidence, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            }
            try (PackageWriter writer = PackageWriter.open(evidence, "akashi test", Clock.systemUTC())) {
                writer.seal(SealKey.generate(), "A");
            }
            Verification sealed = Verifier.verify(evidence, Trust.none(), 1);
            assertThat(sealed.sealed()).isTrue();
            assertThat(sealed.artifacts()).isEqualTo(CapturingChild.UNITS);
            assertThat(sealed.missing()).isEmpty();
        }
        assertThat(midway).as("kills that came before the end").isGreaterThan(KILLS / 2);
    }

    /** Starts a child and kills it a little after some acknowledgements. */
    private static List<String> killedAfter(Path evidence, int acknowledgements, int nanos) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CapturingChild.class.getName(),
                        evidence.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() == acknowledgements + 1) {
                    LockSupport.parkNanos(nanos);
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static String bytes(Path evidence, String path) throws IOException {
        if (Files.exists(evidence.resolve(path))) {
            return Sha256.hex(Files.readAllBytes(evidence.resolve(path)));
        }
        for (String line : Files.readAllLines(evidence.resolve(BagPaths.CAPTURE))) {
            if (CaptureRecord.parse(line).orElse(null) instanceof CaptureRecord.Captured captured
                    && captured.path().equals(path)) {
                return Sha256.hex(Files.readAllBytes(evidence.resolve(BagPaths.PARTIAL + captured.seq())));
            }
        }
        return "";
    }

    @Test
    void a_journal_cut_at_any_byte_leaves_a_package_that_is_taken_up() throws IOException {
        Path whole = folder.resolve("whole");
        CapturingChild.capture(whole, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        byte[] journal = Files.readAllBytes(whole.resolve(BagPaths.CAPTURE));
        Set<Integer> lengths = new HashSet<>();
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            lengths.add(random.nextInt(journal.length));
        }
        for (int length : lengths) {
            Files.write(whole.resolve(BagPaths.CAPTURE), Arrays.copyOf(journal, length));
            try (PackageWriter writer = PackageWriter.open(whole, "akashi test", Clock.systemUTC())) {
                assertThat(HashManifest.parse(Files.readAllLines(whole.resolve(BagPaths.MANIFEST)))
                                .hashes())
                        .isEqualTo(writer.hashes());
            }
        }
    }
}
