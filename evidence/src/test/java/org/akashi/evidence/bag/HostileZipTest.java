package org.akashi.evidence.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.seal.SealKey;
import org.akashi.evidence.verify.SealedPackage;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileZipTest {

    @TempDir
    private Path folder = Path.of("");

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("hostile.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bagit.txt"));
            zip.write(BagPaths.DECLARED.getBytes(StandardCharsets.UTF_8));
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void refused(Path file, EvidenceException.Code code) throws IOException {
        Set<Path> before = files();
        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> Verifier.verify(file, Trust.none(), 1))
                .satisfies(e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
        assertThat(files()).as("nothing is written").isEqualTo(before);
    }

    private Set<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return Set.copyOf(all.toList());
        }
    }

    @Test
    void names_that_lead_elsewhere_are_refused() throws IOException {
        for (String name : List.of(
                "../outside",
                "data/../../outside",
                "/etc/passwd",
                "data\\..\\outside",
                "C:/outside",
                "data/./a",
                "data//a",
                "data/a\nb",
                "data/\u202Egnp.exe")) {
            refused(zip(name), EvidenceException.Code.UNSAFE_NAME);
        }
    }

    @Test
    void names_that_two_readers_take_for_different_files_are_refused() throws IOException {
        refused(zip("data/a.json", "DATA/A.json"), EvidenceException.Code.DUPLICATE_NAME);
        Path file = zip("data/a.json", "data/b.json");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("data/b.json", "data/a.json");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        refused(file, EvidenceException.Code.DUPLICATE_NAME);
    }

    @Test
    void an_archive_that_unpacks_to_a_thousandfold_is_refused_before_a_byte_is_unpacked() throws IOException {
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bagit.txt"));
            zip.putNextEntry(new ZipEntry("data/zeros"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        refused(file, EvidenceException.Code.BOMB);
    }

    @Test
    void what_is_no_zip_or_holds_no_package_is_told() throws IOException {
        refused(Files.writeString(folder.resolve("text"), "Dear auditor"), EvidenceException.Code.NO_PACKAGE);
        refused(zip("data/a.json"), EvidenceException.Code.NO_PACKAGE);
    }

    @Test
    void a_zip_of_a_sealed_package_is_verified_like_the_folder() throws IOException {
        SealKey key = SealKey.generate();
        Path evidence = folder.resolve("tonight");
        SealedPackage.make(evidence, 4, key);
        Path file = folder.resolve("tonight.zip");
        ZipCopy.write(evidence, file);

        Trust trust = new Trust(Set.of(key.signer().fingerprint()), List.of());
        Verification verification = Verifier.verify(file, trust, 2);
        assertThat(verification).isEqualTo(Verifier.verify(evidence, trust, 1));
        assertThat(verification.sealed()).isTrue();
        assertThat(verification.trusted()).isTrue();
        Path again = folder.resolve("again.zip");
        ZipCopy.write(evidence, again);
        assertThat(again).hasSameBinaryContentAs(file);
    }
}
