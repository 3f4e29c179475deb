package org.akashi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against {@link HashSet}. */
class KnownIdsTest {

    @Test
    void it_is_a_set_however_many_it_was_made_for() {
        Random random = new Random(4);
        for (int expected : new int[] {0, 1, 100, 100_000}) {
            KnownIds ids = new KnownIds(expected);
            Set<String> same = new HashSet<>();
            for (int i = 0; i < 20_000; i++) {
                // Aa and BB have one hash.
                String id = (random.nextBoolean() ? "Aa" : "BB").repeat(random.nextInt(3)) + random.nextInt(5000);
                assertThat(ids.test(id)).isEqualTo(same.contains(id));
                if (random.nextBoolean()) {
                    assertThat(ids.add(id)).isEqualTo(same.add(id));
                }
            }
            assertThat(same).allMatch(ids);
        }
    }
}
