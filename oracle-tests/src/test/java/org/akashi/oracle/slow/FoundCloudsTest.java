package org.akashi.oracle.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small clouds about which product and slow evaluator once disagreed. */
class FoundCloudsTest {

    private static final Path FOUND = Path.of(
            System.getProperty("akashi.root", ".."), "oracle-tests/src/test/resources/org/akashi/oracle/slow/found");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOUND)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void they_agree_now(Path file) throws IOException {
        FoundCloud found = FoundCloud.parse(Files.readString(file));

        assertThat(Comparison.of(found.cloud(), found.asked()).disagreements()).isEmpty();
    }

    @Test
    void a_found_cloud_is_read_as_it_was_written() throws IOException {
        String text = Files.readString(files().getFirst());

        assertThat(FoundCloud.parse(FoundCloud.parse(text).toString())).hasToString(text);
    }
}
