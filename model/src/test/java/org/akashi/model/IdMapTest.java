package org.akashi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against {@link TreeMap}. */
class IdMapTest {

    private record Part(String id, int number) {}

    /** Characters at the ends of what the order packs as one. */
    private static final String EDGES = "\u0000-/059:AZ_`abstz~\u007f\u00e9\uffff";

    /** Ids of several forms: random, with a common beginning, of few letters so that many are equal, beyond Latin-1. */
    private static String id(Random random, int form) {
        return switch (form) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> "compute-host-" + random.nextInt(2000);
            case 2 -> "ab".repeat(random.nextInt(4)).substring(random.nextInt(1)) + random.nextInt(30);
            case 3 -> "証" + (char) ('\u00f0' + random.nextInt(40)) + (char) random.nextInt(0x300);
            case 4 ->
                random.ints(random.nextInt(11), 0, EDGES.length())
                        .mapToObj(i -> EDGES.substring(i, i + 1))
                        .collect(Collectors.joining());
            default -> random.nextInt(3) == 0 ? "" : "x\u0000".substring(0, 1 + random.nextInt(2));
        };
    }

    @Test
    void it_is_a_tree_map_that_takes_the_first() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            TreeMap<String, Part> expected = new TreeMap<>();
            List<Part> parts = new ArrayList<>();
            List<Part> repeated = new ArrayList<>();
            int size = random.nextInt(round < 48 ? 60 : 5000);
            for (int i = 0; i < size; i++) {
                Part part = new Part(id(random, round % 6), i);
                parts.add(part);
                if (expected.putIfAbsent(part.id(), part) != null) {
                    repeated.add(part);
                }
            }
            List<Part> told = new ArrayList<>();

            IdMap<Part> map = IdMap.of(parts, Part::id, told::add);

            assertThat(told).isEqualTo(repeated);
            assertThat(List.copyOf(map.keySet())).isEqualTo(List.copyOf(expected.keySet()));
            assertThat(List.copyOf(map.values())).isEqualTo(List.copyOf(expected.values()));
            assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
            assertThat(IdMap.copyOf(expected)).isEqualTo(map);
            assertThat(map.map(Part::number).values())
                    .containsExactlyElementsOf(
                            expected.values().stream().map(Part::number).toList());
            List<Part> came =
                    parts.stream().filter(p -> expected.get(p.id()) == p).toList();
            assertThat(map.asTheyCame()).containsExactlyElementsOf(came);
            List<Part> changed = new ArrayList<>();
            IdMap<Part> same = map.mapAsTheyCame(p -> {
                changed.add(p);
                return p;
            });
            assertThat(changed).isEqualTo(came);
            assertThat(same).isEqualTo(expected);
            assertThat(same.asTheyCame()).containsExactlyElementsOf(expected.values());
            for (int i = 0; i < 40; i++) {
                String from = id(random, round % 6);
                String to = id(random, round % 6);
                assertThat(map.get(from)).isEqualTo(expected.get(from));
                assertThat(map.containsKey(from)).isEqualTo(expected.containsKey(from));
                assertThat(map.headMap(from)).isEqualTo(expected.headMap(from));
                assertThat(map.tailMap(from)).isEqualTo(expected.tailMap(from));
                if (from.compareTo(to) <= 0) {
                    assertThat(map.subMap(from, to)).isEqualTo(expected.subMap(from, to));
                }
            }
            if (!expected.isEmpty()) {
                assertThat(map.firstKey()).isEqualTo(expected.firstKey());
                assertThat(map.lastKey()).isEqualTo(expected.lastKey());
            }
        }
    }

    @Test
    void a_hundred_thousand_parts_are_in_order() {
        Random random = new Random(3);
        TreeMap<String, Part> expected = new TreeMap<>();
        for (int i = 0; i < 120_000; i++) {
            String id = id(random, i % 2);
            expected.putIfAbsent(id, new Part(id, i));
        }

        IdMap<Part> map = IdMap.of(List.copyOf(expected.values()).reversed(), Part::id);

        assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((id, part) -> assertThat(map.get(id)).isSameAs(part));
    }

    @Test
    void it_cannot_be_changed_and_an_empty_one_has_no_ends() {
        IdMap<Part> map = IdMap.of(List.of(new Part("a", 1)), Part::id);

        assertThatThrownBy(() -> map.put("b", new Part("b", 2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> IdMap.empty().firstKey()).isInstanceOf(NoSuchElementException.class);
        assertThat(IdMap.copyOf(map)).isSameAs(map);
    }
}
