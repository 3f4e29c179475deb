package org.akashi.report.picture;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/**
 * The picture of a cloud's network with the ways that cross between tenants.
 *
 * <p>A cloud of more than {@value #MOST_PORTS} ports or {@value #MOST_TENANTS} tenants is drawn by its tenants and crossings only:
 * a picture that shows everything shows nothing.
 *
 * @param svg the drawing
 * @param reduced whether only tenants and crossings are shown
 * @param ports how many ports there are
 * @param tenants how many tenants there are
 * @param drawn numbers of the ways that are drawn
 * @param leftOut how many ways are not drawn
 */
public record Picture(Node svg, boolean reduced, int ports, int tenants, Set<Integer> drawn, int leftOut) {

    public Picture {
        drawn = Collections.unmodifiableSortedSet(new TreeSet<>(drawn));
    }

    /** The id of the ways with a number, within the page. */
    public static String id(int number) {
        return WayDrawing.PICTURE_ID + number;
    }

    /** The most ports that are drawn one by one. */
    static final int MOST_PORTS = 150;

    /** The most tenants that stand side by side. */
    static final int MOST_TENANTS = 12;

    /**
     * Draws a cloud.
     *
     * @param ways sorted by number
     * @param published external addresses of ports, by port id
     */
    public static Picture of(Cloud cloud, List<Way> ways, Map<String, String> published) {
        Estate estate = Estate.of(cloud);
        int ports = estate.ports().size();
        int tenants = estate.columns().size();
        if (ports > MOST_PORTS || tenants > MOST_TENANTS || tenants == 0) {
            Arcs arcs = Arcs.of(ways);
            Tag svg = frame(arcs.width(), arcs.height());
            arcs.onto(svg);
            return new Picture(svg, true, ports, tenants, arcs.drawn(), arcs.leftOut());
        }
        Estate ordered = Order.improve(estate);
        Scene scene = Placement.of(ordered);
        Routes routes = Routes.of(ways, scene);
        Tag svg = frame(scene.width(), scene.height());
        new Drawing(ordered, scene, published).onto(svg);
        new WayDrawing(scene, routes.drawn()).onto(svg);
        Set<Integer> drawn = routes.drawn().stream()
                .flatMap(route -> route.ways().stream())
                .map(Way::number)
                .collect(Collectors.toSet());
        return new Picture(svg, false, ports, tenants, drawn, routes.leftOut());
    }

    private static Tag frame(int width, int height) {
        return Tag.of("svg", "topology")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", width)
                .with("height", height)
                .with("role", "group")
                .with("aria-labelledby", "picture-heading")
                .add(Both.in("title", Label.PICTURE, tag -> tag))
                .add(Both.in("desc", Label.PICTURE_DESCRIPTION, tag -> tag))
                .add(Tag.of("defs").add(hatch()));
    }

    /** The filling of boxes that nothing filters. */
    private static Tag hatch() {
        return Tag.of("pattern")
                .with("id", "hatch")
                .with("width", 6)
                .with("height", 6)
                .with("patternUnits", "userSpaceOnUse")
                .add(Tag.of("rect").with("width", 6).with("height", 6))
                .add(Tag.of("path").with("d", "M-1 1L1 -1M0 6L6 0M5 7L7 5"));
    }
}
