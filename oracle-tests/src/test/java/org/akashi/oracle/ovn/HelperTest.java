package org.akashi.oracle.ovn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelperTest {

    @TempDir
    private Path folder;

    @Test
    void a_program_that_is_not_installed_is_named_with_the_package_that_brings_it() {
        assertThatThrownBy(() -> Helper.program("ovn-trace-of-nowhere", "ovn-common"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ovn-trace-of-nowhere is not installed")
                .hasMessageContaining("ovn-common")
                .hasMessageContaining("tools/check");
    }

    @Test
    void a_helper_runs_until_it_is_closed_and_its_last_words_are_spoken() throws IOException {
        Path ended = folder.resolve("ended");
        Helper helper = Helper.start(
                "echo ready; cat; touch \"$ENDED\"", Map.of("ENDED", ended.toString()), folder.resolve("log"));

        assertThat(ended).doesNotExist();
        helper.close();
        assertThat(ended).exists();
    }

    @Test
    void a_helper_that_cannot_start_says_why() throws IOException {
        Path log = folder.resolve("log");

        assertThatThrownBy(() -> Helper.start("echo 'no such database' >&2", Map.of(), log))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such database");
        assertThat(Files.exists(log)).isTrue();
    }
}
