package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ways as a line through the scene.
 *
 * @param ways those that run along it, one for each number, in order of number; at least one
 * @param things ids of what it passes, in order
 * @param points corners, in order; neighbours differ in one coordinate only
 * @param back whether traffic also goes the other way
 */
record Route(List<Way> ways, List<String> things, List<Point> points, boolean back) {

    private static final int NEAR = 3;

    Route {
        ways = List.copyOf(ways);
        things = List.copyOf(things);
        points = List.copyOf(points);
    }

    /** The line of a way; empty where less than two of its stops are in the scene. */
    static Optional<Route> of(Way way, Scene scene) {
        List<String> stops = new ArrayList<>();
        for (String stop : way.stops()) {
            if (scene.has(stop) && (stops.isEmpty() || !stops.getLast().equals(stop))) {
                stops.add(stop);
            }
        }
        if (stops.size() < 2) {
            return Optional.empty();
        }
        List<String> things = new ArrayList<>(List.of(stops.getFirst()));
        for (int i = 1; i < stops.size(); i++) {
            List<String> chain = scene.chain(stops.get(i - 1), stops.get(i));
            things.addAll(chain.subList(1, chain.size()));
        }
        List<Point> points = line(things, scene);
        return points.size() < 2 ? Optional.empty() : Optional.of(new Route(List.of(way), things, points, false));
    }

    private static List<Point> line(List<String> things, Scene scene) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < things.size(); i++) {
            List<Point> wire = scene.wire(things.get(i - 1), things.get(i));
            if (wire.isEmpty()) {
                continue;
            }
            if (!points.isEmpty()) {
                Point end = points.getLast();
                scene.box(things.get(i - 1)).ifPresent(box -> points.addAll(box.around(end, wire.getFirst())));
            }
            points.addAll(wire);
        }
        return straightened(points);
    }

    /** Without repeated points and without points in the middle of a straight stretch. */
    private static List<Point> straightened(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            while (kept.size() >= 2 && between(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().equals(point)) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean between(Point a, Point b, Point c) {
        boolean vertical = a.x() == b.x() && b.x() == c.x();
        boolean horizontal = a.y() == b.y() && b.y() == c.y();
        return vertical || horizontal;
    }

    /** The way with the lowest number. */
    Way first() {
        return ways.getFirst();
    }

    boolean declared() {
        return first().declared();
    }

    boolean has(int number) {
        return ways.stream().anyMatch(way -> way.number() == number);
    }

    /** Both ways along the one line. */
    Route with(Route other) {
        SortedMap<Integer, Way> byNumber = new TreeMap<>();
        ways.forEach(way -> byNumber.putIfAbsent(way.number(), way));
        other.ways.forEach(way -> byNumber.putIfAbsent(way.number(), way));
        return new Route(List.copyOf(byNumber.values()), things, points, back || other.back);
    }

    /** The same line, along which others go the other way. */
    Route withBack(List<Way> others) {
        return new Route(ways, things, points, true).with(new Route(others, things, points, true));
    }

    /** Whether the line passes within a few pixels of a point. */
    boolean passes(Point point) {
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            boolean near = point.x() >= Math.min(one.x(), other.x()) - NEAR
                    && point.x() <= Math.max(one.x(), other.x()) + NEAR
                    && point.y() >= Math.min(one.y(), other.y()) - NEAR
                    && point.y() <= Math.max(one.y(), other.y()) + NEAR;
            if (near) {
                return true;
            }
        }
        return false;
    }
}
