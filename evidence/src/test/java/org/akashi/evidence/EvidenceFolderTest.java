package org.akashi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.akashi.model.Artifact;
import org.akashi.model.EvidenceSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFolderTest {

    @TempDir
    Path folder;

    @Test
    void files_are_listed_in_order_of_path_with_slashes() throws IOException {
        write("b.json", "b");
        write("a/z.json", "z");
        write("a/b/c.json", "c");
        write("a.json", "a");

        assertThat(paths()).containsExactly("a.json", "a/b/c.json", "a/z.json", "b.json");
    }

    @Test
    void names_that_begin_with_underscore_or_dot_are_not_evidence() throws IOException {
        write("a.json", "a");
        write("_truth.json", "t");
        write(".hidden.json", "h");
        write("..json", "d");
        write("_folder/b.json", "b");
        write(".git/config", "c");

        assertThat(paths()).containsExactly("a.json");
    }

    @Test
    void symbolic_links_are_skipped_wherever_they_lead(@TempDir Path elsewhere) throws IOException {
        write("a.json", "a");
        write("inner/b.json", "b");
        Files.writeString(elsewhere.resolve("secret.json"), "s");
        Files.createSymbolicLink(folder.resolve("file.json"), elsewhere.resolve("secret.json"));
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
        Files.createSymbolicLink(folder.resolve("inner/loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));

        EvidenceFolder evidence = EvidenceFolder.open(folder);

        assertThat(evidence.files()).extracting(EvidenceFile::path).containsExactly("a.json", "inner/b.json");
        assertThat(evidence.skipped())
                .extracting(EvidenceFolder.Skipped::path)
                .containsExactly("file.json", "inner/loop", "nowhere", "outside");
        assertThat(evidence.skipped())
                .extracting(EvidenceFolder.Skipped::kind)
                .containsOnly(EvidenceFolder.Skipped.Kind.SYMBOLIC_LINK);
        Files.delete(folder.resolve("file.json"));
        Files.delete(folder.resolve("outside"));
    }

    @Test
    void special_files_are_skipped() throws IOException {
        write("a.json", "a");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));

            assertThat(EvidenceFolder.open(folder).skipped())
                    .containsExactly(new EvidenceFolder.Skipped("socket", EvidenceFolder.Skipped.Kind.SPECIAL_FILE));
        }
    }

    @Test
    void the_folder_itself_may_be_reached_through_a_link(@TempDir Path elsewhere) throws IOException {
        write("a.json", "a");
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(EvidenceFolder.open(link).files()).hasSize(1);
        Files.delete(link);
    }

    @Test
    void a_missing_folder_is_told_with_what_to_do() {
        assertRefused(folder.resolve("none"), EvidenceException.Code.NO_SUCH_FOLDER, "give the folder");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        assertRefused(write("a.json", "a"), EvidenceException.Code.NOT_A_FOLDER, "not one of its files");
    }

    @Test
    void an_empty_folder_is_told() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("_only.json", "x");

        assertRefused(folder, EvidenceException.Code.EMPTY_FOLDER, "neutron.ports.json");
    }

    @Test
    void folders_nested_without_end_are_refused() throws IOException {
        write("d/".repeat(EvidenceFolder.MAX_DEPTH + 1) + "a.json", "a");

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> EvidenceFolder.open(folder))
                .satisfies(e -> assertThat(e.code()).isEqualTo(EvidenceException.Code.TOO_MANY_FILES));
    }

    @Test
    void a_file_that_vanished_is_told() throws IOException {
        Path file = write("a.json", "a");
        EvidenceFile listed = EvidenceFolder.open(folder).files().getFirst();
        Files.delete(file);

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(listed::open)
                .satisfies(e -> assertThat(e.code()).isEqualTo(EvidenceException.Code.UNREADABLE))
                .withMessageContaining("vanished");
    }

    @Test
    void a_file_that_became_a_link_is_refused(@TempDir Path elsewhere) throws IOException {
        Path file = write("a.json", "a");
        EvidenceFile listed = EvidenceFolder.open(folder).files().getFirst();
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(elsewhere.resolve("secret"), "s"));

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(listed::open)
                .satisfies(e -> assertThat(e.code()).isEqualTo(EvidenceException.Code.UNREADABLE));
        Files.delete(file);
    }

    @Test
    void the_hash_is_that_of_the_whole_file_however_much_was_read() throws IOException {
        write("a.json", "abc");
        EvidenceFile file = EvidenceFolder.open(folder).files().getFirst();

        try (ArtifactStream in = file.open()) {
            assertThat(in.read()).isEqualTo('a');

            // FIPS 180-2, appendix B.1.
            assertThat(in.finish(true))
                    .isEqualTo(new Artifact(
                            "a.json", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true));
        }
    }

    @Test
    void the_root_hash_is_that_of_what_sha256sum_prints() throws IOException, NoSuchAlgorithmException {
        write("b.json", "b");
        write("a/c.json", "c");
        EvidenceFolder evidence = EvidenceFolder.open(folder);

        EvidenceSummary summary = evidence.summary(hashed(evidence));

        String printed = sha256("c") + "  a/c.json\n" + sha256("b") + "  b.json\n";
        assertThat(summary.rootHash()).isEqualTo(sha256(printed));
        assertThat(summary.sealed()).isFalse();
        assertThat(summary.artifacts()).extracting(Artifact::path).containsExactly("a/c.json", "b.json");
    }

    @Test
    void names_with_newlines_are_escaped_as_sha256sum_does() throws IOException, NoSuchAlgorithmException {
        write("a\nb\\c", "x");
        EvidenceFolder evidence = EvidenceFolder.open(folder);

        assertThat(evidence.summary(hashed(evidence)).rootHash())
                .isEqualTo(sha256("\\" + sha256("x") + "  a\\nb\\\\c\n"));
    }

    private static List<Artifact> hashed(EvidenceFolder evidence) throws IOException {
        List<Artifact> artifacts = new ArrayList<>();
        for (EvidenceFile file : evidence.files()) {
            try (ArtifactStream in = file.open()) {
                artifacts.add(in.finish(false));
            }
        }
        return artifacts;
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(Path path, EvidenceException.Code code, String advice) {
        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> EvidenceFolder.open(path))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.arguments()).containsExactly(path.toString());
                })
                .withMessageContaining(path.toString())
                .withMessageContaining(advice);
    }

    private List<String> paths() {
        return EvidenceFolder.open(folder).files().stream()
                .map(EvidenceFile::path)
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        return Files.writeString(file, content);
    }
}
