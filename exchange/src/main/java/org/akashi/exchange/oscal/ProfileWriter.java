package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.exchange.Loss;
import org.akashi.exchange.yaml.Tree;

/**
 * An edition that refers to others as a profile: from each of them the controls it takes over, and from its own catalog those that are
 * its own. A profile gives no new numbers, and no headings alone.
 */
final class ProfileWriter {

    private final OscalExport export;
    private final ResolvedEdition edition;

    ProfileWriter(OscalExport export, ResolvedEdition edition) {
        this.export = export;
        this.edition = edition;
    }

    Tree document() {
        Map<EditionId, List<String>> taken = new TreeMap<>();
        Set<String> controls = CatalogWriter.controls(export, edition);
        for (ResolvedItem item : edition.items()) {
            if (!controls.contains(item.key().number())) {
                continue;
            }
            taken.computeIfAbsent(item.slot().key().edition(), k -> new ArrayList<>())
                    .add(OscalIds.id(item.slot().number()));
            if (item.isReferred() && !item.slot().number().equals(item.key().number())) {
                export.lose(Loss.Kind.NEW_NUMBERS, 1);
            }
        }
        List<Tree> imports = new ArrayList<>();
        taken.forEach((from, ids) -> imports.add(Tree.entries()
                .with("href", from.toString().replace('/', '-') + ".catalog.json")
                .with(
                        "include-controls",
                        Tree.items(List.of(Tree.entries()
                                .with("with-child-controls", "no")
                                .with("with-ids", Tree.texts(ids))
                                .build())))
                .build()));
        Edition.Head head = edition.edition().head();
        return Tree.entries()
                .with(
                        "profile",
                        Tree.entries()
                                .with("uuid", OscalIds.uuid("profile " + head.id() + "\n" + imports))
                                .with(
                                        "metadata",
                                        CatalogWriter.metadata(
                                                export,
                                                head.title(),
                                                head.name(),
                                                head.id().edition()))
                                .with("imports", Tree.items(imports))
                                .with(
                                        "merge",
                                        Tree.entries().with("as-is", "true").build())
                                .build())
                .build();
    }
}
