package org.akashi.report.html;

import org.akashi.criteria.CriteriaDocument;
import org.akashi.model.Artifact;
import org.akashi.model.EvidenceSummary;
import org.akashi.report.markup.Both;
import org.akashi.report.markup.Node;
import org.akashi.report.markup.Tag;
import org.akashi.report.text.Label;

/** What was audited, by what criteria, and what such a result says. */
final class SubjectPart {

    private final Dossier dossier;

    SubjectPart(Dossier dossier) {
        this.dossier = dossier;
    }

    Node node() {
        EvidenceSummary evidence = dossier.result().cloud().evidence();
        long read = evidence.artifacts().stream().filter(Artifact::read).count();
        Tag list = Tag.of("dl", "facts")
                .add(Parts.term(Label.ROOT_HASH, Tag.of("code", "whole").say(evidence.rootHash())))
                .add(Parts.term(Label.SEAL, seal(evidence.sealed())))
                .add(Parts.term(
                        Label.ARTIFACTS,
                        Tag.of("a")
                                .with("href", "#artifacts")
                                .add(Parts.say(
                                        Label.ARTIFACTS_READ,
                                        read,
                                        evidence.artifacts().size()))))
                .add(Parts.term(Label.CRITERIA, criteria()));
        return Parts.section("subject", Label.SUBJECT)
                .add(list)
                .add(Tag.of("p", "scope").add(Parts.say(Label.SCOPE)));
    }

    private static Node seal(boolean sealed) {
        return sealed
                ? Parts.say(Label.SEALED)
                : Node.several(
                        Tag.of("strong").add(Parts.say(Label.UNSEALED)),
                        Tag.of("span", "remark").add(Parts.say(Label.UNSEALED_MEANING)));
    }

    private Node criteria() {
        String id = dossier.result().criteria() + "/" + dossier.result().edition();
        return Node.several(
                dossier.document().map(SubjectPart::name).orElse(Node.nothing()),
                Tag.of("code").add(Parts.value(id)));
    }

    private static Node name(CriteriaDocument document) {
        return Node.several(
                Node.text(document.name() + " "),
                Both.given(document.title().ja(), document.title().en()),
                Node.text(" "));
    }
}
