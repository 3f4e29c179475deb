package org.akashi.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the house and the arrows between them. Arrows add up: {@code report} may use {@code audit}, so it may use
 * what {@code audit} hands on from {@code isolation}. Rooms that are not built yet stand here already, so that none is
 * built without its arrows.
 */
final class Rooms {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("model", Set.of()),
            entry("criteria", Set.of()),
            entry("exchange", Set.of("criteria")),
            entry("evidence", Set.of("model")),
            entry("collect", Set.of("evidence")),
            entry("read", Set.of("model", "evidence")),
            entry("isolation", Set.of("model")),
            entry("checker", Set.of("model", "read")),
            entry("tables", Set.of("model")),
            entry("audit", Set.of("criteria", "evidence", "read", "isolation", "tables")),
            entry("report", Set.of("audit", "exchange", "checker")),
            entry("store", Set.of("audit")),
            entry("server", Set.of("report", "store", "collect")),
            entry("fleet", Set.of("audit", "tables")),
            entry("synth", Set.of("model")),
            entry("cli", Set.of("checker", "server", "fleet", "synth")),
            entry("bench", Set.of("cli")),
            entry("oracle", Set.of()));

    private Rooms() {}

    static Set<String> all() {
        return new TreeSet<>(MAY_USE.keySet());
    }

    /**
     * The rooms that one room may use: itself, and all that the arrows lead to.
     *
     * @throws IllegalArgumentException if there is no such room
     */
    static Set<String> reachableFrom(String room) {
        Set<String> direct = MAY_USE.get(room);
        if (direct == null) {
            throw new IllegalArgumentException("the house has no room '" + room + "'");
        }
        Set<String> reached = new TreeSet<>(Set.of(room));
        direct.forEach(next -> reached.addAll(reachableFrom(next)));
        return reached;
    }
}
