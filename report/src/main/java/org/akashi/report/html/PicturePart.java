package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.audit.Finding;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Witness;
import org.akashi.model.reach.Hop;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.picture.Picture;
import org.akashi.report.picture.Way;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/** The picture with its caption, its legend, and the numbers of the proof. */
final class PicturePart {

    static final String DECLARED = "declared";

    private final Dossier dossier;
    private final Parts parts;
    private final Language opening;
    private final Picture picture;

    PicturePart(Dossier dossier, Parts parts, Language opening) {
        this.dossier = dossier;
        this.parts = parts;
        this.opening = opening;
        this.picture = Picture.of(dossier.result().cloud(), ways(), published());
    }

    /** Whether the ways of a finding can be seen in the picture. */
    boolean shows(int number) {
        return picture.drawn().contains(number);
    }

    Node node() {
        Tag figure = Tag.of("figure", "picture")
                .add(Tag.of("div", "wide").add(picture.svg()))
                .add(Tag.of("figcaption").add(caption()).add(legend()));
        return Parts.section("picture", Label.PICTURE).add(proof()).add(figure);
    }

    private Node caption() {
        List<Node> sentences = new ArrayList<>();
        sentences.add(
                picture.reduced()
                        ? Parts.say(Label.PICTURE_REDUCED, picture.ports(), picture.tenants())
                        : Parts.say(Label.PICTURE_DESCRIPTION));
        if (picture.leftOut() > 0) {
            sentences.add(Node.text(" "));
            sentences.add(Parts.say(Label.PICTURE_PATHS_LEFT_OUT, picture.leftOut()));
        }
        return Tag.of("p").add(sentences);
    }

    private Node legend() {
        if (picture.reduced()) {
            return Node.nothing();
        }
        return Tag.of("ul", "legend")
                .add(sign("crossing", Label.LEGEND_CROSSING))
                .add(sign("declared", Label.LEGEND_DECLARED))
                .add(sign("shared", Label.LEGEND_SHARED))
                .add(sign("published", Label.LEGEND_PUBLISHED))
                .add(sign("open", Label.LEGEND_PROTECTED_NOT));
    }

    private static Node sign(String kind, Label meaning) {
        return Tag.of("li").add(Tag.of("span", "sign " + kind)).add(Parts.say(meaning));
    }

    private Node proof() {
        IsolationResult result = dossier.result().isolation();
        IsolationResult.Pairs pairs = result.pairs();
        return Tag.of("dl", "figures")
                .add(Parts.term(Label.TENANTS, Node.text(Parts.count(result.tenants()))))
                .add(Parts.term(Label.SEGMENTS, Node.text(Parts.count(result.segments()))))
                .add(Parts.term(Label.COMPONENTS, Node.text(Parts.count(result.components()))))
                .add(Parts.term(Label.ENDPOINTS, Node.text(Parts.count(result.endpoints()))))
                .add(Parts.term(Label.PAIRS, Node.text(Parts.count(pairs.total()))))
                .add(Parts.term(Label.PAIRS_ISOLATED, Node.text(Parts.count(pairs.isolated()))))
                .add(Parts.term(
                        Label.PAIRS_CROSSING,
                        Tag.of("span", pairs.crossing() > 0 ? "bad" : "good").say(Parts.count(pairs.crossing()))))
                .add(Parts.term(Label.PAIRS_UNDETERMINED, Node.text(Parts.count(pairs.undetermined()))));
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Finding finding : dossier.result().findings()) {
            if (finding.severity() == Finding.Severity.NOTE) {
                continue;
            }
            List<Crossing> crossings = unwanted(dossier.crossings(finding));
            crossings.forEach(crossing -> ways.add(way(finding, crossing)));
            if (crossings.isEmpty()) {
                finding.witness().ifPresent(witness -> ways.add(way(finding, witness)));
            }
        }
        dossier.crossings(Crossing.Kind.SANCTIONED)
                .forEach(crossing -> ways.add(new Way(
                        0,
                        DECLARED,
                        crossing.declaration().orElse(""),
                        true,
                        stops(crossing.witness()),
                        owner(crossing.from()),
                        owner(crossing.to()))));
        return ways;
    }

    /** The crossings that nobody wanted; where all were wanted, all of them. */
    private static List<Crossing> unwanted(List<Crossing> crossings) {
        List<Crossing> unwanted = crossings.stream()
                .filter(crossing -> switch (crossing.kind()) {
                    case BACKDOOR, MANAGEMENT -> true;
                    case SANCTIONED, EXPOSED, SERVICE -> false;
                })
                .toList();
        return unwanted.isEmpty() ? crossings : unwanted;
    }

    private Way way(Finding finding, Crossing crossing) {
        return new Way(
                dossier.number(finding),
                parts.anchor(finding.id()),
                title(finding),
                false,
                stops(crossing.witness()),
                owner(crossing.from()),
                owner(crossing.to()));
    }

    private Way way(Finding finding, Witness witness) {
        return new Way(
                dossier.number(finding),
                parts.anchor(finding.id()),
                title(finding),
                false,
                stops(witness),
                dossier.names().label(witness.from()),
                dossier.names().label(witness.to()));
    }

    /** A tooltip cannot switch languages: it has all of them, the one the page opens in first. */
    private String title(Finding finding) {
        String both = Stream.concat(Stream.of(opening), Arrays.stream(Language.values()))
                .distinct()
                .map(language -> Texts.in(language).title(finding).toString())
                .collect(Collectors.joining("\n"));
        return dossier.number(finding) + ". " + both;
    }

    private String owner(Crossing.Side side) {
        return Texts.in(opening).name(side.owner()).toString();
    }

    private static List<String> stops(Witness witness) {
        List<String> stops = new ArrayList<>(List.of(witness.from()));
        witness.hops().stream().map(Hop::object).forEach(stops::add);
        stops.add(witness.to());
        return stops;
    }

    /** External addresses of the ports that their owners published, by port id. */
    private Map<String, String> published() {
        Map<String, Set<String>> addresses = new TreeMap<>();
        for (Crossing crossing : dossier.crossings(Crossing.Kind.EXPOSED)) {
            crossing.to()
                    .endpoints()
                    .forEach(port -> addresses
                            .computeIfAbsent(port, id -> new TreeSet<>())
                            .add(crossing.witness().packet().destination().toString()));
        }
        return addresses.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("  ", entry.getValue())));
    }
}
