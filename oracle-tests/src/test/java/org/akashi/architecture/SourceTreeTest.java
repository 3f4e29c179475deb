package org.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    private final SourceTree sources = new SourceTree(Path.of(System.getProperty("akashi.root")));

    @TempDir
    Path folder;

    @Test
    void no_source_file_is_longer_than_400_lines() throws IOException {
        assertThat(sources.tooLong()).isEmpty();
    }

    @Test
    void no_source_puts_work_off() throws IOException {
        assertThat(sources.putOff()).isEmpty();
    }

    @Test
    void a_file_of_401_lines_is_found_and_one_of_400_is_not() throws IOException {
        write("model/src/main/java/A.java", "//\n".repeat(401));
        write("model/src/main/java/B.java", "//\n".repeat(400));
        write("model/target/C.java", "//\n".repeat(401));

        assertThat(new SourceTree(folder).tooLong()).containsExactly("model/src/main/java/A.java: 401 lines");
    }

    @Test
    void a_line_that_puts_work_off_is_found_with_its_number() throws IOException {
        write("cli/src/A.java", "// done\n// TO" + "DO later\n// TO" + "DOS is a name\n");
        write("tools/check", "# FIX" + "ME\n");

        assertThat(new SourceTree(folder).putOff()).containsExactly("cli/src/A.java:2", "tools/check:1");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }
}
