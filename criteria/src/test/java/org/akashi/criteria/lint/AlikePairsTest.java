package org.akashi.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlikePairsTest {

    @Test
    void the_pairs_found_are_those_that_a_look_at_every_pair_finds() {
        int all = 0;
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int length = 2 + random.nextInt(2);
            List<Grams> texts =
                    texts(random).stream().map(text -> Grams.of(text, length)).toList();
            double bound = 0.5 + random.nextInt(5) / 10.0;
            TreeSet<String> expected = new TreeSet<>();
            for (int second = 0; second < texts.size(); second++) {
                for (int first = 0; first < second; first++) {
                    double likeness = texts.get(first).likeness(texts.get(second), bound);
                    if (likeness > bound) {
                        expected.add(first + " " + second + " " + likeness);
                    }
                }
            }
            TreeSet<String> found = new TreeSet<>();
            AlikePairs.find(
                    texts, bound, (first, second, likeness) -> found.add(first + " " + second + " " + likeness));

            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            all += expected.size();
        }
        assertThat(all).isGreaterThan(500);
    }

    /** Texts of which some are made of others, by a few letters or by their halves changing places. */
    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>(List.of("", "あ"));
        for (int i = 0; i < 80; i++) {
            StringBuilder text = new StringBuilder();
            if (random.nextBoolean()) {
                for (int letters = 1 + random.nextInt(60); letters > 0; letters--) {
                    text.append((char) ('あ' + random.nextInt(20)));
                }
            } else {
                text.append(texts.get(random.nextInt(texts.size())));
                for (int changes = random.nextInt(8); changes > 0 && !text.isEmpty(); changes--) {
                    text.setCharAt(random.nextInt(text.length()), (char) ('あ' + random.nextInt(20)));
                }
                if (random.nextInt(4) == 0) {
                    String half = text.substring(text.length() / 2);
                    text.setLength(text.length() / 2);
                    text.insert(0, half);
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
