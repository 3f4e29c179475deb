package org.akashi.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What it takes, it reads as {@link ListReader} does; what is damaged, it does not take. */
class ListSplitterTest {

    private static final Set<String> WANTED = Set.of("id", "name", "n", "flag", "list", "sub", "texts");

    /** Everything of an element that can be asked for, as text. */
    private static final ListFormat<String> FORMAT = new ListFormat<>("ports", WANTED, o -> {
        List<String> seen = new ArrayList<>();
        seen.add(o.place().toString());
        seen.add(o.required("id") + " " + o.requiredShared("id"));
        seen.add(o.text("name") + " " + o.shared("name") + " " + o.address("name"));
        seen.add(o.integer("n") + " " + o.text("n") + " " + o.flag("flag", true));
        seen.add(o.texts("texts").toString());
        seen.add(o.text("unwanted").toString());
        for (JsonObject item : o.objects("list")) {
            seen.add(item.place() + " " + item.names() + " " + item.text("a") + " "
                    + item.objects("list").size());
        }
        o.object("sub").ifPresent(sub -> {
            seen.add(sub.place() + " " + sub.names() + " " + sub.text("b"));
            sub.object("sub").ifPresent(deeper -> seen.add(deeper.place() + " " + deeper.names()));
        });
        return seen.hashCode() % 17 == 0 ? Optional.empty() : Optional.of(String.join("\n", seen));
    });

    private static Optional<ListAnswer<String>> split(byte[] json, Executor executor, int block) {
        // Streams may return as little as they like.
        InputStream trickle = new ByteArrayInputStream(json) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + length / 2));
            }
        };
        return ListSplitter.read(trickle, "ports.json", FORMAT, new SharedTexts(8), executor, block)
                .map(ListSplitter.Pending::answer);
    }

    private static ListAnswer<String> plainly(byte[] json) {
        return ListReader.read(new ByteArrayInputStream(json), "ports.json", FORMAT);
    }

    private static void assertSame(ListAnswer<String> answer, byte[] json) {
        ListAnswer<String> expected = plainly(json);
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(answer.elements()).as(text).isEqualTo(expected.elements());
        assertThat(answer.openLink()).as(text).isEqualTo(expected.openLink());
        assertThat(answer.problems().all())
                .as(text)
                .isEqualTo(expected.problems().all());
        assertThat(answer.problems().hasGap()).isEqualTo(expected.problems().hasGap());
    }

    @Test
    void random_answers_in_random_blocks_are_read_as_the_reader_reads_them() {
        Random random = new Random(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 3000; round++) {
                byte[] json = new RandomAnswer(random, WANTED).text().getBytes(StandardCharsets.UTF_8);
                Executor executor = round % 2 == 0 ? Runnable::run : pool;

                Optional<ListAnswer<String>> answer = split(json, executor, 64 + random.nextInt(400));

                assertThat(answer).isPresent();
                assertSame(answer.get(), json);
            }
        }
    }

    @Test
    void damaged_answers_are_not_taken_or_read_as_the_reader_reads_them() {
        Random random = new Random(2);
        int refused = 0;
        int rounds = 20_000;
        for (int round = 0; round < rounds; round++) {
            byte[] json = new RandomAnswer(random, WANTED).text().getBytes(StandardCharsets.UTF_8);
            switch (random.nextInt(3)) {
                case 0 -> json[random.nextInt(json.length)] = (byte) random.nextInt(256);
                case 1 ->
                    json[random.nextInt(json.length)] =
                            (byte) "\"{}[],:\\0-e.tn\u0000\u001f".charAt(random.nextInt(15));
                default -> json = java.util.Arrays.copyOf(json, random.nextInt(json.length));
            }

            Optional<ListAnswer<String>> answer = split(json, Runnable::run, 64 + random.nextInt(200));

            if (answer.isPresent()) {
                assertSame(answer.get(), json);
            } else {
                refused++;
            }
        }
        assertThat(refused).isBetween(rounds / 2, rounds - 1000);
    }

    @Test
    void what_a_parser_refuses_is_not_taken() {
        for (String json : List.of(
                "",
                " ",
                "7",
                "[]",
                "{}",
                "[{\"ports\": []},]",
                "{\"ports\": [{\"id\": \"a\"},]}",
                "{\"ports\": [{\"id\": \"a\",}]}",
                "{\"ports\": [{\"id\": 01}]}",
                "{\"ports\": [{\"id\": +1}]}",
                "{\"ports\": [{\"id\": 1.}]}",
                "{\"ports\": [{\"id\": .5}]}",
                "{\"ports\": [{\"id\": 1e}]}",
                "{\"ports\": [{\"id\": nul}]}",
                "{\"ports\": [{\"id\": nullx}]}",
                "{\"ports\": [{\"id\": \"\\x\"}]}",
                "{\"ports\": [{\"id\": \"\\u12g4\"}]}",
                "{\"ports\": [{\"id\": \"a\nb\"}]}",
                "{\"ports\": [{\"id\" \"a\"}]}",
                "{\"ports\": []} {}",
                "{\"ports\": []",
                "{\"ports\": [{\"id\": \"a\"}",
                "{\"ports\": [" + "[".repeat(70) + "]".repeat(70) + "]}",
                "{\"ports\": [{\"x\": " + "[".repeat(70) + "]".repeat(70) + "}]}",
                "\uFEFF{\"ports\": []}",
                "{\"ports\": [5]}",
                "{\"servers\": []}")) {
            assertThat(split(json.getBytes(StandardCharsets.UTF_8), Runnable::run, 64))
                    .as(json)
                    .isEmpty();
        }
        for (byte[] bytes : List.of(
                "{\"ports\": [{\"id\": \"caf\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"ports\": [{\"x\": \"caf\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"ports\": []}".getBytes(StandardCharsets.UTF_16LE),
                "{\"ports\": []}".getBytes(StandardCharsets.UTF_16))) {
            assertThat(split(bytes, Runnable::run, 64)).isEmpty();
        }
        byte[] marked = "{\"ports\": []} ".getBytes(StandardCharsets.UTF_8);
        for (int last = 128; last < 256; last++) {
            marked[marked.length - 1] = (byte) last;
            assertThat(split(marked, Runnable::run, 64)).isEmpty();
        }
    }

    @Test
    void an_item_longer_than_a_block_is_read() {
        String json = "{\"ports\": [{\"id\": \"a\", \"x\": \"" + "y".repeat(5000) + "\"}, {\"id\": \"b\"}]}";

        assertSame(
                split(json.getBytes(StandardCharsets.UTF_8), Runnable::run, 64).orElseThrow(),
                json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_huge_text_is_not_taken_where_it_is_wanted() {
        String huge = "x".repeat(JsonStream.MAX_TEXT + 1);

        assertThat(split(
                        ("{\"ports\": [{\"id\": \"" + huge + "\"}]}").getBytes(StandardCharsets.UTF_8),
                        Runnable::run,
                        1 << 20))
                .isEmpty();
        assertThat(split(
                        ("{\"ports\": [{\"x\": \"" + huge + "\"}]}").getBytes(StandardCharsets.UTF_8),
                        Runnable::run,
                        1 << 20))
                .isPresent();
    }

    @Test
    void complaints_are_bounded_over_all_blocks() {
        String json = "{\"ports\": [" + "{\"n\": []},".repeat(5000) + "{\"id\": \"a\"}]}";

        assertSame(
                split(json.getBytes(StandardCharsets.UTF_8), Runnable::run, 256).orElseThrow(),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
