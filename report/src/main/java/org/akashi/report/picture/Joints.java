package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.model.network.Router;

/** Routers between tenants: they stand in the gutters, and their wires run there and in lanes above the networks. */
final class Joints {

    private static final int GAP = 16;
    private static final int TRACK = 6;

    private final Estate estate;
    private final Grid grid;
    private final Scene scene;
    private final Map<String, Integer> gutters = new TreeMap<>();
    private final Map<Integer, Integer> tracks = new TreeMap<>();
    private int laneTop;
    private int lanes;

    Joints(Estate estate, Grid grid, Scene scene) {
        this.estate = estate;
        this.grid = grid;
        this.scene = scene;
    }

    /**
     * Places the boxes, each near the bars it joins, below those already in its gutter.
     *
     * @param lane y of the first lane for wires across columns
     * @param top y above which no box may stand
     * @return y below which nothing of them stands
     */
    int place(int lane, int top) {
        laneTop = lane;
        Map<Integer, Integer> free = new TreeMap<>();
        int end = top;
        for (Router router : estate.joints()) {
            List<Bar> bars = bars(router);
            int gutter = gutter(estate, router);
            int middle = (int) bars.stream().mapToInt(Bar::y).average().orElse(top);
            int y = Math.max(Math.max(top, middle - Placement.ROUTER_HEIGHT / 2), free.getOrDefault(gutter, 0));
            int width = Grid.boxWidth(router);
            Box box = new Box(grid.gutterMiddle(gutter) - width / 2, y, width, Placement.ROUTER_HEIGHT);
            scene.router(router.id(), box);
            gutters.put(router.id(), gutter);
            free.put(gutter, box.bottom() + GAP);
            end = Math.max(end, box.bottom());
        }
        return end;
    }

    /** The gutter a router stands in. */
    static int gutter(Estate estate, Router router) {
        return Grid.gutterOf(columns(estate, router), estate.columns().size());
    }

    /** The columns whose networks a router joins, each as often as it has networks there. */
    static List<Integer> columns(Estate estate, Router router) {
        return Estate.attached(router).stream()
                .flatMap(id -> estate.network().segment(id).stream())
                .map(segment -> estate.columns().indexOf(segment.owner()))
                .filter(column -> column >= 0)
                .toList();
    }

    /** y below which no box stands in the gutters between two columns. */
    int endBetween(int first, int last) {
        return gutters.entrySet().stream()
                .filter(entry -> entry.getValue() > first && entry.getValue() <= last)
                .flatMap(entry -> scene.box(entry.getKey()).stream())
                .mapToInt(Box::bottom)
                .max()
                .orElse(0);
    }

    private List<Bar> bars(Router router) {
        List<Bar> bars = new ArrayList<>();
        for (String segment : Estate.attached(router)) {
            Bar bar = scene.bars().get(segment);
            if (bar != null) {
                bars.add(bar);
            }
        }
        return bars;
    }

    void wire() {
        for (Router router : estate.joints()) {
            Box box = scene.box(router.id()).orElseThrow();
            int gutter = gutters.getOrDefault(router.id(), 0);
            bars(router).forEach(bar -> wire(router, box, gutter, bar));
        }
    }

    private void wire(Router router, Box box, int gutter, Bar bar) {
        String to = bar.segment().id();
        if (bar.from() <= box.x() && bar.to() >= box.right()) {
            boolean above = bar.y() < box.y();
            Point start = above ? box.top() : box.top().moved(0, box.height());
            scene.wire(router.id(), to, start, new Point(start.x(), bar.y()));
        } else if (bar.to() <= box.x() && bar.to() >= grid.gutterLeft(gutter) - TRACK) {
            int x = grid.gutterLeft(gutter) + track(gutter * 2);
            scene.wire(
                    router.id(),
                    to,
                    box.leftSide(),
                    new Point(x, box.leftSide().y()),
                    new Point(x, bar.y()),
                    bar.at(x));
        } else if (bar.from() >= box.right() && bar.from() <= grid.gutterRight(gutter) + TRACK) {
            int x = grid.gutterRight(gutter) - track(gutter * 2 + 1);
            scene.wire(
                    router.id(),
                    to,
                    box.rightSide(),
                    new Point(x, box.rightSide().y()),
                    new Point(x, bar.y()),
                    bar.at(x));
        } else {
            boolean leftwards = bar.to() < box.x();
            int near = gutterBeside(bar, leftwards);
            int x = leftwards ? grid.gutterLeft(near) + track(near * 2) : grid.gutterRight(near) - track(near * 2 + 1);
            int lane = laneTop + 7 * lanes++;
            scene.wire(
                    router.id(),
                    to,
                    box.top(),
                    new Point(box.top().x(), lane),
                    new Point(x, lane),
                    new Point(x, bar.y()),
                    bar.at(x));
        }
    }

    /** The gutter that touches the bar's end on the router's side. */
    private int gutterBeside(Bar bar, boolean leftwards) {
        int best = 0;
        for (int gutter = 0; gutter <= grid.columns(); gutter++) {
            int edge = leftwards ? grid.gutterLeft(gutter) : grid.gutterRight(gutter);
            int bestEdge = leftwards ? grid.gutterLeft(best) : grid.gutterRight(best);
            int end = leftwards ? bar.to() : bar.from();
            if (Math.abs(edge - end) < Math.abs(bestEdge - end)) {
                best = gutter;
            }
        }
        return best;
    }

    private int track(int side) {
        return TRACK * tracks.merge(side, 1, Integer::sum);
    }
}
