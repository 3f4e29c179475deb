package org.akashi.report.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was laid out: boxes, bars, and the wires between them, by the ids of what they stand for. */
final class Scene {

    /** A column's frame. */
    record Frame(String project, Box box) {}

    private final List<Frame> frames = new ArrayList<>();
    private final SortedMap<String, Box> ports = new TreeMap<>();
    private final SortedMap<String, Box> routers = new TreeMap<>();
    private final SortedMap<String, Bar> bars = new TreeMap<>();
    private final SortedMap<String, Box> outsides = new TreeMap<>();
    private final List<Box> outlines = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, List<Point>>> wires = new TreeMap<>();
    private int width;
    private int height;

    void frame(String project, Box box) {
        frames.add(new Frame(project, box));
    }

    void port(String id, Box box) {
        ports.put(id, box);
    }

    void router(String id, Box box) {
        routers.put(id, box);
    }

    void bar(Bar bar) {
        bars.put(bar.segment().id(), bar);
    }

    /** The world behind a physical network. */
    void outside(String id, Box box) {
        outsides.put(id, box);
    }

    /** What a network takes up in a column it is shared with. */
    void outline(Box box) {
        outlines.add(box);
    }

    /** A wire along the points, of which the first is at {@code from} and the last at {@code to}. */
    void wire(String from, String to, Point... points) {
        List<Point> way = List.of(points);
        wires.computeIfAbsent(from, id -> new TreeMap<>()).putIfAbsent(to, way);
        List<Point> back = new ArrayList<>(way);
        Collections.reverse(back);
        wires.computeIfAbsent(to, id -> new TreeMap<>()).putIfAbsent(from, back);
    }

    void size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Frame> frames() {
        return frames;
    }

    SortedMap<String, Box> ports() {
        return ports;
    }

    SortedMap<String, Box> routers() {
        return routers;
    }

    SortedMap<String, Bar> bars() {
        return bars;
    }

    SortedMap<String, Box> outsides() {
        return outsides;
    }

    List<Box> outlines() {
        return outlines;
    }

    /** All wires, each once. */
    List<List<Point>> wires() {
        List<List<Point>> all = new ArrayList<>();
        wires.forEach((from, others) -> others.forEach((to, way) -> {
            if (from.compareTo(to) < 0) {
                all.add(way);
            }
        }));
        return all;
    }

    boolean has(String id) {
        return ports.containsKey(id) || routers.containsKey(id) || bars.containsKey(id) || outsides.containsKey(id);
    }

    /** The box of a port, router or outside; a bar has none. */
    Optional<Box> box(String id) {
        return Optional.ofNullable(ports.get(id))
                .or(() -> Optional.ofNullable(routers.get(id)))
                .or(() -> Optional.ofNullable(outsides.get(id)));
    }

    List<Point> wire(String from, String to) {
        return wires.getOrDefault(from, new TreeMap<>()).getOrDefault(to, List.of());
    }

    /** The things between two things along wires, with both ends, by the fewest wires; only the ends if there is no way. */
    List<String> chain(String from, String to) {
        Map<String, String> reachedFrom = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        reachedFrom.put(from, from);
        while (!open.isEmpty() && !reachedFrom.containsKey(to)) {
            String at = open.poll();
            for (String next : wires.getOrDefault(at, new TreeMap<>()).keySet()) {
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        if (!reachedFrom.containsKey(to)) {
            return List.of(from, to);
        }
        List<String> chain = new ArrayList<>(List.of(to));
        for (String at = to; !at.equals(from); ) {
            at = reachedFrom.getOrDefault(at, from);
            chain.add(at);
        }
        Collections.reverse(chain);
        return chain;
    }
}
