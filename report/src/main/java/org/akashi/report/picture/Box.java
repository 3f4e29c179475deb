package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.List;

/** An upright rectangle. */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    Point leftSide() {
        return new Point(x, y + height / 2);
    }

    Point rightSide() {
        return new Point(right(), y + height / 2);
    }

    Point top() {
        return new Point(x + width / 2, y);
    }

    /** The corners on the shorter way around from one point on the rim to another; below rather than above if both are as short. */
    List<Point> around(Point from, Point to) {
        int whole = 2 * (width + height);
        int start = along(from);
        int end = along(to);
        int clockwise = Math.floorMod(end - start, whole);
        boolean forward = clockwise < whole - clockwise || (clockwise * 2 == whole && start > end);
        List<Point> corners = new ArrayList<>(
                List.of(new Point(x, y), new Point(right(), y), new Point(right(), bottom()), new Point(x, bottom())));
        List<Point> passed = new ArrayList<>();
        int distance = forward ? clockwise : whole - clockwise;
        for (int step = 1; step < distance; step++) {
            int at = Math.floorMod(forward ? start + step : start - step, whole);
            corners.stream().filter(corner -> along(corner) == at).forEach(passed::add);
        }
        return passed;
    }

    /** How far along the rim a point is, clockwise from the upper left corner. */
    private int along(Point p) {
        if (p.y() == y) {
            return p.x() - x;
        }
        if (p.x() == right()) {
            return width + p.y() - y;
        }
        if (p.y() == bottom()) {
            return width + height + right() - p.x();
        }
        return 2 * width + height + bottom() - p.y();
    }
}
