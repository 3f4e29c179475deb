package org.akashi.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akashi.evidence.EvidenceException;
import org.akashi.evidence.bag.PackageFiles;
import org.akashi.evidence.seal.OpensslAuthority.Ran;
import org.akashi.evidence.verify.SealedPackage;
import org.akashi.evidence.verify.Trust;
import org.akashi.evidence.verify.Verification;
import org.akashi.evidence.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/evidence.md} says about doing without Akashi, done. */
class OpensslTest {

    private static final List<String> MANIFESTS = List.of(
            "--check",
            "--strict",
            "--quiet",
            "seal/seal-sha256.txt",
            "seal/head.txt",
            "tagmanifest-sha256.txt",
            "manifest-sha256.txt");

    @TempDir
    private Path folder = Path.of("");

    private Path stamped(OpensslAuthority authority) throws IOException {
        Path evidence = folder.resolve("tonight");
        SealedPackage.make(evidence, 5, SealKey.generate());
        try (PackageFiles files = PackageFiles.open(evidence)) {
            TimeStampFiles.add(evidence, authority.answer(TimeStampFiles.stamped(files)), "test", authority.roots());
        }
        return evidence;
    }

    private static Ran openssl(Path evidence, Path root, String... more) throws IOException {
        try (PackageFiles files = PackageFiles.open(evidence)) {
            String name = TimeStampFiles.names(files).getFirst();
            List<String> arguments = new ArrayList<>(List.of(
                    "ts",
                    "-verify",
                    "-data",
                    "seal/seal-sha256.txt",
                    "-in",
                    name + ".tsr",
                    "-CAfile",
                    root.toString()));
            arguments.addAll(List.of(more));
            return Ran.in(evidence, "openssl", arguments);
        }
    }

    private static boolean confirmed(Path evidence, Path root) throws IOException {
        return Ran.in(evidence, "sha256sum", MANIFESTS).status() == 0
                && openssl(evidence, root).status() == 0;
    }

    @Test
    void sha256sum_and_openssl_alone_confirm_an_untouched_package_and_refuse_every_altered_one() throws IOException {
        OpensslAuthority authority = OpensslAuthority.make(folder.resolve("authority"));
        Path evidence = stamped(authority);
        assertThat(confirmed(evidence, authority.root())).isTrue();
        assertThat(Ran.in(
                                evidence,
                                "openssl",
                                List.of(
                                        "pkeyutl",
                                        "-verify",
                                        "-pubin",
                                        "-inkey",
                                        "seal/signer.pem",
                                        "-rawin",
                                        "-in",
                                        "seal/head.txt",
                                        "-sigfile",
                                        "seal/head.sig"))
                        .status())
                .isZero();
        List<String> paths;
        try (PackageFiles files = PackageFiles.open(evidence)) {
            paths = files.sizes().keySet().stream()
                    .filter(path -> !path.endsWith(".pem") || path.endsWith("signer.pem"))
                    .toList();
        }
        for (String path : paths) {
            Path file = evidence.resolve(path);
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            after[after.length / 2] ^= 1;
            Files.write(file, after);
            assertThat(confirmed(evidence, authority.root())).as(path).isFalse();
            Files.write(file, before);
        }
        assertThat(confirmed(evidence, authority.root())).isTrue();
    }

    @Test
    void an_old_token_is_verified_with_the_certificates_kept_in_the_package() throws IOException {
        OpensslAuthority authority = OpensslAuthority.make(folder.resolve("authority"));
        Path evidence = stamped(authority);
        for (String file : List.of("authority/tsa.pem", "authority/root.pem", "authority/tsa.key")) {
            Files.delete(folder.resolve(file));
        }
        Verification verification = Verifier.verify(evidence, Trust.none(), 1);
        assertThat(verification.damages()).isEmpty();
        assertThat(verification.stamps())
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.authority()).contains("Test_authority"))
                .satisfies(stamp -> assertThat(stamp.vouched()).isFalse());
    }

    @Test
    void an_answer_about_other_bytes_is_refused() throws IOException {
        OpensslAuthority authority = OpensslAuthority.make(folder.resolve("authority"));
        Path evidence = folder.resolve("tonight");
        SealedPackage.make(evidence, 2, SealKey.generate());
        byte[] answer = authority.answer(new byte[] {1, 2, 3});
        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> TimeStampFiles.add(evidence, answer, "answer.tsr", authority.roots()))
                .withMessageContaining("answer.tsr")
                .withMessageContaining("other bytes");
        assertThat(Verifier.verify(evidence, Trust.none(), 1).damages()).isEmpty();
    }
}
