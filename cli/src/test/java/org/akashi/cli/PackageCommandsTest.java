package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package from collecting to verifying, as people type it. */
class PackageCommandsTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("akashi.root", "."), "cli/src/test/resources/org/akashi/cli");

    @TempDir
    private Path folder = Path.of("");

    private Path evidence = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void collect() throws IOException {
        evidence = folder.resolve("tonight");
        key = folder.resolve("seal.key");
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "The operator says that routers are reviewed every month.\n");
        assertThat(manual(note).status()).isZero();
        assertThat(manual(note).status()).isZero();
    }

    private Run manual(Path file) {
        return Run.of(
                "collect",
                "manual",
                file.toString(),
                "--who",
                "O. Operator",
                "--when",
                "2026-11-23T09:00+09:00",
                "--where",
                "Tokyo",
                "--guide",
                "13.1.3",
                "--by",
                "A. Auditor",
                "-o",
                evidence.toString());
    }

    private Run seal() {
        return Run.of("seal", evidence.toString(), "--key", key.toString(), "--by", "A. Auditor");
    }

    private Run verify(String... more) {
        return Run.of(Stream.concat(Stream.of("verify", evidence.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void a_package_is_open_then_sealed_by_somebody_then_by_a_signer_that_was_named() {
        assertThat(verify().status()).isEqualTo(3);
        Run sealed = seal();
        assertThat(sealed.status()).isZero();
        assertThat(sealed.out()).contains(key + ".pub");
        assertThat(verify().status()).isEqualTo(3);
        assertThat(verify("--signer", key + ".pub").status()).isZero();
        Run again = seal();
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.complaint()).contains("is sealed");
        assertThat(manual(key).status()).as("nothing can be added").isEqualTo(2);
    }

    @Test
    void what_was_changed_is_named_and_nothing_is_concluded_from_it() throws IOException {
        seal();
        Files.writeString(evidence.resolve("data/manual/note-2.txt"), "Reviewed never.\n");
        Run run = verify("--signer", key + ".pub");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("! changed: data/manual/note-2.txt\n").doesNotContain("note.txt\n  !");
    }

    @Test
    void who_forges_with_a_key_of_his_own_is_not_believed() throws IOException {
        seal();
        Path mine = folder.resolve("mine.pub");
        Files.copy(folder.resolve("seal.key.pub"), mine);
        evidence = folder.resolve("forged");
        key = folder.resolve("forger.key");
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "Something else.\n");
        manual(note);
        seal();
        Run run = verify("--signer", mine.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("not a signer that you named");
    }

    @Test
    void a_zip_is_the_package_too_and_events_are_noted_beside_it() {
        seal();
        Path zip = folder.resolve("tonight.zip");
        assertThat(Run.of("seal", evidence.toString(), "--zip", zip.toString()).status())
                .isZero();
        Run run = Run.of("verify", zip.toString(), "--signer", key + ".pub", "--note", "received", "--by", "B. Reader");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("received B. Reader");
        assertThat(folder.resolve("tonight.after.jsonl")).exists();
        Run other = verify("--note", "sealed", "--by", "B");
        assertThat(other.status()).isEqualTo(2);
    }

    @Test
    void a_request_for_an_authority_can_be_carried_by_hand() {
        seal();
        Path request = folder.resolve("tonight.tsq");
        assertThat(Run.of("seal", evidence.toString(), "--tsa-request", request.toString())
                        .status())
                .isZero();
        assertThat(request).isNotEmptyFile();
        Run wrong = Run.of("seal", evidence.toString(), "--tsa-response", request.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.complaint()).contains("tonight.tsq");
    }

    @Test
    void an_authority_that_does_not_answer_leaves_the_seal_and_says_how_to_go_on() {
        Path zip = folder.resolve("tonight.zip");
        for (String language : List.of("en", "ja")) {
            Run run = Run.of(
                    "seal",
                    evidence.toString(),
                    "--tsa",
                    "http://127.0.0.1:1/",
                    "--zip",
                    zip.toString(),
                    "--lang",
                    language,
                    language.equals("en") ? "--key" : "--by",
                    language.equals("en") ? key.toString() : "A");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.complaint())
                    .contains("http://127.0.0.1:1/", "nobody answers there", "--key", "--tsa-request")
                    .doesNotContain("null");
            assertThat(zip).doesNotExist();
        }
        assertThat(verify("--signer", key + ".pub").status()).isZero();
        assertThat(Run.of("seal", evidence.toString(), "--zip", zip.toString()).status())
                .isZero();
        assertThat(zip).exists();
    }

    @Test
    void wrong_input_is_said_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "x");
        for (List<String> wrong : List.of(
                List.of("verify", folder.resolve("nothing").toString()),
                List.of("verify", file.toString()),
                List.of("verify", folder.toString()),
                List.of("verify", evidence.toString(), "--signer", file.toString()),
                List.of("verify", evidence.toString(), "--authority", file.toString()),
                List.of("seal", file.toString(), "--key", key.toString()),
                List.of("seal", evidence.toString()),
                List.of("seal", evidence.toString(), "--key", file.toString()),
                List.of("seal", evidence.toString(), "--tsa-request", key.toString()),
                List.of(
                        "collect",
                        "manual",
                        folder.toString(),
                        "--who",
                        "a",
                        "--when",
                        "2026-11-23T09:00+09:00",
                        "--where",
                        "b",
                        "--by",
                        "c",
                        "-o",
                        evidence.toString()),
                List.of(
                        "collect",
                        "manual",
                        file.toString(),
                        "--who",
                        "a",
                        "--when",
                        "yesterday",
                        "--where",
                        "b",
                        "--by",
                        "c",
                        "-o",
                        evidence.toString()),
                List.of(
                        "collect",
                        "manual",
                        file.toString(),
                        "--who",
                        "a",
                        "--when",
                        "2026-11-23T09:00+09:00",
                        "--where",
                        "b",
                        "--by",
                        "c",
                        "-o",
                        folder.toString()))) {
            Run run = Run.of(wrong.toArray(String[]::new));
            assertThat(run.status()).as(wrong + " " + run.err()).isEqualTo(2);
            assertThat(run.err())
                    .as(wrong.toString())
                    .contains("akashi: ")
                    .doesNotContain("Exception", "fault of Akashi");
        }
    }

    @Test
    void verification_reads_as_the_golden_one_in_both_languages() throws IOException {
        seal();
        Files.writeString(evidence.resolve("data/manual/added.txt"), "x");
        Files.delete(evidence.resolve("data/manual/note.txt"));
        for (String language : List.of("en", "ja")) {
            String text = verify("--lang", language)
                    .out()
                    .replace(evidence.toString(), "tonight")
                    .replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:ID")
                    .replaceAll("[0-9a-f]{64}", "HASH")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+)", "TIME");
            Path golden = GOLDEN.resolve("verify_" + language + ".txt");
            if (Boolean.getBoolean("akashi.golden.update")) {
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void the_sample_in_a_package_gives_the_results_of_the_plain_folder_and_is_sealed() throws IOException {
        Path plain = folder.resolve("kumo");
        SampleCopy.into(plain);
        Path sealed = folder.resolve("sample");
        try (Stream<Path> files = Files.walk(plain)) {
            PackageOf.files(
                    sealed,
                    plain,
                    files.filter(Files::isRegularFile)
                            .filter(file -> !plain.relativize(file).toString().contains("/_"))
                            .sorted()
                            .toList());
        }
        Run.of("seal", sealed.toString(), "--key", key.toString());
        String of = isolate(plain);
        String found = isolate(sealed);
        assertThat(found).contains("\"sealed\": true");
        assertThat(pairs(found)).isEqualTo(pairs(of));

        Path zip = folder.resolve("sample.zip");
        Run.of("seal", sealed.toString(), "--zip", zip.toString());
        assertThat(isolate(zip)).isEqualTo(found);

        Path ports = sealed.resolve("data/openstack/neutron.ports.json");
        Files.copy(ports, folder.resolve("aside"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(ports, Files.readString(ports).replace("192.168.10.228", "192.168.10.229"));
        Run altered = Run.of("isolate", sealed.toString());
        assertThat(altered.status()).isEqualTo(2);
        assertThat(altered.complaint()).contains("data/openstack/neutron.ports.json");
    }

    private String isolate(Path place) throws IOException {
        Path out = folder.resolve("isolation.json");
        Run run = Run.of("isolate", place.toString(), "--json", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        return Files.readString(out);
    }

    private static String pairs(String json) {
        return json.substring(json.indexOf("\"pairs\""), json.indexOf("\"crossings\""));
    }
}
