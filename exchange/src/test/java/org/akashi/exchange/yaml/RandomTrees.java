package org.akashi.exchange.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees of all shapes, with texts that formats stumble over. */
public final class RandomTrees {

    private static final List<String> SIGNS = List.of(
            "a",
            "Z",
            "5",
            "13",
            ".",
            "-",
            " ",
            "#",
            ":",
            ": ",
            " #",
            "'",
            "\"",
            "\\",
            "\n",
            "\t",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "~",
            "=",
            "?",
            "\r",
            "\u0001",
            "\u0085",
            "\u2028",
            "\ufeff",
            "改正",
            "～",
            "（",
            "①",
            "𠮷",
            "true",
            "null",
            "0x1",
            "1e3",
            "2004-04-01",
            "=",
            "_x0041_",
            "\"\"");

    private RandomTrees() {}

    public static Tree.Entries entries(Random random, int depth) {
        Map<String, Tree> values = new LinkedHashMap<>();
        int size = depth == 0 ? 1 + random.nextInt(4) : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.put(text(random) + i, tree(random, depth + 1));
        }
        return new Tree.Entries(values);
    }

    private static Tree tree(Random random, int depth) {
        return switch (depth > 4 ? 0 : random.nextInt(4)) {
            case 1 -> entries(random, depth);
            case 2 -> {
                List<Tree> items = new ArrayList<>();
                int size = random.nextInt(4);
                for (int i = 0; i < size; i++) {
                    items.add(tree(random, depth + 1));
                }
                yield new Tree.Items(items);
            }
            default -> new Tree.Text(text(random));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }
}
