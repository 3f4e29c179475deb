package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Run generate(String... more) {
        String[] usual = {
            "generate", "--seed", "7", "-o", folder.resolve("cloud").toString()
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(usual), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return Run.of(all);
    }

    @Test
    void a_generated_cloud_has_one_defect_of_each_kind_and_can_be_audited() {
        Run written = generate("--tenants", "10", "--vms", "50");
        assertThat(written.err()).contains("100 %");
        assertThat(written.out()).contains("13 planted defects");
        assertThat(written.status()).isZero();
        Run audit = Run.of(
                "audit",
                folder.resolve("cloud").toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(audit.status()).isEqualTo(ExitStatus.NONCONFORMITY);
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("cloud")).resolve("mine.txt");
        Files.writeString(mine, "mine");
        Run run = generate("--tenants", "10", "--vms", "50");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.complaint()).contains("not empty");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void numbers_out_of_range_are_named_with_their_range() {
        Run run = generate("--tenants", "10", "--vms", "20");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.complaint()).contains("--vms").contains("20").contains("40");
        assertThat(folder.resolve("cloud")).doesNotExist();
    }
}
