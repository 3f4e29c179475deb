package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Owner;
import org.akashi.model.net.IpAddress;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** What is meant to cross: addresses that tenants published, and crossings that are declared. */
final class SurfacePart {

    private final Dossier dossier;
    private final Parts parts;

    SurfacePart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
    }

    /** An address and the ports it leads to. */
    private record Surface(IpAddress address, Owner owner, List<String> ports) implements Comparable<Surface> {
        static Surface of(Crossing crossing) {
            return new Surface(
                    crossing.witness().packet().destination(),
                    crossing.to().owner(),
                    crossing.to().endpoints());
        }

        @Override
        public int compareTo(Surface other) {
            return Comparator.comparing(Surface::owner)
                    .thenComparing(Surface::address)
                    .thenComparing(surface -> String.join(" ", surface.ports()))
                    .compare(this, other);
        }
    }

    Node exposed() {
        Map<Surface, List<Crossing>> surfaces = new TreeMap<>();
        for (Crossing crossing : dossier.crossings(Crossing.Kind.EXPOSED)) {
            if (crossing.to().owner().kind() == Owner.Kind.TENANT) {
                surfaces.computeIfAbsent(Surface.of(crossing), surface -> new ArrayList<>())
                        .add(crossing);
            }
        }
        Tag section = Parts.section("exposed", Label.EXPOSED);
        if (surfaces.isEmpty()) {
            return section.add(Tag.of("p").add(Parts.say(Label.EXPOSED_NOTHING)));
        }
        return section.add(Tag.of("p").add(Parts.say(Label.EXPOSED_MEANING)))
                .add(Parts.table(
                        "exposed",
                        Label.EXPOSED,
                        List.of(Label.EXTERNAL_ADDRESS, Label.TO, Label.TRAFFIC, Label.FROM, Label.PLACE),
                        List.copyOf(surfaces.entrySet()),
                        surface -> row(surface.getKey(), surface.getValue())));
    }

    private List<Node> row(Surface surface, List<Crossing> crossings) {
        List<String> traffic = crossings.stream()
                .flatMap(crossing -> crossing.traffic().stream())
                .distinct()
                .sorted()
                .toList();
        List<Node> senders = new ArrayList<>();
        crossings.stream()
                .map(crossing -> crossing.from().owner())
                .distinct()
                .sorted()
                .forEach(owner -> senders.add(Tag.of("span", "sender").add(Both.say(texts -> texts.name(owner)))));
        return List.of(
                Tag.of("code").say(surface.address().toString()),
                Node.several(
                        Tag.of("b", "owner").add(Both.say(texts -> texts.name(surface.owner()))),
                        endpoints(surface.ports())),
                CrossingPart.traffic(traffic),
                Node.several(senders),
                parts.place(crossings.getFirst().cause().evidence()));
    }

    Node declared() {
        List<Crossing> declared = dossier.crossings(Crossing.Kind.SANCTIONED);
        Tag section = Parts.section(PicturePart.DECLARED, Label.DECLARED);
        if (declared.isEmpty()) {
            return section.add(Tag.of("p").add(Parts.say(Label.DECLARED_NOTHING)));
        }
        return section.add(Parts.table(
                "declared",
                Label.DECLARED,
                List.of(Label.DECLARATION, Label.FROM, Label.TO, Label.RELATION, Label.TRAFFIC),
                declared,
                crossing -> List.of(
                        Parts.value(crossing.declaration().orElse("—")),
                        side(crossing.from()),
                        side(crossing.to()),
                        Both.say(texts -> texts.name(crossing.relation())),
                        CrossingPart.traffic(crossing.traffic()))));
    }

    private Node side(Crossing.Side side) {
        return Node.several(CrossingPart.side(side), endpoints(side.endpoints()));
    }

    private Node endpoints(List<String> ports) {
        Tag span = Tag.of("span", "endpoints");
        ports.stream()
                .limit(6)
                .forEach(id ->
                        span.say(" ").add(Parts.value(dossier.names().label(id)).with("title", id)));
        return span;
    }
}
