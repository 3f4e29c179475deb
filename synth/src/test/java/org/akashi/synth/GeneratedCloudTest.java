package org.akashi.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.akashi.model.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated clouds, proved: everything planted is found, and nothing that was not is called a back door. */
class GeneratedCloudTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void first() throws IOException {
        CloudGenerator.write(new Request(10, 50, 1, 13, false), folder.resolve("c"), (step, done, all) -> {});
        Proved proved = Proved.of(folder.resolve("c"));
        proved.cloud().diagnostics().stream().limit(30).forEach(System.out::println);
        System.out.println(proved.result().undetermined());
        System.out.println(proved.result().pairs() + " " + proved.result().crossings().size());
        assertThat(proved.found()).isEqualTo(proved.expected());
        assertThat(Coverage.class).isNotNull();
    }
}
