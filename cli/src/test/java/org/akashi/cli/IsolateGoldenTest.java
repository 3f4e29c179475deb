package org.akashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code isolate --json} writes about the sample, byte for byte, and that it keeps the published schema. */
class IsolateGoldenTest {

    private static final Path ROOT = Path.of(System.getProperty("akashi.root", "."));
    private static final Path SAMPLES = ROOT.resolve("samples");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void copy() {
        SampleCopy.into(folder.resolve("kumo"));
    }

    private static Path isolate(String name, String... options) {
        Path out = folder.resolve(name);
        String[] arguments = new String[4 + options.length];
        arguments[0] = "isolate";
        arguments[1] = folder.resolve("kumo").toString();
        arguments[2] = "--json";
        arguments[3] = out.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        assertThat(Run.of(arguments).status()).isEqualTo(1);
        return out;
    }

    private static void compare(Path golden, Path found) throws IOException {
        if (Boolean.getBoolean("akashi.golden.update")) {
            Files.copy(found, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(found)).isEqualTo(Files.readString(golden));
        String schema = Files.readString(ROOT.resolve("docs/isolate.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Files.readString(found), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_answer_about_the_sample_is_the_golden_one() throws IOException {
        compare(SAMPLES.resolve("kumo-isolation.json"), isolate("plain.json"));
    }

    @Test
    void the_answer_with_declarations_is_the_golden_one() throws IOException {
        String declarations = SAMPLES.resolve("kumo-declarations.yaml").toString();
        compare(
                SAMPLES.resolve("kumo-isolation-with-declarations.json"),
                isolate("declared.json", "--declarations", declarations, "--as-of", "2026-11-23"));
    }

    @Test
    void one_thread_or_two_and_any_language_give_the_same_bytes() {
        Path one = isolate("one.json", "--threads", "1", "--lang", "en");
        assertThat(isolate("two.json", "--threads", "2", "--lang", "ja")).hasSameBinaryContentAs(one);
    }
}
