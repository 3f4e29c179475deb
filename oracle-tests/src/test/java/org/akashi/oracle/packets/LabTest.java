package org.akashi.oracle.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LabTest {

    @BeforeAll
    static void a_machine_that_can() throws IOException {
        Assumptions.assumeTrue(Machine.unable().isEmpty(), () -> "skipped: no root or no network namespaces");
    }

    @Test
    void a_lab_leaves_nothing_behind() throws IOException {
        Path namespace;
        Path folder;
        try (Lab lab = Lab.open()) {
            lab.addNamespace("a");
            namespace = Path.of("/run/netns", lab.namespace("a"));
            folder = lab.folder();
            assertThat(namespace).exists();
            lab.in("a", "sleep 1000 >/dev/null & echo $! > '" + folder.resolve("daemon.pid") + "'");
        }
        assertThat(Files.exists(namespace)).isFalse();
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void a_command_that_fails_says_why() throws IOException {
        try (Lab lab = Lab.open()) {
            assertThatThrownBy(() -> lab.run("ip", "link", "show", "akashi-none"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("akashi-none");
        }
    }
}
