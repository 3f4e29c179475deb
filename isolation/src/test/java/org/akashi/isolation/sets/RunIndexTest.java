package org.akashi.isolation.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

final class RunIndexTest {

    private static final int NUMBERS = 200_000;

    @Test
    void finds_the_sets_that_hold_some_of_a_range() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            List<RoaringBitmap> sets = new ArrayList<>();
            RunIndex index = new RunIndex();
            for (int i = 0; i < random.nextInt(40); i++) {
                RoaringBitmap set = set(random);
                sets.add(set);
                index.add(i, set);
                if (random.nextInt(8) == 0) {
                    ask(random, sets, index);
                }
            }
            for (int question = 0; question < 200; question++) {
                ask(random, sets, index);
            }
        }
    }

    private static void ask(Random random, List<RoaringBitmap> sets, RunIndex index) {
        int from = random.nextInt(NUMBERS);
        int to = from + (random.nextBoolean() ? 1 : 1 + random.nextInt(NUMBERS / 10));
        int[] expected = IntStream.range(0, sets.size())
                .filter(i -> sets.get(i).intersects((long) from, (long) to))
                .toArray();
        assertArrayEquals(expected, index.of(from, to));
    }

    /** Few long runs, or many single numbers, or nothing. */
    private static RoaringBitmap set(Random random) {
        RoaringBitmap set = new RoaringBitmap();
        boolean runs = random.nextBoolean();
        for (int i = 0; i < random.nextInt(runs ? 5 : 3000); i++) {
            int from = random.nextInt(NUMBERS);
            set.add((long) from, from + 1L + (runs ? random.nextInt(NUMBERS / 4) : 0));
        }
        return set;
    }
}
