package org.akashi.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akashi.audit.ProcedureResult;
import org.akashi.audit.TenantCase;
import org.akashi.criteria.AuditGuide;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confirmation;
import org.akashi.criteria.ExpectedEvidence;
import org.akashi.criteria.ImplementationStandard;
import org.akashi.criteria.StandardCase;
import org.akashi.criteria.TechniqueUse;
import org.akashi.criteria.TextBlock;
import org.akashi.isolation.Owner;
import org.akashi.model.Verdict;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** The audit sheet of a control with what was concluded: which case applies, then guide by guide. */
final class SheetPart {

    private final Dossier dossier;
    private final ProcedurePart procedures;
    private final Parts parts;

    SheetPart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
        this.procedures = new ProcedurePart(dossier, parts);
    }

    static String id(String item) {
        return "control-" + item.replaceAll("[^A-Za-z0-9]+", "-");
    }

    static String id(String item, String guide) {
        return id(item) + "-guide-" + guide.replaceAll("[^A-Za-z0-9]+", "-");
    }

    Node node(String item) {
        List<ProcedureResult> results = dossier.procedures(item);
        Optional<AuditSheet> known = dossier.sheet(item);
        Tag section = Tag.of("section", "part sheet")
                .with("id", id(item))
                .with("aria-labelledby", id(item) + "-heading")
                .add(Tag.of("h2")
                        .with("id", id(item) + "-heading")
                        .add(known.map(SheetPart::heading).orElse(Parts.value(item)))
                        .add(Node.text(" "))
                        .add(Parts.verdict(verdict(results))));
        if (item.equals(Dossier.SEGREGATION)) {
            section.add(cases());
        }
        known.ifPresentOrElse(
                sheet -> section.add(sheet(item, sheet, results)), () -> section.add(procedures.table(results)));
        return section;
    }

    private static Verdict verdict(List<ProcedureResult> results) {
        return results.stream().map(ProcedureResult::verdict).reduce(Verdict.NOT_APPLICABLE, Verdict::and);
    }

    private static Node heading(AuditSheet sheet) {
        return Node.several(
                Tag.of("span", "clause").say(sheet.control().clause()),
                Node.text(" "),
                both(sheet.control().title()));
    }

    /** 「判定は、まず該当する場合を述べる」: which of the standard's cases applies, per tenant, from evidence. */
    private Node cases() {
        List<TenantCase> cases = dossier.result().cases();
        if (cases.isEmpty()) {
            return Node.nothing();
        }
        return Node.several(
                Tag.of("h3").add(Parts.say(Label.CASES)),
                Parts.table(
                        "cases",
                        Label.CASES,
                        List.of(Label.TENANT, Label.CASE, Label.GROUND, Label.EVIDENCE_PLACES),
                        cases,
                        applies -> List.of(
                                tenant(applies),
                                Tag.of("span", "case " + Parts.code(applies.applies()))
                                        .add(Both.say(texts -> texts.name(applies.applies()))),
                                Both.say(texts -> texts.ground(applies)),
                                parts.places(applies.evidence(), 1))));
    }

    private static Node tenant(TenantCase applies) {
        return applies.tenant().equals(Owner.PROVIDER.id())
                ? Both.say(texts -> texts.name(Owner.PROVIDER))
                : Parts.value(applies.name());
    }

    private Node sheet(String item, AuditSheet sheet, List<ProcedureResult> results) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Tag.of("p", "source")
                .add(both(sheet.display()))
                .say(" · " + sheet.control() + " · ")
                .add(Tag.of("code").say(sheet.key())));
        nodes.add(Tag.of("details", "background")
                .add(Tag.of("summary").add(Parts.say(Label.BACKGROUND)))
                .add(Tag.of("h3", "minor").add(Parts.say(Label.TECHNICAL_SUPPLEMENT)))
                .add(block(sheet.supplement()))
                .add(Node.several(sheet.standards().stream().map(this::standard).toList()))
                .add(Tag.of("p", "notice").add(both(dossier.library().ownTextNotice()))));
        for (AuditGuide guide : sheet.guides()) {
            List<ProcedureResult> own = results.stream()
                    .filter(result -> result.guide().equals(guide.number()))
                    .sorted(Comparator.comparingInt(result -> guide.procedures().indexOf(result.procedure())))
                    .toList();
            nodes.add(guide(item, guide, own));
        }
        return Node.several(nodes);
    }

    private Node standard(ImplementationStandard standard) {
        Tag cases = Tag.of("ol");
        for (StandardCase each : standard.cases()) {
            cases.add(Tag.of("li")
                    .with("value", each.number())
                    .add(Tag.of("strong").add(both(each.title())))
                    .say(" ")
                    .add(both(each.what().text())));
        }
        return Node.several(
                Tag.of("h3", "minor")
                        .add(Parts.say(Label.STANDARD))
                        .say(" ")
                        .add(Tag.of("code").say(standard.id())),
                cases,
                Tag.of("h3", "minor").add(Parts.say(Label.TECHNICAL_EXPLANATION)),
                block(standard.explanation()));
    }

    private Node guide(String item, AuditGuide guide, List<ProcedureResult> results) {
        Tag heading = Tag.of("h3").add(Parts.say(Label.GUIDE)).say(" " + guide.number() + " ");
        if (!results.isEmpty()) {
            heading.add(Parts.verdict(verdict(results)));
        }
        return Tag.of("article", "guide")
                .with("id", id(item, guide.number()))
                .add(heading)
                .add(Tag.of("dl", "sheet-row")
                        .add(Parts.term(
                                Label.CONFIRM, Parts.list("plain", guide.confirmations(), SheetPart::confirmation)))
                        .add(Parts.term(
                                Label.EXPECTED_EVIDENCE, Parts.list("plain", guide.evidence(), SheetPart::expected)))
                        .add(Parts.term(
                                Label.TECHNIQUES, Parts.list("plain", guide.techniques(), SheetPart::technique))))
                .add(procedures.table(results));
    }

    private static Node confirmation(Confirmation confirmation) {
        return both(confirmation.what().text());
    }

    private static Node expected(ExpectedEvidence evidence) {
        List<Node> files = new ArrayList<>();
        evidence.kinds().forEach(kind -> files.add(Tag.of("code", "file").say(kind.usualFile())));
        return Node.several(
                both(evidence.what().text()), Tag.of("span", "files").add(files));
    }

    private static Node technique(TechniqueUse use) {
        return Both.say(texts -> texts.name(use));
    }

    private static Node block(TextBlock block) {
        return Tag.of("p", block.origin().isOwn() ? "own" : "derived").add(both(block.text()));
    }

    private static Node both(Bilingual text) {
        return Both.given(text.ja(), text.en());
    }
}
