package org.akashi.report.picture;

/** A place in the picture, in pixels from its upper left corner. */
record Point(int x, int y) {

    Point moved(int dx, int dy) {
        return new Point(x + dx, y + dy);
    }

    int distance(Point other) {
        return Math.abs(x - other.x) + Math.abs(y - other.y);
    }
}
