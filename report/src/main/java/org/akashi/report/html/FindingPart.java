package org.akashi.report.html;

import java.util.ArrayList;
import java.util.List;
import org.akashi.audit.Finding;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Fix;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.picture.Picture;
import org.akashi.report.text.Label;

/** The findings, each with why it matters, the way of the crossing, where it is in the evidence, and what closes it. */
final class FindingPart {

    private final Dossier dossier;
    private final Parts parts;
    private final PicturePart picture;
    private final CrossingPart crossings;

    FindingPart(Dossier dossier, Parts parts, PicturePart picture) {
        this.dossier = dossier;
        this.parts = parts;
        this.picture = picture;
        this.crossings = new CrossingPart(dossier, parts);
    }

    Node node() {
        List<Finding> findings = dossier.result().findings();
        Tag section = Parts.section("findings", Label.FINDINGS);
        if (findings.isEmpty()) {
            return section.add(Tag.of("p").add(Parts.say(Label.NO_FINDINGS)));
        }
        findings.stream().limit(Parts.MOST_ROWS).map(this::finding).forEach(section::add);
        if (findings.size() > Parts.MOST_ROWS) {
            section.add(Tag.of("p", "more").add(Parts.say(Label.AND_MORE, findings.size() - Parts.MOST_ROWS)));
        }
        return section;
    }

    private Node finding(Finding finding) {
        int number = dossier.number(finding);
        return Tag.of("article", "finding " + Parts.code(finding.severity()))
                .with("id", parts.anchor(finding.id()))
                .with("data-way", number)
                .with("tabindex", "-1")
                .add(head(finding, number))
                .add(Tag.of("p", "why").add(Both.say(texts -> texts.why(finding.code()))))
                .add(Tag.of("div", "close").add(remedy(finding)))
                .add(facts(finding))
                .add(crossings.ways(finding));
    }

    private Node head(Finding finding, int number) {
        Tag line = Tag.of("p", "line")
                .add(Tag.of("span", "mark").say(Integer.toString(number)))
                .add(Parts.severity(finding.severity()))
                .add(Tag.of("span", "kind").add(Both.say(texts -> texts.name(finding.code()))))
                .add(Tag.of("code", "id").add(Parts.value(finding.id())));
        if (picture.shows(number)) {
            line.add(Tag.of("a", "show").with("href", "#" + Picture.id(number)).add(Parts.say(Label.SHOW_IN_PICTURE)));
        }
        return Tag.of("header").add(line).add(Tag.of("h3").add(Both.say(texts -> texts.title(finding))));
    }

    private Node remedy(Finding finding) {
        return finding.fix()
                .map(fix -> Node.several(
                        fix(fix), Tag.of("p", "general").add(Both.say(texts -> texts.remedy(finding.code())))))
                .orElseGet(() -> Node.several(
                        Tag.of("h4").add(Parts.say(Label.REMEDY)),
                        Tag.of("p").add(Both.say(texts -> texts.remedy(finding.code())))));
    }

    private Node fix(Fix fix) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Tag.of("h4").add(Parts.say(Label.FIX)));
        nodes.add(Tag.of("p", "change")
                .add(Both.say(texts -> texts.say(fix.code(), dossier.names().label(fix.object())))));
        nodes.add(Tag.of("p", fix.proved() ? "proved" : "unproved")
                .add(Parts.say(fix.proved() ? Label.FIX_PROVED : Label.FIX_NOT_PROVED)));
        if (!fix.alsoCuts().isEmpty()) {
            nodes.add(Tag.of("details")
                    .add(Tag.of("summary")
                            .add(Parts.say(Label.ALSO_CUTS))
                            .say(" (" + fix.alsoCuts().size() + ")"))
                    .add(Parts.list("cuts", fix.alsoCuts(), Parts::value)));
        } else if (fix.proved()) {
            nodes.add(Tag.of("p", "cuts").add(Parts.say(Label.ALSO_CUTS_NOTHING)));
        }
        nodes.add(Tag.of("p", "at").add(parts.place(fix.evidence())));
        return Node.several(nodes);
    }

    private Node facts(Finding finding) {
        String subject = dossier.names().label(finding.subject());
        Tag list = Tag.of("dl", "facts")
                .add(Parts.term(
                        Label.OBJECT,
                        Parts.value(subject),
                        subject.equals(finding.subject())
                                ? Node.nothing()
                                : Tag.of("code", "id").add(Parts.value(finding.subject()))));
        dossier.cause(finding).ifPresent(cause -> list.add(Parts.term(Label.CAUSE, cause(cause))));
        list.add(Parts.term(Label.PLACE, parts.places(finding.evidence(), 3)));
        list.add(Parts.term(
                Label.COUNTS_AGAINST,
                Node.several(finding.items().stream().map(FindingPart::guide).toList())));
        return list;
    }

    private Node cause(Cause cause) {
        return Both.say(texts -> texts.say(cause.code(), dossier.names().label(cause.object())));
    }

    /** {@code C.8/13.1.3#1.1} as a link to the guide. */
    static Node guide(String item) {
        String[] parts = item.split("#", 2);
        String href = parts.length == 2 ? SheetPart.id(parts[0], parts[1]) : SheetPart.id(item);
        return Tag.of("a", "guide-link").with("href", "#" + href).say(item);
    }
}
