package org.akashi.report.html;

import java.util.ArrayList;
import java.util.List;
import org.akashi.audit.Finding;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Witness;
import org.akashi.model.reach.Hop;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** Crossings as people read them: who reaches whom with what, and the way hop by hop with the rule at each. */
final class CrossingPart {

    /** The most crossings of one finding that are written out; {@code result.json} has all. */
    private static final int WRITTEN = 12;

    private final Dossier dossier;
    private final Parts parts;

    CrossingPart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
    }

    Node ways(Finding finding) {
        List<Crossing> crossings = dossier.crossings(finding);
        List<Node> nodes = new ArrayList<>();
        if (crossings.isEmpty()) {
            finding.witness().ifPresent(witness -> {
                nodes.add(Tag.of("h4").add(Parts.say(Label.PATH)));
                nodes.add(way(witness));
            });
            return Node.several(nodes);
        }
        nodes.add(Tag.of("h4").add(Parts.say(Label.CROSSINGS_EXPLAINED, crossings.size())));
        boolean first = true;
        for (Crossing crossing : crossings.subList(0, Math.min(WRITTEN, crossings.size()))) {
            nodes.add(crossing(crossing, first));
            first = false;
        }
        if (crossings.size() > WRITTEN) {
            nodes.add(Tag.of("p", "more").add(Parts.say(Label.AND_MORE, crossings.size() - WRITTEN)));
        }
        return Node.several(nodes);
    }

    private Node crossing(Crossing crossing, boolean open) {
        Tag fold = Tag.of("details", "crossing");
        if (open) {
            fold.with("open", "open");
        }
        return fold.add(Tag.of("summary")
                        .add(side(crossing.from()))
                        .say(" → ")
                        .add(side(crossing.to()))
                        .say(" ")
                        .add(traffic(crossing.traffic()))
                        .add(kind(crossing)))
                .add(passages(crossing))
                .add(way(crossing.witness()));
    }

    private static Node kind(Crossing crossing) {
        return Tag.of("span", "kind")
                .add(Both.in(
                        "span",
                        texts -> Tag.of("abbr")
                                .with(
                                        "title",
                                        texts.explanation(crossing.kind()).toString())
                                .say(texts.name(crossing.kind()).toString())))
                .say(" · ")
                .add(Both.in(
                        "span",
                        texts -> Tag.of("abbr")
                                .with(
                                        "title",
                                        texts.explanation(crossing.relation()).toString())
                                .say(texts.name(crossing.relation()).toString())));
    }

    static Node side(Crossing.Side side) {
        return Tag.of("b", "owner")
                .add(Both.say(texts -> texts.name(side.owner())))
                .say(side.count() > 1 ? " (" + Parts.count(side.count()) + ")" : "");
    }

    static Node traffic(List<String> traffic) {
        Tag span = Tag.of("span", "traffic");
        traffic.stream().limit(8).forEach(each -> span.add(Tag.of("code").add(Parts.value(each))));
        if (traffic.size() > 8) {
            span.say(" ").add(Parts.say(Label.AND_MORE, traffic.size() - 8));
        }
        return span;
    }

    private Node passages(Crossing crossing) {
        if (crossing.passages().isEmpty()) {
            return Node.nothing();
        }
        return Parts.table(
                "passages",
                Label.PASSAGES,
                List.of(Label.TRAFFIC, Label.ADMITTED_BY, Label.PLACE),
                crossing.passages(),
                passage -> List.of(
                        Tag.of("code").add(Parts.value(passage.traffic())),
                        passage.rule().isEmpty()
                                ? Parts.say(Label.NOTHING_FILTERS)
                                : Tag.of("code", "rule").add(Parts.value(passage.ruleText())),
                        parts.place(passage.evidence())));
    }

    private Node way(Witness witness) {
        Tag packet = Tag.of("p", "packet")
                .add(Parts.say(Label.PACKET))
                .say(" ")
                .add(Tag.of("code").say(witness.packet().toString()));
        return Node.several(
                packet,
                Parts.table(
                        "hops",
                        Label.PATH,
                        List.of(Label.OBJECT, Label.RULE, Label.PLACE),
                        witness.hops(),
                        hop -> List.of(hop(hop), rule(hop), parts.place(hop.evidence()))));
    }

    private Node hop(Hop hop) {
        return Node.several(
                Tag.of("span", "hop-type " + Parts.code(hop.type())).add(Both.say(texts -> texts.name(hop.type()))),
                Node.text(" "),
                Parts.value(dossier.names().label(hop.object())).with("title", hop.object()));
    }

    private Node rule(Hop hop) {
        return Both.say(texts ->
                texts.say(hop.rule().code(), dossier.names().labels(hop.rule().arguments())));
    }
}
