package org.akashi.exchange.oscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.AuditObject;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.ImportedItem;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.Status;
import org.akashi.exchange.Loss;
import org.akashi.exchange.yaml.Tree;

/**
 * An edition, references filled in, as a catalog. Headings are groups and all else is controls; what stands below a control is a
 * control, and so is a heading that stands beside controls, since a group of OSCAL's holds groups or controls and never both.
 */
final class CatalogWriter {

    private static final Set<Level> HEADINGS =
            Set.of(Level.PART, Level.CHAPTER, Level.THEME, Level.SECTION, Level.OBJECTIVE);

    private final OscalExport export;
    private final OscalText text;
    private final ResolvedEdition edition;
    private final Map<String, List<ResolvedItem>> below = new LinkedHashMap<>();
    private final PartWriter parts;

    CatalogWriter(OscalExport export, ResolvedEdition edition) {
        this.export = export;
        this.text = export.text();
        this.edition = edition;
        this.parts = new PartWriter(export, edition);
        Set<String> numbers = new HashSet<>();
        for (ResolvedItem item : edition.items()) {
            String above = above(item, edition);
            below.computeIfAbsent(numbers.contains(above) ? above : "", k -> new ArrayList<>())
                    .add(item);
            numbers.add(item.key().number());
        }
    }

    /** The number of the item above, by the numbers or by the group. */
    private static String above(ResolvedItem item, ResolvedEdition edition) {
        String group = item.slot().group();
        return !group.isEmpty() && edition.item(group).isPresent() ? group : item.parent();
    }

    static boolean isHeading(Level level) {
        return HEADINGS.contains(level);
    }

    /** The numbers of an edition's items that become controls. */
    static Set<String> controls(OscalExport export, ResolvedEdition edition) {
        CatalogWriter writer = new CatalogWriter(export, edition);
        Set<String> controls = new HashSet<>();
        writer.collect("", false, controls);
        return controls;
    }

    private void collect(String number, boolean within, Set<String> controls) {
        List<ResolvedItem> items = below.getOrDefault(number, List.of());
        boolean mixed = within
                || !number.isEmpty()
                        && items.stream()
                                .anyMatch(item -> !isHeading(item.slot().level()));
        for (ResolvedItem item : items) {
            boolean control = mixed || !isHeading(item.slot().level());
            if (control) {
                controls.add(item.key().number());
            }
            collect(item.key().number(), control, controls);
        }
    }

    Tree document() {
        Set<String> controls = new HashSet<>();
        collect("", false, controls);
        Edition.Head head = edition.edition().head();
        Tree.Entries body = content("", controls, Tree.entries()).build();
        return Tree.entries()
                .with(
                        "catalog",
                        Tree.entries()
                                .with("uuid", OscalIds.uuid(head.id() + "\n" + body))
                                .with(
                                        "metadata",
                                        metadata(
                                                export,
                                                head.title(),
                                                head.name(),
                                                head.id().edition()))
                                .with("groups", body.get("groups").orElse(new Tree.Items(List.of())))
                                .with("controls", body.get("controls").orElse(new Tree.Items(List.of())))
                                .build())
                .build();
    }

    static Tree metadata(OscalExport export, Bilingual title, String name, String version) {
        OscalText text = export.text();
        List<Tree> props = new ArrayList<>();
        props.addAll(OscalText.property("name", name));
        props.addAll(OscalText.property("title-" + text.otherLanguage(), text.other(title)));
        return Tree.entries()
                .with("title", text.main(title))
                .with("last-modified", export.modified())
                .with("version", version)
                .with("oscal-version", OscalExport.VERSION)
                .with("props", Tree.items(props))
                .build();
    }

    private Tree.Builder content(String number, Set<String> controls, Tree.Builder into) {
        List<Tree> inner = new ArrayList<>();
        List<Tree> headings = new ArrayList<>();
        for (ResolvedItem item : below.getOrDefault(number, List.of())) {
            boolean control = controls.contains(item.key().number());
            (control ? inner : headings).add(item(item, controls));
        }
        return into.with("groups", Tree.items(headings)).with("controls", Tree.items(inner));
    }

    private Tree item(ResolvedItem item, Set<String> controls) {
        Slot slot = item.slot();
        String number = item.key().number();
        String printed = item.isReferred() ? number : slot.printed();
        Bilingual title = slot.title().text();
        String shown = slot.title().isNone() ? printed : text.main(title);
        if (!slot.title().isNone()) {
            export.lose(Loss.Kind.TITLE_ORIGINS, 1);
        }
        if (!text.main(slot.provenance().source()).isEmpty()) {
            export.lose(Loss.Kind.SOURCES, 1);
        }
        Optional<ImportedItem> imported = item.identities().stream()
                .flatMap(key -> export.catalogue().imported(key).stream())
                .findFirst();
        return content(
                        number,
                        controls,
                        Tree.entries()
                                .with("id", OscalIds.id(number))
                                .with("title", shown)
                                .with(
                                        "params",
                                        Tree.items(
                                                imported.map(parts::parameters).orElse(List.of())))
                                .with("props", Tree.items(properties(item, printed)))
                                .with("parts", Tree.items(parts.of(item, imported, controls.contains(number)))))
                .build();
    }

    private List<Tree> properties(ResolvedItem item, String printed) {
        Slot slot = item.slot();
        Bilingual title = slot.title().text();
        boolean ownLine = slot.lineage()
                .equals(List.of(slot.number() + "@" + slot.key().edition().edition()));
        return Stream.of(
                        OscalText.common("label", printed),
                        OscalText.common("status", slot.status() == Status.WITHDRAWN ? "withdrawn" : ""),
                        OscalText.property("level", OscalFile.written(slot.level())),
                        OscalText.property("title-" + text.otherLanguage(), text.other(title)),
                        OscalText.property("title-language", slot.title().isNone() ? "" : text.mainLanguage(title)),
                        OscalText.property("suffix", slot.suffix().printed()),
                        OscalText.property(
                                "addressee",
                                slot.addressee() == Addressee.BOTH ? "" : OscalFile.written(slot.addressee())),
                        OscalText.property(
                                "object",
                                slot.object() == AuditObject.PRACTICE ? "" : OscalFile.written(slot.object())),
                        OscalText.property("draft", slot.status() == Status.DRAFT ? "yes" : ""),
                        OscalText.property("pattern", slot.pattern() == 0 ? "" : String.valueOf(slot.pattern())),
                        OscalText.property("confidence", slot.provenance().isUnconfirmed() ? "unconfirmed" : ""),
                        OscalText.property(
                                "provider-side", slot.providerSide() == Confidence.CONFIRMED ? "confirmed" : ""),
                        OscalText.property(
                                "same-as", item.isReferred() ? slot.key().toString() : ""),
                        slot.clauses().stream()
                                .flatMap(clause -> OscalText.property("clause", clause.toString()).stream())
                                .toList(),
                        ownLine
                                ? List.<Tree>of()
                                : slot.lineage().stream()
                                        .flatMap(line -> OscalText.property("lineage", line).stream())
                                        .toList())
                .flatMap(List::stream)
                .toList();
    }
}
