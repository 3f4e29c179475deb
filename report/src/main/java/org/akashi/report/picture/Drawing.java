package org.akashi.report.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** A scene as shapes of SVG, from the ground up: columns, outlines, wires, bars, boxes. Colours are the style sheet's. */
final class Drawing {

    private static final int NAME = 11;
    private static final int SMALL = 9;

    private final Estate estate;
    private final Scene scene;
    private final Map<String, String> published;

    Drawing(Estate estate, Scene scene, Map<String, String> published) {
        this.estate = estate;
        this.scene = scene;
        this.published = published;
    }

    void onto(Tag svg) {
        scene.frames().forEach(frame -> svg.add(frame(frame)));
        scene.outlines().forEach(box -> svg.add(rectangle(box, "shared", 5)));
        Tag wires = Tag.of("g", "wires");
        scene.wires().forEach(wire -> wires.add(Tag.of("path").with("d", Curve.line(wire))));
        svg.add(wires);
        scene.bars().values().forEach(bar -> svg.add(bar(bar)));
        scene.outsides().forEach((id, box) -> svg.add(outside(box)));
        estate.network().routers().values().stream()
                .filter(router -> scene.routers().containsKey(router.id()))
                .forEach(router -> svg.add(router(router, scene.box(router.id()).orElseThrow())));
        estate.ports().stream()
                .filter(port -> scene.ports().containsKey(port.id()))
                .forEach(port -> svg.add(port(port, scene.box(port.id()).orElseThrow())));
    }

    private Node frame(Scene.Frame frame) {
        Box box = frame.box();
        String name = estate.name(frame.project());
        return Tag.of("g", "tenant")
                .add(title(name, frame.project()))
                .add(rectangle(box, "frame", 6))
                .add(text("tenant-name", box.x() + 18, box.y() + 24, Letters.fit(name, 14, Grid.COLUMN - 30)));
    }

    private Node bar(Bar bar) {
        Segment segment = bar.segment();
        String prefixes = segment.subnets().stream()
                .map(subnet -> subnet.prefix().toString())
                .collect(Collectors.joining("  "));
        String place = segment.uplinks().stream()
                .map(uplink ->
                        uplink.vlan().isPresent() ? "VLAN " + uplink.vlan().getAsInt() : "")
                .filter(text -> !text.isEmpty())
                .map(text -> "  " + text)
                .collect(Collectors.joining());
        int x = bar.home().from() + 4;
        int width = Math.min(bar.home().to() - bar.home().from(), 2 * Grid.COLUMN) - 26;
        Tag group = Tag.of("g", "segment").add(title(segment.label(), segment.id(), prefixes + place));
        group.add(line("reach", bar.from(), bar.to(), bar.y()));
        for (Bar.Span guest : bar.guests()) {
            if (!bar.home().equals(new Bar.Span(bar.from(), bar.to()))) {
                group.add(line("guest", guest.from() + 4, guest.to() - 4, bar.y()));
                group.add(text(
                        "guest-name",
                        guest.from() + 10,
                        bar.y() - 8,
                        Letters.fit(segment.label(), SMALL, Grid.COLUMN - 20)));
            }
        }
        group.add(Tag.of("rect", "bar")
                .with("x", bar.home().from())
                .with("y", bar.y() - 3)
                .with("width", bar.home().to() - bar.home().from())
                .with("height", 6)
                .with("rx", 3));
        group.add(text("name", x, bar.y() - 20, Letters.fit(segment.label(), NAME, width)));
        group.add(text("address", x, bar.y() - 8, Letters.fitEven(prefixes + place, SMALL, width)));
        return group;
    }

    private static Node outside(Box box) {
        return Tag.of("g", "outside")
                .add(rectangle(box, "world", 14))
                .add(Both.in(
                        "text",
                        Label.OUTSIDE,
                        tag -> tag.with("x", box.x() + box.width() / 2)
                                .with("y", box.y() + box.height() / 2 + 4)
                                .with("text-anchor", "middle")));
    }

    private static Node router(Router router, Box box) {
        return Tag.of("g", router.enabled() ? "router" : "router off")
                .add(title(router.label(), router.id()))
                .add(rectangle(box, "body", box.height() / 2))
                .add(text(
                                "name",
                                box.x() + box.width() / 2,
                                box.y() + box.height() / 2 + 4,
                                Letters.fit(router.label(), NAME, box.width() - 16))
                        .with("text-anchor", "middle"));
    }

    private Node port(Port port, Box box) {
        String server = estate.serverName(port);
        List<String> addresses = port.addresses().stream().map(Object::toString).toList();
        boolean open = port.filters().isEmpty() && !port.antiSpoofing().enabled();
        String name = server.isEmpty() ? port.label() : server;
        Tag group = Tag.of("g", "port")
                .add(title(name, port.label(), port.id(), String.join("  ", addresses)))
                .add(rectangle(box, open ? "body open" : "body", 3))
                .add(text("name", box.x() + 7, box.y() + 13, Letters.fit(name, NAME, box.width() - 12)))
                .add(text(
                        "address",
                        box.x() + 7,
                        box.y() + 25,
                        Letters.fitEven(addresses.isEmpty() ? "" : addresses.getFirst(), SMALL, box.width() - 26)));
        String external = published.get(port.id());
        if (external != null) {
            group.add(Tag.of("g", "published")
                    .add(title(external))
                    .add(Tag.of("circle")
                            .with("cx", box.right() - 9)
                            .with("cy", box.bottom() - 9)
                            .with("r", 4)));
        }
        return group;
    }

    /** A tooltip; parts that say the same as one before are left out. */
    private static Tag title(String... parts) {
        return Tag.of("title")
                .say(java.util.Arrays.stream(parts)
                        .filter(part -> !part.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\u3000")));
    }

    static Tag rectangle(Box box, String classes, int radius) {
        return Tag.of("rect", classes)
                .with("x", box.x())
                .with("y", box.y())
                .with("width", box.width())
                .with("height", box.height())
                .with("rx", radius);
    }

    private static Tag line(String classes, int from, int to, int y) {
        return Tag.of("line", classes)
                .with("x1", from)
                .with("x2", to)
                .with("y1", y)
                .with("y2", y);
    }

    static Tag text(String classes, int x, int y, String text) {
        return Tag.of("text", classes).with("x", x).with("y", y).say(text);
    }
}
