package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.reach.Question;

/**
 * Lays an estate out from top to bottom: external networks; in every column its routers and its own networks with their
 * machines; networks that span columns; the provider's networks.
 */
final class Placement {

    static final int ROUTER_HEIGHT = 24;
    static final int PORT_HEIGHT = 31;
    private static final int PORT_STEP = PORT_HEIGHT + 5;
    /** From the top of a segment's caption to its bar. */
    private static final int CAPTION = 32;

    private static final int STEM = 9;
    private static final int RIGHT_ZONE = 26;

    private final Estate estate;
    private final Grid grid;
    private final Scene scene = new Scene();
    /** For every column, y below which nothing stands yet. */
    private final int[] free;

    private Placement(Estate estate, Grid grid) {
        this.estate = estate;
        this.grid = grid;
        this.free = new int[grid.columns()];
    }

    static Scene of(Estate estate) {
        Placement placement = new Placement(estate, grid(estate));
        placement.place();
        return placement.scene;
    }

    private static Grid grid(Estate estate) {
        int[] widths = new int[estate.columns().size() + 1];
        for (Router router : estate.joints()) {
            int gutter = Joints.gutter(estate, router);
            widths[gutter] = Math.max(widths[gutter], Grid.boxWidth(router));
        }
        return Grid.of(estate.columns().size(), widths);
    }

    private void place() {
        int y = 10;
        for (Segment segment : estate.outer()) {
            wide(segment, y);
            y += 46;
        }
        int top = y + 16;
        int routersEnd = routers(top + 40);
        int lanes = 8
                * (int) estate.joints().stream()
                        .filter(router -> Joints.columns(estate, router).size() > 1)
                        .count();
        int ownTop = routersEnd + lanes;
        for (int column = 0; column < grid.columns(); column++) {
            free[column] = ownTop;
            for (Segment segment : estate.own(column)) {
                free[column] = segment(segment, free[column], Set.of(column), column);
            }
        }
        Joints joints = new Joints(estate, grid, scene);
        int jointsEnd = joints.place(routersEnd + 4, ownTop + CAPTION);
        spanning(joints);
        int bottom = Math.max(Arrays.stream(free).max().orElse(ownTop), jointsEnd) + 6;
        for (int column = 0; column < grid.columns(); column++) {
            scene.frame(estate.columns().get(column), new Box(grid.left(column), top, Grid.COLUMN, bottom - top));
        }
        int end = inner(bottom + 18);
        wireRouters();
        wireServers();
        joints.wire();
        scene.size(grid.width(), end + 6);
    }

    /** A bar across all columns, with the world behind it at its left end. */
    private void wide(Segment segment, int top) {
        int barY = top + 32;
        int from = grid.left(0);
        int to = grid.right(grid.columns() - 1);
        List<Bar.Span> guests = estate.sharedWith(segment).stream()
                .map(column -> new Bar.Span(grid.left(column), grid.right(column)))
                .toList();
        scene.bar(new Bar(segment, from, to, barY, new Bar.Span(from, to), guests));
        if (!segment.uplinks().isEmpty()) {
            String id = Question.EXTERNAL + segment.id();
            Box box = new Box(Grid.MARGIN, barY - 14, from - Grid.MARGIN - 18, 28);
            scene.outside(id, box);
            scene.wire(id, segment.id(), box.rightSide(), new Point(from, barY));
        }
    }

    private int routers(int y) {
        int end = y;
        for (int column = 0; column < grid.columns(); column++) {
            int at = y;
            for (Router router : estate.routers(column)) {
                scene.router(
                        router.id(), new Box(grid.left(column) + 18, at, Grid.COLUMN - 18 - RIGHT_ZONE, ROUTER_HEIGHT));
                at += ROUTER_HEIGHT + 10;
            }
            end = Math.max(end, at);
        }
        return end;
    }

    /** A tenant's segment with the ports on it; tells where the next may begin. */
    private int segment(Segment segment, int y, Set<Integer> span, int home) {
        int first = span.stream().min(Integer::compare).orElse(home);
        int last = span.stream().max(Integer::compare).orElse(home);
        List<Bar.Span> guests = span.stream()
                .filter(column -> column != home)
                .map(column -> new Bar.Span(grid.left(column), grid.right(column)))
                .toList();
        scene.bar(new Bar(
                segment,
                grid.left(first) + 4,
                grid.right(last) - 4,
                y + CAPTION,
                new Bar.Span(grid.left(home) + 4, grid.right(home) - 4),
                guests));
        int end = portsBelow(segment, y + CAPTION);
        estate.sharedWith(segment).forEach(column -> outline(segment, column, y + CAPTION));
        return end;
    }

    private void outline(Segment segment, int column, int bar) {
        int bottom = estate.portsOn(segment).getOrDefault(column, List.of()).stream()
                .flatMap(port -> scene.box(port.id()).stream())
                .mapToInt(Box::bottom)
                .max()
                .orElse(bar + 2);
        scene.outline(new Box(grid.left(column) + 4, bar - 22, Grid.COLUMN - 8, bottom + 6 - (bar - 22)));
    }

    private int portsBelow(Segment segment, int bar) {
        int end = bar + 18;
        for (Map.Entry<Integer, List<Port>> entry : estate.portsOn(segment).entrySet()) {
            int left = grid.left(entry.getKey());
            int at = bar + 11;
            for (Port port : entry.getValue()) {
                Box box = new Box(left + 18, at, Grid.COLUMN - 18 - RIGHT_ZONE, PORT_HEIGHT);
                scene.port(port.id(), box);
                scene.wire(
                        port.id(),
                        segment.id(),
                        box.leftSide(),
                        new Point(left + STEM, box.leftSide().y()),
                        new Point(left + STEM, bar));
                at += PORT_STEP;
            }
            end = Math.max(end, at + 6);
        }
        return end;
    }

    /** Segments that span columns, each as high as the columns between its ends are free. */
    private void spanning(Joints joints) {
        List<Segment> segments = new ArrayList<>(estate.spanning());
        segments.sort(Comparator.comparingInt(
                (Segment segment) -> estate.span(segment).size()));
        for (Segment segment : segments) {
            TreeSet<Integer> span = new TreeSet<>(estate.span(segment));
            int y = joints.endBetween(span.first(), span.last());
            for (int column = span.first(); column <= span.last(); column++) {
                y = Math.max(y, free[column]);
            }
            int end = segment(segment, y, span, estate.columns().indexOf(segment.owner()));
            for (int column = span.first(); column <= span.last(); column++) {
                boolean passed = !span.contains(column);
                free[column] = passed ? y + CAPTION + 4 : end;
            }
        }
    }

    /** The provider's networks below the columns. */
    private int inner(int y) {
        int at = y;
        for (Segment segment : estate.inner()) {
            wide(segment, at);
            int bar = at + CAPTION;
            at = portsBelow(segment, bar) + 4;
            estate.sharedWith(segment).forEach(column -> outline(segment, column, bar));
        }
        return at;
    }

    private void wireRouters() {
        for (int column = 0; column < grid.columns(); column++) {
            int track = 0;
            for (Router router : estate.routers(column)) {
                Box box = scene.box(router.id()).orElseThrow();
                int up = grid.left(column) + STEM - 4 * (track % 2);
                int down = grid.right(column) - 9 - 5 * (track % 3);
                for (String segment : Estate.attached(router)) {
                    Bar bar = scene.bars().get(segment);
                    if (bar == null) {
                        continue;
                    }
                    boolean above = bar.y() < box.y();
                    Point side = above ? box.leftSide() : box.rightSide();
                    int x = above ? up : down;
                    scene.wire(router.id(), segment, side, new Point(x, side.y()), new Point(x, bar.y()));
                }
                track++;
            }
        }
    }

    /** Ports of one server in one column are tied together, and subports to their parents. */
    private void wireServers() {
        Map<String, Port> previous = new TreeMap<>();
        for (Port port : estate.ports()) {
            port.parent()
                    .flatMap(parent -> estate.network().port(parent.port()))
                    .ifPresent(parent -> tie(parent, port));
            port.device().ifPresent(server -> {
                Port other = previous.put(server, port);
                if (other != null) {
                    tie(other, port);
                }
            });
        }
    }

    private void tie(Port one, Port other) {
        scene.box(one.id())
                .ifPresent(a -> scene.box(other.id())
                        .filter(b -> b.x() == a.x())
                        .ifPresent(b -> {
                            int x = a.right() + 6;
                            scene.wire(
                                    one.id(),
                                    other.id(),
                                    a.rightSide(),
                                    new Point(x, a.rightSide().y()),
                                    new Point(x, b.rightSide().y()),
                                    b.rightSide());
                        }));
    }
}
