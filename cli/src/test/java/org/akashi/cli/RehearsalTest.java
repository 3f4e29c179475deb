package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @Test
    void commands_run_one_after_the_other_and_nothing_is_printed(@TempDir Path folder) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Rehearsal.main(
                    "criteria",
                    "no-such-command",
                    "++",
                    "criteria",
                    "export",
                    "cs-mark",
                    "--format",
                    "csv",
                    "--out",
                    folder.toString(),
                    "++",
                    "--help");
        } finally {
            System.setOut(before);
        }

        assertThat(printed.size()).isZero();
        assertThat(folder).isDirectoryContaining(file -> Files.isRegularFile(file));
    }
}
