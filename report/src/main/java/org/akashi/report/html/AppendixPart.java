package org.akashi.report.html;

import java.util.List;
import org.akashi.audit.ProcedureResult;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.Artifact;
import org.akashi.model.Diagnostic;
import org.akashi.model.Verdict;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** What a careful reader looks up: undetermined things, assumptions, diagnostics, and every file of the evidence. */
final class AppendixPart {

    private final Dossier dossier;
    private final Parts parts;

    AppendixPart(Dossier dossier, Parts parts) {
        this.dossier = dossier;
        this.parts = parts;
    }

    Node undetermined() {
        List<IsolationResult.Undetermined> open = dossier.result().isolation().undetermined();
        List<ProcedureResult> procedures = dossier.result().procedures().stream()
                .filter(each -> each.verdict() == Verdict.UNDETERMINED)
                .toList();
        Tag section = Parts.section("undetermined", Label.UNDETERMINED);
        if (open.isEmpty() && procedures.isEmpty()) {
            return section.add(Tag.of("p").add(Parts.say(Label.UNDETERMINED_NOTHING)));
        }
        if (!procedures.isEmpty()) {
            section.add(procedures(procedures));
        }
        return open.isEmpty() ? section : section.add(objects(open));
    }

    private Node procedures(List<ProcedureResult> procedures) {
        ProcedurePart part = new ProcedurePart(dossier, parts);
        return Parts.table(
                "undetermined",
                Label.UNDETERMINED,
                List.of(Label.GUIDE, Label.PROCEDURE, Label.REASON),
                procedures,
                each -> List.of(
                        FindingPart.guide(each.item() + "#" + each.guide()),
                        Tag.of("code").add(Parts.value(each.procedure())),
                        part.why(each)));
    }

    private Node objects(List<IsolationResult.Undetermined> open) {
        return Parts.table(
                "undetermined",
                Label.UNDETERMINED,
                List.of(Label.OBJECT, Label.REASON, Label.PAIRS_AFFECTED),
                open,
                each -> List.of(
                        Parts.value(dossier.names().label(each.object())).with("title", each.object()),
                        Both.say(texts -> texts.say(
                                each.reason().code(),
                                dossier.names().labels(each.reason().arguments()))),
                        Tag.of("span", "number").say(Parts.count(each.pairs()))));
    }

    Node assumptions() {
        return Parts.section("assumptions", Label.ASSUMPTIONS)
                .add(Parts.list(
                        "assumptions",
                        dossier.result().isolation().assumptions(),
                        assumption -> Both.say(texts -> texts.say(assumption))));
    }

    Node diagnostics() {
        List<Diagnostic> diagnostics = dossier.result().cloud().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() != Diagnostic.Code.UNREAD_FILE)
                .toList();
        Tag section = Parts.section("diagnostics", Label.DIAGNOSTICS);
        if (diagnostics.isEmpty()) {
            return section.add(Tag.of("p").add(Parts.say(Label.DIAGNOSTICS_NOTHING)));
        }
        return section.add(Parts.table(
                "diagnostics",
                Label.DIAGNOSTICS,
                List.of(Label.PLACE, Label.MEANING, Label.WHAT),
                diagnostics,
                diagnostic -> List.of(
                        parts.place(diagnostic.place()),
                        Both.say(texts -> texts.name(diagnostic.code().severity())),
                        Both.say(texts -> texts.say(diagnostic)))));
    }

    Node artifacts() {
        List<Artifact> artifacts = dossier.result().cloud().evidence().artifacts();
        long read = artifacts.stream().filter(Artifact::read).count();
        return Parts.section("artifacts", Label.ARTIFACTS)
                .add(Tag.of("details")
                        .add(Tag.of("summary").add(Parts.say(Label.ARTIFACTS_READ, read, artifacts.size())))
                        .add(Parts.table(
                                "artifacts",
                                Label.ARTIFACTS,
                                List.of(Label.FILE, Label.READ_OR_NOT, Label.SIZE, Label.SHA_256),
                                artifacts,
                                artifact -> List.of(
                                        Tag.of("code").add(Parts.value(artifact.path())),
                                        Parts.say(artifact.read() ? Label.READ : Label.NOT_READ),
                                        Tag.of("span", "number")
                                                .add(Parts.say(Label.BYTES, Parts.count(artifact.size()))),
                                        Tag.of("code", "whole").say(artifact.sha256())))));
    }
}
