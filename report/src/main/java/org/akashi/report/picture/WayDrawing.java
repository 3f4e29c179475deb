package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;

/**
 * The ways on top of the scene: lines first, then a number for each finding on each of its lines, where the line runs alone
 * rather than together with others.
 */
final class WayDrawing {

    /** What the ids of numbers begin with; the number of the finding follows. */
    static final String PICTURE_ID = "way-";

    private static final int STEP = 6;
    private static final int CLEAR = 22;
    private static final int FROM_TIP = 16;
    /** How far declared ways run beside the others. */
    private static final int ASIDE = 4;

    private static final int MARGIN = 8;
    private static final int CAPTION = 120;

    private final Scene scene;
    private final List<Route> routes;
    private final List<Point> taken = new ArrayList<>();
    private final Set<Integer> named = new HashSet<>();

    WayDrawing(Scene scene, List<Route> routes) {
        this.scene = scene;
        this.routes = routes;
    }

    void onto(Tag svg) {
        Tag lines = Tag.of("g", "lines");
        Tag marks = Tag.of("g", "marks");
        routes.stream().filter(Route::declared).forEach(route -> lines.add(line(route)));
        routes.stream().filter(route -> !route.declared()).forEach(route -> {
            lines.add(line(route));
            route.ways()
                    .forEach(way -> place(route, way.number()).ifPresent(place -> {
                        taken.add(place);
                        marks.add(mark(way, place, named));
                    }));
        });
        svg.add(lines, marks);
    }

    private static Node line(Route route) {
        int aside = route.declared() ? ASIDE : 0;
        List<Point> points =
                route.points().stream().map(point -> point.moved(aside, aside)).toList();
        String path = Curve.line(points);
        Tag group = link(route.ways())
                .add(Tag.of("path", "near").with("d", path))
                .add(Tag.of("path", "line").with("d", path))
                .add(Tag.of("path", "tip").with("d", Curve.tip(points.getLast(), points.get(points.size() - 2))));
        if (route.back()) {
            group.add(Tag.of("path", "tip").with("d", Curve.tip(points.getFirst(), points.get(1))));
        }
        return group;
    }

    /** Where a number stands on a line: where the fewest lines run, and not where the same number could be read before. */
    private Optional<Point> place(Route route, int number) {
        List<Route> same = routes.subList(0, routes.indexOf(route)).stream()
                .filter(other -> other.has(number))
                .toList();
        List<Point> candidates = Curve.every(route.points(), STEP, FROM_TIP).stream()
                .filter(point -> same.stream().noneMatch(other -> other.passes(point)))
                .toList();
        Optional<Point> best = Optional.empty();
        long lowest = Long.MAX_VALUE;
        int middle = candidates.size() / 2;
        for (int i = 0; i < candidates.size(); i++) {
            Point point = candidates.get(i);
            if (taken.stream().noneMatch(other -> other.distance(point) < CLEAR)) {
                long cost = cost(point) * candidates.size() + Math.abs(i - middle);
                if (cost < lowest) {
                    lowest = cost;
                    best = Optional.of(point);
                }
            }
        }
        return best.or(
                () -> same.isEmpty() && !candidates.isEmpty() ? Optional.of(candidates.get(middle)) : Optional.empty());
    }

    /** How little a point is suited: by the lines that run through it, and by the texts a number would hide there. */
    private long cost(Point point) {
        long lines = routes.stream().filter(route -> route.passes(point)).count();
        return lines + (hidesBox(point) ? 100 : 0) + (hidesCaption(point) ? 2 : 0);
    }

    private boolean hidesBox(Point point) {
        return Stream.of(scene.ports(), scene.routers(), scene.outsides())
                .flatMap(boxes -> boxes.values().stream())
                .anyMatch(box -> point.x() > box.x() - MARGIN
                        && point.x() < box.right() + MARGIN
                        && point.y() > box.y() - MARGIN
                        && point.y() < box.bottom() + MARGIN);
    }

    private boolean hidesCaption(Point point) {
        return scene.bars().values().stream()
                .anyMatch(bar -> Math.abs(bar.y() - point.y()) < CLEAR / 2
                        && point.x() > bar.home().from()
                        && point.x() < bar.home().from() + CAPTION);
    }

    /** A number; the first of its kind can be linked to. */
    static Node mark(Way way, Point place, Set<Integer> named) {
        Tag link = link(List.of(way)).with("aria-hidden", "true").with("tabindex", "-1");
        if (named.add(way.number())) {
            link.with("id", PICTURE_ID + way.number());
        }
        return link.add(Tag.of("circle")
                        .with("cx", place.x())
                        .with("cy", place.y())
                        .with("r", 9))
                .add(Drawing.text("number", place.x(), place.y() + 4, Integer.toString(way.number()))
                        .with("text-anchor", "middle"));
    }

    static Tag link(List<Way> ways) {
        Way first = ways.getFirst();
        return Tag.of("a", first.declared() ? "way declared" : "way")
                .with("href", "#" + first.anchor())
                .with(
                        "data-way",
                        ways.stream().map(way -> Integer.toString(way.number())).collect(Collectors.joining(" ")))
                .add(Tag.of("title")
                        .say(ways.stream().map(Way::title).distinct().collect(Collectors.joining("\u3000"))));
    }
}
