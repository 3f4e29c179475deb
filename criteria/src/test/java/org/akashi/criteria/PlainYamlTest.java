package org.akashi.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What is read the short way is what SnakeYAML reads, part by part and line by line; whatever else is left to SnakeYAML. */
class PlainYamlTest {

    private static final List<String> PIECES = List.of(
            "a: b\n",
            "- a\n",
            "- - a\n",
            "- a: b\n  c: d\n",
            "a:\n  b: c\n",
            "a:\n- b\n- c: d\n",
            "a: >-\n  b\n  c\n\n  d\n",
            "a: |\n  b\n   c\n\n  d\ne: f\n",
            "a: {b: c, d: [e, f]}\n",
            "a: [\"b, c\", 'd''e', f]\n",
            "# a\n",
            "a: b # c\n",
            "\n",
            "a: \"b\\n\\\"c\\\\\"\n",
            "\"a b\": 'c: d'\n",
            "a: b: c\n",
            "a:\n",
            "- \n",
            "a: b\n  c\n",
            "a: [b,\n c]\n",
            "a: &x b\n",
            "a: *x\n",
            "a: !t b\n",
            "? a\n: b\n",
            "---\na\n",
            "...\n",
            "a: 'b\n  c'\n",
            "a: {b, c}\n",
            "a: [b: c]\n",
            "a: -1\n",
            "a: - b\n",
            "a: http://b/c#d\n",
            "a: 10:30\n",
            "a: b:\n",
            "a: |+\n  b\n\n",
            "a: >\n  b\n   c\n",
            "a: |2\n   b\n",
            "a: ''\n",
            "a: []\n",
            "a: {}\n",
            "a: [b, ]\n",
            "a: ?b\n",
            "a: @b\n",
            "a: 基準、本文：「b」\n",
            "a: [あ, い]\n",
            "  a: b\n",
            "a: |\n\n  b\n",
            "a: \"\\x41\"\n",
            "-a: b\n",
            "a : b\n",
            "a: b #c\n",
            "a: b#c\n",
            "a: {b: \"c\"}\n",
            "a: {\"b\":c}\n",
            "a: b, c] d\n",
            "a: {b: c:d}\n");

    private static final List<String> SIGNS = List.of(
            " ", "  ", "\n", "\n  ", ":", ": ", "- ", "-", ",", "[", "]", "{", "}", "\"", "'", "#", " #", "|", ">", "&",
            "*", "!", "%", "a", "\\", "?", "\t", "。", "…", "\u00a0", "---\n", "|-\n", ">-\n");

    @Test
    void every_file_of_the_library_is_read_the_short_way_and_says_the_same() throws IOException {
        Path library = Path.of(System.getProperty("akashi.root"), "criteria/src/main/resources/library");
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                Optional<YamlTree> read = PlainYaml.read(text);

                assertThat(read).as(file.toString()).isPresent();
                assertThat(read).as(file.toString()).isEqualTo(whole(text));
            }
        }
    }

    @Test
    void pieces_put_together_are_read_alike_or_left() {
        int short_way = 0;
        for (int seed = 1; seed <= 40_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                text.append(random.nextInt(4) > 0 ? piece : piece.indent(2));
            }
            short_way += alike(text.toString(), seed) ? 1 : 0;
        }
        assertThat(short_way).isGreaterThan(4000);
    }

    @Test
    void damaged_files_are_read_alike_or_left() throws IOException {
        Path library = Path.of(System.getProperty("akashi.root"), "criteria/src/main/resources/library");
        List<String> whole = List.of(
                Files.readString(library.resolve("own/wording.yaml")),
                Files.readString(library.resolve("maps/iso-27002-2013-to-2022.yaml")),
                Files.readString(library.resolve("guides/C.6/9.4.1.yaml")),
                Files.readString(library.resolve("schemes/ismap.yaml")));
        for (int seed = 1; seed <= 4_000; seed++) {
            Random random = new Random(seed);
            String text = whole.get(random.nextInt(whole.size()));
            int from = text.indexOf('\n', random.nextInt(text.length() - 1)) + 1;
            StringBuilder damaged = new StringBuilder(text.substring(from, Math.min(text.length(), from + 1500)));
            for (int times = 1 + random.nextInt(3); times > 0 && damaged.length() > 3; times--) {
                int at = random.nextInt(damaged.length() - 2);
                damaged.replace(at, at + random.nextInt(3), SIGNS.get(random.nextInt(SIGNS.size())));
            }
            alike(damaged.append('\n').toString(), seed);
        }
    }

    /** Whether a text was read the short way; it must then be the same. */
    private static boolean alike(String text, int seed) {
        Optional<YamlTree> read = PlainYaml.read(text);
        if (read.isPresent()) {
            assertThat(read).as("seed %d:%n%s", seed, text).isEqualTo(whole(text));
        }
        return read.isPresent();
    }

    private static Optional<YamlTree> whole(String text) {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(text)
                    .map(root -> YamlTree.of(root, 1));
        } catch (YamlEngineException wrong) {
            return Optional.empty();
        }
    }
}
