package org.akashi.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akashi.audit.ProcedureResult;
import org.akashi.criteria.EvidenceTerm;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** What the automated procedures of a guide concluded. */
final class ProcedurePart {

    private final Dossier dossier;
    private final Parts parts;

    ProcedurePart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
    }

    Node table(List<ProcedureResult> results) {
        return Parts.table(
                "procedures",
                Label.PROCEDURES,
                List.of(Label.PROCEDURE, Label.VERDICT, Label.EXAMINED, Label.FINDINGS, Label.EVIDENCE_PLACES),
                results,
                result -> List.of(
                        Tag.of("code").add(Parts.value(result.procedure())),
                        Parts.verdict(result.verdict()),
                        examined(result),
                        parts.findings(result.findings()),
                        Node.several(why(result), parts.places(result.evidence(), 2))));
    }

    /** What is missing, and why else nothing could be concluded. */
    Node why(ProcedureResult result) {
        return Node.several(missing(result), reasons(result));
    }

    private static Node examined(ProcedureResult result) {
        return Tag.of("span", "number").say(Parts.count(result.examined()) + " / " + Parts.count(result.population()));
    }

    private Node missing(ProcedureResult result) {
        if (result.missing().isEmpty()) {
            return Node.nothing();
        }
        return Tag.of("div", "missing")
                .add(Tag.of("strong").add(Parts.say(Label.MISSING)))
                .add(Parts.list("plain", result.missing(), this::file));
    }

    private Node file(String usualFile) {
        Optional<EvidenceTerm> term = dossier.library().evidence().values().stream()
                .filter(each -> each.usualFile().equals(usualFile))
                .findFirst();
        List<Node> nodes = new ArrayList<>();
        term.ifPresent(
                known -> nodes.add(Both.given(known.name().ja(), known.name().en())));
        nodes.add(Tag.of("code", "file").add(Parts.value(usualFile)));
        return Node.several(nodes);
    }

    private Node reasons(ProcedureResult result) {
        if (result.reasons().isEmpty()) {
            return Node.nothing();
        }
        return Tag.of("div", "missing")
                .add(Tag.of("strong").add(Parts.say(Label.REASON)))
                .add(Parts.list(
                        "plain",
                        result.reasons(),
                        reason -> Both.say(texts ->
                                texts.say(reason.code(), dossier.names().labels(reason.arguments())))));
    }
}
