package org.akashi.isolation.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

final class UnionTest {

    @Test
    void holds_everything_that_was_added_whenever_it_is_asked() {
        Random random = new Random(11);
        Union union = new Union();
        RoaringBitmap expected = new RoaringBitmap();
        for (int i = 0; i < 3000; i++) {
            RoaringBitmap some = some(random, i % 100 == 0 ? 20_000 : 20);
            union.add(some);
            expected.or(some);
            if (random.nextInt(50) == 0) {
                assertEquals(expected, union.whole());
            }
        }
        assertEquals(expected, union.whole());
    }

    @Test
    void cuts_a_set_into_what_is_in_another_and_what_is_not() {
        Random random = new Random(13);
        Cuts cuts = new Cuts(new Kept());
        for (int i = 0; i < 300; i++) {
            RoaringBitmap a = some(random, 1 + random.nextInt(5000));
            RoaringBitmap b = i % 3 == 0 ? a.clone() : some(random, random.nextInt(300_000));
            Cuts.Cut cut = cuts.of(a, b);
            assertEquals(RoaringBitmap.and(a, b), cut.both());
            assertEquals(RoaringBitmap.andNot(a, b), cut.others());
            assertSame(cut, cuts.of(a, b));
            cuts.forget();
            assertNotSame(cut, cuts.of(a, b));
        }
    }

    private static RoaringBitmap some(Random random, int size) {
        RoaringBitmap some = new RoaringBitmap();
        for (int i = 0; i < size; i++) {
            some.add(random.nextInt(400_000));
        }
        return some;
    }
}
