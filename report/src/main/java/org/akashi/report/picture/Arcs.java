package org.akashi.report.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.report.markup.Tag;

/** The picture of a large cloud: owners with crossings as rows, crossings as arcs beside them. */
final class Arcs {

    private static final int ROW = 30;
    private static final int NAMES = 260;
    private static final int WIDTH = 900;
    private static final int MOST_OWNERS = 60;
    private static final int MOST_ARCS = 60;

    private final List<String> owners;
    private final List<Way> ways;
    private final int leftOut;

    private Arcs(List<String> owners, List<Way> ways, int leftOut) {
        this.owners = owners;
        this.ways = ways;
        this.leftOut = leftOut;
    }

    static Arcs of(List<Way> all) {
        Set<String> names = new TreeSet<>();
        Set<String> seen = new LinkedHashSet<>();
        List<Way> drawn = new ArrayList<>();
        int crossings = 0;
        for (Way way : all) {
            if (way.declared() || !seen.add(way.number() + "\u0000" + way.fromOwner() + "\u0000" + way.toOwner())) {
                continue;
            }
            crossings++;
            Set<String> more = new TreeSet<>(names);
            more.add(way.fromOwner());
            more.add(way.toOwner());
            if (drawn.size() < MOST_ARCS && more.size() <= MOST_OWNERS) {
                names.addAll(more);
                drawn.add(way);
            }
        }
        return new Arcs(List.copyOf(names), List.copyOf(drawn), crossings - drawn.size());
    }

    int width() {
        return WIDTH;
    }

    int height() {
        return ROW * owners.size() + 40;
    }

    Set<Integer> drawn() {
        return ways.stream().map(Way::number).collect(Collectors.toSet());
    }

    int leftOut() {
        return leftOut;
    }

    void onto(Tag svg) {
        for (int i = 0; i < owners.size(); i++) {
            Box box = new Box(10, y(i) - 12, NAMES - 20, 24);
            svg.add(Tag.of("g", "tenant")
                    .add(Tag.of("title").say(owners.get(i)))
                    .add(Drawing.rectangle(box, "frame", 6))
                    .add(Drawing.text("name", 22, y(i) + 4, Letters.fit(owners.get(i), 12, NAMES - 44))));
        }
        Tag lines = Tag.of("g", "lines");
        Tag marks = Tag.of("g", "marks");
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < ways.size(); i++) {
            arc(ways.get(i), i, lines, marks, named);
        }
        svg.add(lines, marks);
    }

    /** The further apart two owners are, the further the arc reaches; arcs between the same two lie outside each other. */
    private void arc(Way way, int index, Tag lines, Tag marks, Set<Integer> named) {
        int from = y(owners.indexOf(way.fromOwner()));
        int to = y(owners.indexOf(way.toOwner()));
        int start = NAMES - 8;
        long before = ways.subList(0, index).stream()
                .filter(other -> ends(other).equals(ends(way)))
                .count();
        int share = (WIDTH - start - 120) * Math.abs(to - from) / height();
        int reach = Math.min(WIDTH - 20, start + 60 + share * 4 / 3 + 30 * (int) before);
        String path =
                "M" + start + " " + from + "C" + reach + " " + from + " " + reach + " " + to + " " + start + " " + to;
        lines.add(WayDrawing.link(List.of(way))
                .add(Tag.of("path", "near").with("d", path))
                .add(Tag.of("path", "line").with("d", path))
                .add(Tag.of("path", "tip").with("d", Curve.tip(new Point(start, to), new Point(start + 1, to)))));
        marks.add(WayDrawing.mark(way, new Point(start + (reach - start) * 3 / 4, (from + to) / 2), named));
    }

    private static Set<String> ends(Way way) {
        return new TreeSet<>(List.of(way.fromOwner(), way.toOwner()));
    }

    private static int y(int owner) {
        return 24 + ROW * owner;
    }
}
