package org.akashi.oracle.packets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is asked of a table: in each scenario something arrives, and something does not. */
final class Scenarios {

    private Scenarios() {}

    static List<String> names(List<Shot> shots) {
        return shots.stream().map(Shot::scenario).distinct().toList();
    }

    /** The scenarios in which everything arrives, or nothing does. */
    static List<String> withoutBoth(List<Shot> shots) {
        Map<String, List<Shot>> byName =
                shots.stream().collect(Collectors.groupingBy(Shot::scenario, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .filter(e -> e.getValue().stream().allMatch(Shot::isDelivery)
                        || e.getValue().stream().noneMatch(Shot::isDelivery))
                .map(Map.Entry::getKey)
                .toList();
    }
}
