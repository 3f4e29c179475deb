package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.AuditObject;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.ImportedPart;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.Parameter;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.yaml.Tree;

/** The texts of an item as parts: the official one as it was imported, and statements of one's own, marked as such. */
final class PartWriter {

    private final OscalExport export;
    private final OscalText text;
    private final Set<String> ids = new HashSet<>();

    PartWriter(OscalExport export, ResolvedEdition edition) {
        this.export = export;
        this.text = export.text();
        edition.items().forEach(item -> ids.add(OscalIds.id(item.key().number())));
    }

    /** @param control whether the item becomes a control, which must have a statement, if an empty one */
    List<Tree> of(ResolvedItem item, Optional<ImportedItem> imported, boolean control) {
        List<Tree> parts = new ArrayList<>();
        imported.ifPresent(official -> {
            if (official.parts().isEmpty()) {
                official.texts().forEach(block -> parts.add(statement(block)));
            } else {
                official.parts().forEach(part -> parts.add(part(part)));
            }
        });
        boolean stated = imported.stream()
                .anyMatch(official -> official.parts().isEmpty()
                        ? !official.texts().isEmpty()
                        : official.parts().stream().anyMatch(part -> part.name().equals("statement")));
        if (control && !stated) {
            parts.add(Tree.entries()
                    .with("name", "statement")
                    .with("props", Tree.items(OscalText.property("text", "not-in-the-library")))
                    .build());
        }
        export.catalogue().own(item).forEach(own -> parts.add(own(own)));
        return parts;
    }

    List<Tree> parameters(ImportedItem imported) {
        return imported.parameters().stream().map(this::parameter).toList();
    }

    private Tree statement(TextBlock block) {
        return Tree.entries()
                .with("name", "statement")
                .with("props", Tree.items(block(block)))
                .with("prose", text.main(block.text()))
                .with("parts", Tree.items(text.translation(block.text())))
                .build();
    }

    private List<Tree> block(TextBlock block) {
        return Stream.of(
                        OscalText.property("language", text.mainLanguage(block.text())),
                        OscalText.property("origin", OscalFile.written(block.origin())),
                        OscalText.property("wording", OscalFile.written(block.wording())))
                .flatMap(List::stream)
                .toList();
    }

    private Tree part(ImportedPart part) {
        List<Tree> inner = new ArrayList<>(text.translation(part.text()));
        part.parts().forEach(one -> inner.add(part(one)));
        return Tree.entries()
                .with("id", claimed(part.id()))
                .with("name", part.name())
                .with("props", Tree.items(OscalText.common("label", part.label())))
                .with("prose", text.main(part.text()))
                .with("parts", Tree.items(inner))
                .build();
    }

    private Tree own(OwnItem own) {
        boolean ours = own.text().wording() == Wording.AKASHI;
        Bilingual notice = export.catalogue().ownTextNotice();
        List<Tree> props = Stream.of(
                        OscalText.property("own-id", own.id()),
                        OscalText.property("level", OscalFile.written(own.level())),
                        OscalText.property(
                                "addressee",
                                own.addressee() == Addressee.BOTH ? "" : OscalFile.written(own.addressee())),
                        OscalText.property(
                                "object", own.object() == AuditObject.PRACTICE ? "" : OscalFile.written(own.object())),
                        OscalText.property("confidence", OscalFile.written(own.confidence())),
                        OscalText.property("reason", OscalFile.written(own.reason())),
                        block(own.text()))
                .flatMap(List::stream)
                .toList();
        return Tree.entries()
                .with("id", claimed(OscalIds.id(own.id())))
                .with("name", "own-statement")
                .with("ns", OscalExport.NAMESPACE)
                .with("title", ours ? text.main(notice) : "")
                .with("props", Tree.items(props))
                .with("prose", text.main(own.text().text()))
                .with("parts", Tree.items(text.translation(own.text().text())))
                .build();
    }

    /** An identifier the first time it is asked for; a statement that answers to several items has it at the first. */
    private String claimed(String id) {
        return id.isEmpty() || !ids.add(id) ? "" : id;
    }

    private Tree parameter(Parameter parameter) {
        return Tree.entries()
                .with("id", claimed(parameter.id()))
                .with("label", parameter.label())
                .with(
                        "guidelines",
                        Tree.items(parameter.guidelines().stream()
                                .map(prose ->
                                        Tree.entries().with("prose", prose).build())
                                .toList()))
                .with(
                        "select",
                        Tree.entries()
                                .with("how-many", parameter.howMany())
                                .with("choice", Tree.texts(parameter.choices()))
                                .build())
                .build();
    }
}
