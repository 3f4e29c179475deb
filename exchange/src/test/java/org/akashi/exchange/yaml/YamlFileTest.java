package org.akashi.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.akashi.exchange.book.LibraryFiles;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    @Test
    void every_file_of_the_library_reads_the_same_after_it_was_written() {
        List<YamlFile> files = LibraryFiles.bundled();
        assertThat(files).hasSizeGreaterThan(70);
        for (YamlFile file : files) {
            YamlFile again = YamlFile.parse(file.path(), file.text());
            assertThat(again.tree()).isEqualTo(file.tree());
            assertThat(again.comment()).isEqualTo(file.comment());
        }
    }

    @Test
    void whatever_is_written_reads_the_same() {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            YamlFile file = new YamlFile(
                    "a.yaml", i % 3 == 0 ? "a comment\n\nof three lines" : "", RandomTrees.entries(random, 0));
            assertThat(YamlFile.parse("a.yaml", file.text()).tree())
                    .as(file.text())
                    .isEqualTo(file.tree());
        }
    }

    @Test
    void numbers_that_a_tool_could_change_are_in_quotes() {
        assertThat(List.of("5.10", "5.1", "5", "1e3", "2004-04-01", "yes", "", "- a", "a: b", "12:30"))
                .allMatch(text -> YamlText.scalar(text).startsWith("\""));
        assertThat(List.of("5.1.10", "isms-criteria/2016#13.1.3", "通信の管理", "Control of traffic"))
                .allMatch(text -> YamlText.scalar(text).equals(text));
    }
}
