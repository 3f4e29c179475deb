package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.List;

/** What would make a picture hard to read. */
final class Overlaps {

    private Overlaps() {}

    private record Named(String name, Box box) {}

    /** Pairs of boxes that share a pixel, and boxes that reach over the edge. */
    static List<String> in(Scene scene) {
        List<Named> boxes = new ArrayList<>();
        scene.ports().forEach((id, box) -> boxes.add(new Named("port " + id, box)));
        scene.routers().forEach((id, box) -> boxes.add(new Named("router " + id, box)));
        scene.outsides().forEach((id, box) -> boxes.add(new Named("outside " + id, box)));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i).box();
            if (one.x() < 0 || one.y() < 0 || one.right() > scene.width() || one.bottom() > scene.height()) {
                found.add(boxes.get(i).name() + " over the edge");
            }
            for (int j = i + 1; j < boxes.size(); j++) {
                if (overlap(one, boxes.get(j).box())) {
                    found.add(boxes.get(i).name() + " and " + boxes.get(j).name());
                }
            }
        }
        return found;
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    /** Whether every stretch is horizontal or vertical, and none is empty. */
    static boolean bends(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (a.equals(b) || (a.x() != b.x() && a.y() != b.y())) {
                return false;
            }
        }
        return true;
    }
}
