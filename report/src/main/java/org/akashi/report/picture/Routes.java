package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines that are drawn. Ways through the same things, in either direction, are one line; lines that share a stretch lie on
 * each other there, like roads before they part.
 *
 * @param leftOut how many lines are not drawn because the picture would be full
 */
record Routes(List<Route> drawn, int leftOut) {

    private static final int MOST = 40;
    private static final int MOST_OF_ONE = 6;

    Routes {
        drawn = List.copyOf(drawn);
    }

    static Routes of(List<Way> ways, Scene scene) {
        List<Route> sorted = new ArrayList<>();
        sorted.addAll(lines(ways, scene, true));
        sorted.addAll(lines(ways, scene, false));
        List<Route> drawn = new ArrayList<>();
        Map<Integer, Integer> perNumber = new TreeMap<>();
        for (Route line : sorted) {
            boolean wanted =
                    line.ways().stream().anyMatch(way -> perNumber.getOrDefault(way.number(), 0) < MOST_OF_ONE);
            if (drawn.size() < MOST && wanted) {
                drawn.add(line);
                line.ways().forEach(way -> perNumber.merge(way.number(), 1, Integer::sum));
            }
        }
        return new Routes(drawn, sorted.size() - drawn.size());
    }

    private static List<Route> lines(List<Way> ways, Scene scene, boolean declared) {
        Map<List<String>, Route> lines =
                new TreeMap<>(Comparator.comparing((List<String> things) -> String.join(" ", things)));
        for (Way way : ways) {
            if (way.declared() == declared) {
                Route.of(way, scene).ifPresent(route -> merge(route, lines));
            }
        }
        List<Route> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparingInt((Route route) -> route.first().number())
                .thenComparing(route -> String.join(" ", route.things())));
        return sorted;
    }

    private static void merge(Route route, Map<List<String>, Route> lines) {
        List<String> reversed = new ArrayList<>(route.things());
        Collections.reverse(reversed);
        Route opposite = lines.get(reversed);
        if (opposite != null) {
            lines.put(reversed, opposite.withBack(route.ways()));
        } else {
            lines.merge(route.things(), route, Route::with);
        }
    }
}
