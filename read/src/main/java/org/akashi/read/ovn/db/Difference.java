package org.akashi.read.ovn.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes of sets and maps in transactions with {@code _is_diff} (ovsdb(5), since Open vSwitch 2.15): what is in both goes, what is
 * new comes, and a map's entry with another value replaces the earlier one.
 */
final class Difference {

    private Difference() {}

    static Object applied(Object earlier, Object change) {
        return earlier instanceof Map<?, ?> || change instanceof Map<?, ?>
                ? maps(asMap(earlier), asMap(change))
                : sets(asList(earlier), asList(change));
    }

    private static List<Object> sets(List<?> earlier, List<?> change) {
        List<Object> result = new ArrayList<>(earlier);
        for (Object item : change) {
            if (!result.remove(item)) {
                result.add(item);
            }
        }
        return result;
    }

    private static Map<String, Object> maps(Map<?, ?> earlier, Map<?, ?> change) {
        Map<String, Object> result = new LinkedHashMap<>();
        earlier.forEach((key, value) -> result.put(String.valueOf(key), value));
        change.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value.equals(result.get(name))) {
                result.remove(name);
            } else {
                result.put(name, value);
            }
        });
        return result;
    }

    private static Map<?, ?> asMap(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> asList(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }
}
