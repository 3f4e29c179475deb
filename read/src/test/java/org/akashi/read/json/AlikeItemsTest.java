package org.akashi.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Items that are much alike, as services answer them, are read as {@link ListReader} reads them, whatever one has of the one before. */
class AlikeItemsTest {

    private static final Set<String> WANTED = Set.of("id", "network_id", "owner", "groups", "n", "unplain");

    /** Asks in another order than the members stand, and for some of them twice. */
    private static final ListFormat<String> FORMAT = new ListFormat<>("ports", WANTED, o -> {
        List<String> seen = new ArrayList<>();
        seen.add(o.place().toString());
        seen.add(o.shared("owner") + " " + o.shared("owner") + " " + o.required("id"));
        seen.add(o.sharedTexts("groups") + " " + o.texts("groups"));
        if (seen.toString().hashCode() % 3 > 0) {
            seen.add(o.requiredShared("network_id") + " " + o.shared("n") + " " + o.integer("n"));
        }
        seen.add(o.shared("unplain") + " " + o.sharedTexts("unplain") + " " + o.shared("unknown") + " "
                + o.shared("own".concat("er")));
        return Optional.of(String.join("\n", seen));
    });

    private final Random random = new Random(5);
    private final List<String> ids = new ArrayList<>();

    /** An id of few, some of them only nearly a UUID. */
    private String id() {
        if (ids.size() < 40) {
            char[] id =
                    new UUID(random.nextLong(), random.nextLong()).toString().toCharArray();
            if (random.nextInt(3) == 0) {
                id[random.nextInt(id.length)] = "-/09:@`afgGF. ~".charAt(random.nextInt(15));
            }
            ids.add(new String(id));
        }
        return ids.get(random.nextInt(ids.size()));
    }

    private String text() {
        return "\"" + (random.nextInt(6) == 0 ? "tcp" : id()) + "\"";
    }

    private String list() {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(random.nextInt(30) == 0 ? "null" : random.nextInt(30) == 0 ? "{\"a\": 7}" : text());
        }
        return items.toString();
    }

    private String value(String name) {
        return switch (name) {
            case "groups" -> list();
            case "n" -> String.valueOf(random.nextInt(3) - 1);
            case "unplain" -> random.nextBoolean() ? list() : "\"\\u0041caf\u00e9 " + random.nextInt(2) + "\"";
            default -> random.nextInt(20) == 0 ? "null" : text();
        };
    }

    private byte[] answer() {
        List<String> names = new ArrayList<>(WANTED);
        names.addAll(List.of("created_at", "unknown", "idle"));
        Collections.sort(names);
        Collections.shuffle(names, random);
        String colon = random.nextBoolean() ? ":" : ": ";
        Map<String, String> item = new LinkedHashMap<>();
        names.forEach(name -> item.put("\"" + name + "\"" + colon, value(name)));
        StringBuilder json = new StringBuilder("{\"ports\":[");
        for (int i = random.nextInt(60); i >= 0; i--) {
            item.replaceAll(
                    (name, value) -> random.nextInt(3) == 0 ? value(name.substring(1, name.lastIndexOf('"'))) : value);
            List<String> members = new ArrayList<>();
            item.forEach((name, value) -> members.add(name + (random.nextInt(40) == 0 ? " " : "") + value));
            switch (random.nextInt(12)) {
                case 0 -> members.remove(random.nextInt(members.size()));
                case 1 -> members.add(random.nextInt(members.size()), members.get(random.nextInt(members.size())));
                case 2 -> Collections.shuffle(members, random);
                default -> {}
            }
            json.append('{').append(String.join(",", members)).append(i == 0 ? "}" : "},");
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSameOrRefused(Optional<ListAnswer<String>> answer, byte[] json) {
        ListAnswer<String> expected = ListReader.read(new ByteArrayInputStream(json), "ports.json", FORMAT);
        answer.ifPresent(read -> {
            assertThat(read.elements()).isEqualTo(expected.elements());
            assertThat(read.problems().all()).isEqualTo(expected.problems().all());
        });
    }

    @Test
    void they_are_read_as_the_reader_reads_them() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 400; round++) {
                byte[] json = answer();

                Optional<ListAnswer<String>> answer = ListSplitter.read(
                                new ByteArrayInputStream(json),
                                "ports.json",
                                FORMAT,
                                new SharedTexts(1 + random.nextInt(32)),
                                round % 2 == 0 ? Runnable::run : pool,
                                64 + random.nextInt(4000))
                        .map(ListSplitter.Pending::answer);

                assertThat(answer).isPresent();
                assertSameOrRefused(answer, json);
            }
        }
    }

    @Test
    void damaged_ones_are_refused_or_read_as_the_reader_reads_them() {
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] json = answer();
            if (random.nextInt(4) == 0) {
                json = Arrays.copyOf(json, random.nextInt(json.length));
            } else {
                json[random.nextInt(json.length)] =
                        (byte) "\"{}[],:\\0-e.tn\u0000\u001f\u00ff".charAt(random.nextInt(16));
            }

            Optional<ListAnswer<String>> answer = ListSplitter.read(
                            new ByteArrayInputStream(json),
                            "ports.json",
                            FORMAT,
                            new SharedTexts(8),
                            Runnable::run,
                            64 + random.nextInt(4000))
                    .map(ListSplitter.Pending::answer);

            assertSameOrRefused(answer, json);
            refused += answer.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(1500, 3500);
    }
}
