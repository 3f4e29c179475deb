package org.akashi.read.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** List answers as no service would write them, but any parser must read them. */
final class RandomAnswer {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "10.0.0.1",
            "0334790a-9ba0-4f07-bdac-69a034b00502",
            "証 cloud",
            "caf\u00e9",
            "\uD83D\uDE00",
            "{\"[",
            "]}",
            "it's",
            "x".repeat(70));
    private static final List<String> ESCAPES = List.of(
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u00e9",
            "\\ud83d\\ude00",
            "\\uD800",
            "\\u0000");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "7",
            "-12",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "123456789012345678901234567890",
            "1.5",
            "1e3",
            "0.0E-7",
            "-1e+2");

    private final Random random;
    private final List<String> names;
    private final StringBuilder text = new StringBuilder();
    private final String[] blanks;

    RandomAnswer(Random random, Set<String> wanted) {
        this.random = random;
        this.names = new ArrayList<>(wanted.stream().sorted().toList());
        names.addAll(List.of("a", "b", "other", "証", ""));
        this.blanks = random.nextBoolean() ? new String[] {" "} : new String[] {"", " ", "\n  ", "\r\n\t", "\n"};
    }

    String text() {
        blank();
        if (random.nextInt(3) > 0) {
            page();
        } else {
            separated('[', ']', 1 + random.nextInt(4), this::page);
        }
        blank();
        return text.toString();
    }

    private void page() {
        List<Runnable> members = new ArrayList<>();
        members.add(() -> list("ports"));
        if (random.nextInt(4) == 0) {
            members.add(() -> {
                name("ports_links");
                text.append("[{\"rel\": \"next\", \"href\": \"more\"}]");
            });
        }
        if (random.nextInt(4) == 0) {
            members.add(() -> member(random.nextBoolean() ? "links" : "next", 2));
        }
        if (random.nextInt(3) == 0) {
            members.add(() -> member("other", 3));
        }
        java.util.Collections.shuffle(members, random);
        java.util.Iterator<Runnable> each = members.iterator();
        separated('{', '}', members.size(), () -> each.next().run());
    }

    private void list(String name) {
        name(name);
        separated('[', ']', random.nextInt(7), () -> object(0));
    }

    private void object(int depth) {
        separated('{', '}', random.nextInt(9), () -> member(names.get(random.nextInt(names.size())), depth));
    }

    private void member(String name, int depth) {
        name(name);
        value(depth);
    }

    private void name(String name) {
        text.append('"').append(name).append('"');
        blank();
        text.append(':');
        blank();
    }

    private void value(int depth) {
        switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0 -> text.append("null");
            case 1 -> text.append(random.nextBoolean());
            case 2 -> text.append(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 3, 4, 5 -> string();
            case 6 -> object(depth + 1);
            default -> separated('[', ']', random.nextInt(4), () -> value(depth + 1));
        }
    }

    private void string() {
        text.append('"');
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(6) == 0) {
                text.append(ESCAPES.get(random.nextInt(ESCAPES.size())));
            } else {
                text.append(TEXTS.get(random.nextInt(TEXTS.size())).replace("\"", "\\\""));
            }
        }
        text.append('"');
    }

    private void separated(char open, char close, int count, Runnable each) {
        text.append(open);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            blank();
            each.run();
            blank();
        }
        blank();
        text.append(close);
    }

    private void blank() {
        text.append(blanks[random.nextInt(blanks.length)]);
    }
}
