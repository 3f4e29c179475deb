package org.akashi.evidence.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link JsonCopy} against {@link PlainJsonCopy}: the same bytes, facts and redactions, or the same error at the same byte. */
class JsonCopyAgainstPlainTest {

    private static final RedactionKey KEY = RedactionKey.generate();
    private static final int WINDOW = 1 << 17;
    private static final List<JsonAnswer.Wanted> WANTED = List.of(
            JsonAnswer.Wanted.list("ports", "metadata"),
            new JsonAnswer.Wanted("", "name", Set.of("profile"), true, false),
            new JsonAnswer.Wanted("ports", "id", Set.of(), false, true));
    private static final String[] NAMES = {
        "id",
        "name",
        "ports",
        "ports",
        "links",
        "metadata",
        "profile",
        "password",
        "admin_Pass",
        "x",
        "",
        "名前",
        "a\\\"b",
        "eightbyte",
        "binding:vif_details",
        "psk"
    };
    private static final String[] TEXTS = {
        "",
        "a",
        "psk",
        "token",
        "3c9354f7-0668-4a8e-87a5-a68015f2048b",
        "証拠 é 🙂",
        "\\u0041\\n\\\\",
        "a@b",
        "x y\\/z",
        "12345678",
        "mysql://u:secret@h/db",
        "-----BEGIN PRIVATE KEY-----" + "Mx".repeat(30),
        "password",
        "{[,:]}"
    };
    private static final String[] LITERALS = {
        "true", "false", "null", "0", "-1.5e+3", "42", "12345678901234567890", "1E9"
    };

    /** Hands out bytes in portions of random size, up to a most. */
    private static InputStream inPortions(byte[] bytes, Random random, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    private static String blanks(Random random) {
        return random.nextInt(4) == 0 ? " \n\t\r".substring(0, random.nextInt(5)) : "";
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth > 5 ? 2 : 5);
        StringBuilder text = new StringBuilder(blanks(random));
        switch (kind) {
            case 0 -> text.append(any(random, LITERALS));
            case 1 -> text.append('"').append(any(random, TEXTS)).append('"');
            case 2, 3 -> {
                text.append('{');
                for (int i = random.nextInt(5); i >= 0; i--) {
                    text.append(blanks(random))
                            .append('"')
                            .append(any(random, NAMES))
                            .append('"');
                    text.append(blanks(random)).append(':').append(value(random, depth + 1));
                    text.append(i == 0 ? "" : ",");
                }
                text.append('}');
            }
            default -> {
                text.append('[');
                for (int i = random.nextInt(4); i > 0; i--) {
                    text.append(value(random, depth + 1)).append(i == 1 ? "" : ",");
                }
                text.append(']');
            }
        }
        return text.append(blanks(random)).toString();
    }

    private static byte[] answer(Random random) {
        StringBuilder text = new StringBuilder("{\"ports\":[");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append("{\"id\":\"p").append(i).append("\",\"name\":").append(value(random, 3));
            text.append(",\"password\":").append(value(random, 3)).append(i == 1 ? "}" : "},");
        }
        return (text + "],\"links\":" + value(random, 1) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(other.length);
            byte strange = (byte)
                    (random.nextBoolean()
                            ? "{}[],:\"\\ 0a\n\u0001\u007f".charAt(random.nextInt(14))
                            : random.nextInt());
            switch (random.nextInt(4)) {
                case 0 -> other[at] = strange;
                case 1 -> other = Arrays.copyOf(other, Math.max(1, at));
                case 2 -> other = spliced(other, at, at, strange);
                default -> other = spliced(other, at, Math.min(other.length, at + 1 + random.nextInt(3)), (byte) ' ');
            }
        }
        return other;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte by) {
        byte[] result = new byte[from + 1 + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        result[from] = by;
        System.arraycopy(bytes, to, result, from + 1, bytes.length - to);
        return result;
    }

    /** All that is seen of a copy, as text. */
    private static String fast(InputStream in, JsonAnswer.Wanted wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonAnswer answer = JsonCopy.copy(in, out, wanted, KEY);
            return answer + "\n" + out.toString(StandardCharsets.ISO_8859_1);
        } catch (MalformedJson wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private static String plain(byte[] bytes, JsonAnswer.Wanted wanted) {
        PlainJsonCopy copy = new PlainJsonCopy(bytes, wanted, KEY);
        try {
            JsonAnswer answer = copy.run();
            return answer + "\n" + new String(copy.written(), StandardCharsets.ISO_8859_1);
        } catch (PlainJsonCopy.Wrong wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    private static void assertSame(byte[] bytes, JsonAnswer.Wanted wanted, InputStream in, String which)
            throws IOException {
        String expected = plain(bytes, wanted);
        assertThat(fast(in, wanted))
                .as(() -> which + ": " + new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void random_answers_whole_and_damaged_are_seen_alike() throws IOException {
        Random random = new Random(2026);
        int refused = 0;
        for (int i = 0; i < 15_000; i++) {
            byte[] whole = i % 3 == 0 ? value(random, 0).getBytes(StandardCharsets.UTF_8) : answer(random);
            byte[] bytes = i % 2 == 0 ? whole : damaged(whole, random);
            JsonAnswer.Wanted wanted = WANTED.get(random.nextInt(WANTED.size()));
            assertSame(bytes, wanted, inPortions(bytes, random, 1 + random.nextInt(60)), "answer " + i);
            refused += plain(bytes, wanted).startsWith("json-") ? 1 : 0;
        }
        assertThat(refused).isBetween(2_500, 12_500);
    }

    /** Elements of one list, with the same names in the same order, as services write them. */
    private static byte[] likeElements(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            names.add(any(random, NAMES));
        }
        String blank = random.nextBoolean() ? "" : " ";
        StringBuilder text = new StringBuilder("{\"ports\":" + blank + "[");
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            text.append("{\"id\":").append(blank).append('"').append(i).append('"');
            for (String name : names) {
                text.append(",").append(random.nextInt(20) == 0 ? "\n" : blank);
                text.append('"').append(name).append("\":").append(random.nextInt(20) == 0 ? "\t" : blank);
                text.append(likeValue(random)).append(random.nextInt(20) == 0 ? " " : "");
            }
            text.append(i == 1 ? "}" : "}," + blank);
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String likeValue(Random random) {
        if (random.nextInt(60) == 0) {
            return any(random, "truE", "nulll", "falsey", "tru", "007", "-", "{]", "[}", "\"\u0001\"");
        }
        return switch (random.nextInt(8)) {
            case 0 -> any(random, LITERALS);
            case 1 -> any(random, "{}", "[]", "[{}]", "{\"x\":[]}", "[\"a\",\"b\"]", "[ ]", "{ }");
            case 2 -> String.valueOf(random.nextLong() >>> random.nextInt(64));
            case 3 -> '"' + "-----BEGIN PRIVATE KEY-----".repeat(4).substring(0, 40 + random.nextInt(60)) + '"';
            case 4 -> "{\"id\":\"" + any(random, TEXTS) + "\",\"psk\":\"" + any(random, TEXTS) + "\"}";
            default -> '"' + any(random, TEXTS) + '"';
        };
    }

    @Test
    void lists_of_like_elements_are_seen_alike() throws IOException {
        Random random = new Random(36);
        int refused = 0;
        for (int i = 0; i < 15_000; i++) {
            byte[] whole = likeElements(random);
            byte[] bytes = i % 2 == 0 ? whole : damaged(whole, random);
            JsonAnswer.Wanted wanted = WANTED.get(random.nextInt(WANTED.size()));
            int most = random.nextBoolean() ? bytes.length : 1 + random.nextInt(60);
            assertSame(bytes, wanted, inPortions(bytes, random, most), "list " + i);
            refused += plain(bytes, wanted).startsWith("json-") ? 1 : 0;
        }
        assertThat(refused).isBetween(2_500, 12_500);
    }

    @Test
    void objects_in_each_other_are_seen_alike_as_deep_as_may_be_and_deeper() throws IOException {
        for (int deep = 120; deep <= 130; deep++) {
            for (String inner : new String[] {"{}", "[]", "{\"x\":{}}", "{\"x\":[]}", "1", "\"a\""}) {
                String element = "{\"x\":".repeat(deep - 2) + inner + ",\"x\":" + inner + "}".repeat(deep - 2);
                byte[] bytes = ("{\"ports\":[" + element + "," + element + "]}").getBytes(StandardCharsets.UTF_8);
                assertSame(bytes, WANTED.getFirst(), new ByteArrayInputStream(bytes), inner + " in " + deep);
            }
        }
    }

    @Test
    void the_border_of_a_block_may_fall_anywhere() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            byte[] answer = answer(random);
            byte[] tail = round % 2 == 0 ? answer : damaged(answer, random);
            for (int before = 0; before <= tail.length + 1; before++) {
                byte[] bytes = new byte[WINDOW - before + tail.length];
                Arrays.fill(bytes, (byte) ' ');
                System.arraycopy(tail, 0, bytes, WINDOW - before, tail.length);
                String shown = round + " with " + before + " bytes before the border";
                assertThat(fast(new ByteArrayInputStream(bytes), WANTED.getFirst()))
                        .as(shown)
                        .isEqualTo(plain(bytes, WANTED.getFirst()));
            }
        }
    }

    @Test
    void texts_about_as_long_as_a_mebibyte_are_seen_alike() throws IOException {
        for (String end : new String[] {"", "é", "🙂", "\\n", "\\\"", "\u0001", "\\q", "x\\"}) {
            for (int length = (1 << 20) - 8; length <= (1 << 20) + 4; length++) {
                String text = "{\"id\":\"" + "z".repeat(length - 2 - end.length()) + end + "\",\"b\":1}";
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                assertThat(fast(new ByteArrayInputStream(bytes), WANTED.getFirst())
                                .equals(plain(bytes, WANTED.getFirst())))
                        .as("a text of " + length + " characters that ends with '" + end + "'")
                        .isTrue();
            }
        }
    }

    @Test
    void any_bytes_of_an_encoding_are_judged_alike() throws IOException {
        Random random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = "\"abcdefgh\"".getBytes(StandardCharsets.US_ASCII);
            int from = 1 + random.nextInt(5);
            for (int j = from; j < from + 1 + random.nextInt(4); j++) {
                bytes[j] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x80));
            }
            assertThat(fast(new ByteArrayInputStream(bytes), WANTED.getFirst()))
                    .isEqualTo(plain(bytes, WANTED.getFirst()));
        }
    }
}
