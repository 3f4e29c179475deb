package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.List;

/** Path data of SVG for lines with rounded corners, and where along a line things stand. */
final class Curve {

    private static final int RADIUS = 6;

    private Curve() {}

    /** The line through the points, its corners rounded. */
    static String line(List<Point> points) {
        StringBuilder path = new StringBuilder("M" + pair(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            int radius = Math.min(
                    RADIUS, Math.min(corner.distance(points.get(i - 1)), corner.distance(points.get(i + 1))) / 2);
            path.append('L').append(pair(towards(corner, points.get(i - 1), radius)));
            path.append('Q').append(pair(corner)).append(' ').append(pair(towards(corner, points.get(i + 1), radius)));
        }
        return path.append('L').append(pair(points.getLast())).toString();
    }

    /** A tip at a point, pointing away from where the line comes from. */
    static String tip(Point end, Point before) {
        int dx = Integer.signum(end.x() - before.x());
        int dy = Integer.signum(end.y() - before.y());
        Point left = end.moved(-8 * dx - 5 * dy, -8 * dy - 5 * dx);
        Point right = end.moved(-8 * dx + 5 * dy, -8 * dy + 5 * dx);
        return "M" + pair(end) + "L" + pair(left) + "L" + pair(right) + "Z";
    }

    /** Points along the line, a step apart, none nearer to its ends than asked; at least one. */
    static List<Point> every(List<Point> points, int step, int fromEnds) {
        int length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i).distance(points.get(i - 1));
        }
        List<Point> every = new ArrayList<>();
        for (int at = fromEnds; at <= length - fromEnds; at += step) {
            every.add(at(points, at));
        }
        return every.isEmpty() ? List.of(at(points, length / 2)) : every;
    }

    private static Point at(List<Point> points, int distance) {
        int left = distance;
        for (int i = 1; i < points.size(); i++) {
            int stretch = points.get(i).distance(points.get(i - 1));
            if (left <= stretch) {
                return towards(points.get(i - 1), points.get(i), left);
            }
            left -= stretch;
        }
        return points.getLast();
    }

    /** The point at a distance from one point in the direction of another; the two differ in one coordinate only. */
    private static Point towards(Point from, Point to, int distance) {
        return from.moved(distance * Integer.signum(to.x() - from.x()), distance * Integer.signum(to.y() - from.y()));
    }

    private static String pair(Point point) {
        return point.x() + " " + point.y();
    }
}
