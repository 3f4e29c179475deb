package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's result byte for byte, and that nothing but the evidence decides it. */
class SampleResultGoldenTest {

    private static final Path SAMPLES = Path.of(System.getProperty("akashi.root", "."), "samples");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void copy() {
        SampleCopy.into(folder.resolve("kumo"));
    }

    private static Path audit(String name, String... options) {
        Path out = folder.resolve(name);
        String[] arguments = new String[4 + options.length];
        arguments[0] = "audit";
        arguments[1] = folder.resolve("kumo").toString();
        arguments[2] = "--out";
        arguments[3] = out.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        assertThat(Run.of(arguments).status()).isEqualTo(1);
        return out;
    }

    private static void compare(Path golden, Path found) throws IOException {
        if (Boolean.getBoolean("akashi.golden.update")) {
            Files.copy(found, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(found)).isEqualTo(Files.readString(golden));
    }

    @Test
    void the_result_of_the_sample_is_the_golden_one() throws IOException {
        compare(SAMPLES.resolve("kumo-result.json"), audit("plain").resolve("result.json"));
    }

    @Test
    void the_result_with_declarations_is_the_golden_one() throws IOException {
        String declarations = SAMPLES.resolve("kumo-declarations.yaml").toString();
        Path out = audit("declared", "--declarations", declarations, "--as-of", "2026-11-23");
        compare(SAMPLES.resolve("kumo-result-with-declarations.json"), out.resolve("result.json"));
    }

    @Test
    void two_runs_and_one_or_two_threads_give_the_same_bytes() throws IOException {
        Path first = audit("first", "--threads", "1");
        Path second = audit("second", "--threads", "1");
        Path third = audit("third", "--threads", "2");
        for (String file : new String[] {"result.json", "report.html"}) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            assertThat(third.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void the_language_of_the_terminal_changes_nothing_in_the_result() throws IOException {
        Path english = audit("english", "--lang", "en");
        Path japanese = audit("japanese", "--lang", "ja");
        assertThat(japanese.resolve("result.json")).hasSameBinaryContentAs(english.resolve("result.json"));
    }
}
