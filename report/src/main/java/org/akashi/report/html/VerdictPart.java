package org.akashi.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.akashi.audit.AuditResult;
import org.akashi.audit.Finding;
import org.akashi.audit.ProcedureResult;
import org.akashi.model.Verdict;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** The head of the report: the overall verdict as a stamp, the verdict of each control, and what was found, in one line each. */
final class VerdictPart {

    private static final int LISTED = 8;

    private final Dossier dossier;
    private final Parts parts;

    VerdictPart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
    }

    Node node() {
        AuditResult result = dossier.result();
        Verdict verdict = result.verdict();
        return Tag.of("section", "part banner")
                .with("id", "verdict")
                .with("aria-labelledby", "verdict-heading")
                .add(Tag.of("h2", "unseen").with("id", "verdict-heading").add(Parts.say(Label.OVERALL)))
                .add(Tag.of("div", "stamp " + verdict.code())
                        .add(Tag.of("span", "small").add(Parts.say(Label.OVERALL)))
                        .add(Tag.of("strong").add(Both.say(texts -> texts.name(verdict)))))
                .add(Tag.of("div", "summary").add(controls()).add(worst()));
    }

    private Node controls() {
        return Parts.table(
                "controls",
                Label.OVERALL,
                List.of(Label.CONTROL, Label.VERDICT, Label.PROCEDURES),
                dossier.items(),
                item -> {
                    List<ProcedureResult> procedures = dossier.procedures(item);
                    return List.of(
                            control(item),
                            Parts.verdict(procedures.stream()
                                    .map(ProcedureResult::verdict)
                                    .reduce(Verdict.NOT_APPLICABLE, Verdict::and)),
                            counts(procedures));
                });
    }

    private Node control(String item) {
        Tag link = Tag.of("a").with("href", "#" + SheetPart.id(item));
        dossier.sheet(item)
                .ifPresentOrElse(
                        sheet -> link.add(Tag.of("span", "clause")
                                        .say(sheet.control().clause()))
                                .say(" ")
                                .add(Both.given(
                                        sheet.control().title().ja(),
                                        sheet.control().title().en())),
                        () -> link.add(Parts.value(item)));
        return link;
    }

    private static Node counts(List<ProcedureResult> procedures) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        procedures.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        List<Node> nodes = new ArrayList<>();
        counts.forEach((verdict, count) -> nodes.add(Tag.of("span", "count")
                .add(Both.say(texts -> texts.name(verdict)))
                .say(" " + count)));
        return Node.several(nodes);
    }

    private Node worst() {
        List<Finding> findings = dossier.result().findings();
        if (findings.isEmpty()) {
            return Tag.of("p").add(Parts.say(Label.NO_FINDINGS));
        }
        Tag list = Tag.of("ol", "worst");
        findings.stream()
                .limit(LISTED)
                .forEach(finding -> list.add(Tag.of("li")
                        .with("data-way", dossier.number(finding))
                        .add(parts.finding(finding.id()))
                        .add(Parts.severity(finding.severity()))
                        .add(Tag.of("a", "title")
                                .with("href", "#" + parts.anchor(finding.id()))
                                .add(Both.say(texts -> texts.title(finding))))));
        if (findings.size() > LISTED) {
            list.add(Tag.of("li", "more")
                    .add(Tag.of("a")
                            .with("href", "#findings")
                            .add(Parts.say(Label.AND_MORE, findings.size() - LISTED))));
        }
        return Node.several(Tag.of("h3").add(Parts.say(Label.WORST_FINDINGS)), list);
    }
}
