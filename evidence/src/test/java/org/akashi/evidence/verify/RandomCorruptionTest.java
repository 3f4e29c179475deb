package org.akashi.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.seal.OpensslAuthority;
import org.akashi.evidence.seal.SealKey;
import org.akashi.evidence.seal.TimeStampFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand corruptions of a sealed package, each undone before the next: all found, and the right file named. */
class RandomCorruptionTest {

    private static final int CORRUPTIONS = 1000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_corruption_is_found_and_the_right_file_is_named() throws IOException {
        SealKey key = SealKey.generate();
        Path evidence = folder.resolve("tonight");
        SealedPackage.make(evidence, 12, key);
        OpensslAuthority authority = OpensslAuthority.make(folder.resolve("authority"));
        byte[] answer;
        try (PackageFiles files = PackageFiles.open(evidence)) {
            answer = authority.answer(TimeStampFiles.stamped(files));
        }
        TimeStampFiles.add(evidence, answer, "test", authority.roots());
        Trust trust = new Trust(Set.of(key.signer().fingerprint()), authority.roots());
        assertThat(Verifier.verify(evidence, trust, 1).damages()).isEmpty();
        assertThat(Verifier.verify(evidence, trust, 1).stamps()).hasSize(1);
        Random random = new Random(5);
        for (int i = 0; i < CORRUPTIONS; i++) {
            Corruption corruption = Corruption.any(evidence, random);
            Verification verification = Verifier.verify(evidence, trust, 1);
            Set<String> named = new TreeSet<>();
            verification.damages().forEach(damage -> named.add(damage.path()));
            assertThat(named).as(i + ": " + corruption.what()).isEqualTo(corruption.touched());
            corruption.undo();
        }
        assertThat(Verifier.verify(evidence, trust, 1).damages()).isEmpty();
    }

    /** One corruption, and what brings everything back. */
    private record Corruption(String what, Set<String> touched, List<Undo> undos) {

        interface Undo {
            void run() throws IOException;
        }

        static Corruption any(Path evidence, Random random) throws IOException {
            List<String> all;
            try (PackageFiles files = PackageFiles.open(evidence)) {
                all = List.copyOf(files.sizes().keySet());
            }
            String path = all.get(random.nextInt(all.size()));
            return switch (random.nextInt(6)) {
                case 0 -> flip(evidence, path, random);
                case 1 -> truncate(evidence, path, random);
                case 2 -> exchange(evidence, path, all.get(random.nextInt(all.size())), random);
                case 3 -> delete(evidence, path);
                case 4 -> add(evidence, path, random);
                default -> reorder(evidence, random.nextBoolean() ? BagPaths.LEDGER : BagPaths.CAPTURE, random);
            };
        }

        private static Corruption rewrite(Path evidence, String path, byte[] content, String what) throws IOException {
            Path file = evidence.resolve(path);
            byte[] before = Files.readAllBytes(file);
            Files.write(file, content);
            return new Corruption(what + " " + path, Set.of(path), List.of(() -> Files.write(file, before)));
        }

        private static Corruption flip(Path evidence, String path, Random random) throws IOException {
            byte[] content = Files.readAllBytes(evidence.resolve(path));
            int bit = random.nextInt(content.length * 8);
            content[bit / 8] ^= (byte) (1 << bit % 8);
            return rewrite(evidence, path, content, "bit " + bit + " flipped in");
        }

        private static Corruption truncate(Path evidence, String path, Random random) throws IOException {
            byte[] content = Files.readAllBytes(evidence.resolve(path));
            int length = random.nextInt(content.length);
            return rewrite(evidence, path, Arrays.copyOf(content, length), "cut to " + length + " bytes:");
        }

        private static Corruption exchange(Path evidence, String one, String other, Random random) throws IOException {
            if (one.equals(other)) {
                return flip(evidence, one, random);
            }
            byte[] first = Files.readAllBytes(evidence.resolve(one));
            byte[] second = Files.readAllBytes(evidence.resolve(other));
            Files.write(evidence.resolve(one), second);
            Files.write(evidence.resolve(other), first);
            return new Corruption(
                    "exchanged " + one + " and " + other,
                    Set.of(one, other),
                    List.of(
                            () -> Files.write(evidence.resolve(one), first),
                            () -> Files.write(evidence.resolve(other), second)));
        }

        private static Corruption delete(Path evidence, String path) throws IOException {
            Path file = evidence.resolve(path);
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);
            return new Corruption("deleted " + path, Set.of(path), List.of(() -> Files.write(file, before)));
        }

        private static Corruption add(Path evidence, String beside, Random random) throws IOException {
            String path = beside + "." + random.nextInt(1000);
            Path file = evidence.resolve(path);
            Files.writeString(file, "{}");
            return new Corruption("added " + path, Set.of(path), List.of(() -> Files.delete(file)));
        }

        private static Corruption reorder(Path evidence, String path, Random random) throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(evidence.resolve(path)));
            List<String> before = List.copyOf(lines);
            while (lines.equals(before)) {
                Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            }
            byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return rewrite(evidence, path, content, "lines reordered in");
        }

        void undo() throws IOException {
            for (Undo undo : undos) {
                undo.run();
            }
        }
    }
}
