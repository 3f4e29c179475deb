package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources other than a cloud that are not there or not whole: exit status, what is said in both languages, what stands in the package. */
class CollectBadInputTest {

    private static final String PASSWORD = "planted-password";

    @TempDir
    private Path folder = Path.of("");

    private Run collect(String language, String name, String... source) {
        List<String> command = new java.util.ArrayList<>(List.of("collect"));
        command.addAll(List.of(source));
        command.addAll(List.of("--by", "A", "-o", folder.resolve(name).toString(), "--lang", language));
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.err()).doesNotContain("Exception", "\tat ", "fault of Akashi", PASSWORD);
        return run;
    }

    /** The package is whole, and says what it lacks. */
    private String verified(String name) {
        Run run = Run.of("verify", folder.resolve(name).toString(), "--lang", "en");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(run.out()).contains("Everything is as it was captured");
        return run.out();
    }

    @Test
    void a_host_that_nobody_knows_is_said() {
        Run run = collect("en", "host", "host", "nobody@no-such-host.invalid", "--ssh-option", "ConnectTimeout=5");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.complaint()).contains("no-such-host.invalid");
        Run japanese = collect("ja", "host", "host", "nobody@no-such-host.invalid", "--ssh-option", "ConnectTimeout=5");
        assertThat(japanese.complaint()).contains("no-such-host.invalid").containsPattern("[ぁ-ん]");
    }

    @Test
    void a_hypervisor_that_does_not_answer_is_said() {
        for (String language : List.of("en", "ja")) {
            Run run = collect(
                    language,
                    "libvirt",
                    "libvirt",
                    "local",
                    "--name",
                    "h",
                    "--uri",
                    "qemu:///system?socket=/nothing/there");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
            assertThat(run.complaint()).startsWith("akashi: ").hasSizeGreaterThan(30);
        }
        assertThat(verified("libvirt")).contains("libvirt/h/version.txt");
    }

    @Test
    void a_part_of_a_storage_system_that_is_not_there_is_a_gap_and_the_rest_goes_on() {
        Run run = collect("en", "storage", "storage", "local", "--name", "s", "--part", "ceph,nfs");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.UNDETERMINED);
        assertThat(run.err()).contains("not got: storage/s/ceph-auth.json");
        assertThat(verified("storage")).contains("storage/s/ceph-auth.json");
        assertThat(folder.resolve("storage/data/storage/s/tools.txt")).exists();
    }

    @Test
    void what_a_person_brings_and_nobody_searched_for_secrets_is_said() throws IOException {
        Path image = Files.write(folder.resolve("rack.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path notes = Files.writeString(folder.resolve("notes.txt"), "password = " + PASSWORD + "\n");
        for (String language : List.of("en", "ja")) {
            Run run = collect(
                    language,
                    "manual",
                    "manual",
                    image.toString(),
                    notes.toString(),
                    "--who",
                    "O",
                    "--when",
                    "2026-11-23T09:00+09:00",
                    "--where",
                    "Tokyo");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err()).contains("rack.png").doesNotContain("notes.txt”", "notes.txt」");
        }
        assertThat(folder.resolve("manual/data/manual/notes.txt")).content().doesNotContain(PASSWORD);
    }

    @Test
    void an_address_of_a_database_that_is_none_is_said() {
        for (String language : List.of("en", "ja")) {
            Run run = collect(language, "ovn", "ovn", "--nb", "127.0.0.1:6641");
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
            assertThat(run.complaint()).contains("--nb", "127.0.0.1:6641");
        }
    }
}
