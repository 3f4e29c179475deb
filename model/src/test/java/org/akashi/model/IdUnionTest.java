package org.akashi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against {@link TreeMap}. */
class IdUnionTest {

    @Test
    void it_is_all_maps_in_one_and_the_first_counts() {
        Random random = new Random(6);
        for (int round = 0; round < 100; round++) {
            TreeMap<String, Integer> expected = new TreeMap<>();
            List<IdMap<Integer>> maps = new ArrayList<>();
            for (int m = random.nextInt(4); m > 0; m--) {
                TreeMap<String, Integer> map = new TreeMap<>();
                for (int i = random.nextInt(12); i > 0; i--) {
                    map.put("id" + random.nextInt(20), random.nextInt());
                }
                maps.add(IdMap.copyOf(map));
                map.forEach(expected::putIfAbsent);
            }

            IdUnion<Integer> union = IdUnion.of(maps);

            assertThat(union).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(List.copyOf(union.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            for (int i = 0; i < 20; i++) {
                assertThat(union.get("id" + i)).isEqualTo(expected.get("id" + i));
                assertThat(union.containsKey("id" + i)).isEqualTo(expected.containsKey("id" + i));
                assertThat(union.headMap("id" + i)).isEqualTo(expected.headMap("id" + i));
                assertThat(union.tailMap("id" + i)).isEqualTo(expected.tailMap("id" + i));
                assertThat(union.subMap("id1", "id1" + i)).isEqualTo(expected.subMap("id1", "id1" + i));
            }
            if (!expected.isEmpty()) {
                assertThat(union.firstKey()).isEqualTo(expected.firstKey());
                assertThat(union.lastKey()).isEqualTo(expected.lastKey());
            }
        }
    }
}
