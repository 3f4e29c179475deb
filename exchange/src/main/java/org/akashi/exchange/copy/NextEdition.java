package org.akashi.exchange.copy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.Origin;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.AuditObject;
import org.akashi.criteria.item.Edition;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.OwnReason;
import org.akashi.criteria.item.RangeReference;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.Status;
import org.akashi.criteria.item.TitleBy;
import org.akashi.exchange.yaml.Tree;
import org.akashi.exchange.yaml.YamlFile;

/**
 * A copy of an edition to make the next one of: one file with everything that is the document's own, references as references, official
 * text and statements with their items, and every item with the lineage that says what it continues. Whoever edits it never has to say
 * what changed; {@code diff} tells.
 *
 * <pre>{@code
 * YamlFile file = NextEdition.of(catalogue, old, next, "架空の改正案", Renumbering.none());
 * Files.writeString(folder.resolve(file.path()), file.text());
 * }</pre>
 */
public final class NextEdition {

    private final Catalogue catalogue;
    private final ResolvedEdition old;
    private final Renumbering renumbering;
    private final Map<String, List<OwnItem>> statements = new HashMap<>();

    /** Keys of sources by what they say, in the order of their first use. */
    private final Map<Bilingual, String> sources = new LinkedHashMap<>();

    private NextEdition(Catalogue catalogue, ResolvedEdition old, Renumbering renumbering) {
        this.catalogue = catalogue;
        this.old = old;
        this.renumbering = renumbering;
        for (OwnItem own : catalogue.own()) {
            SlotKey first = own.slots().getFirst();
            if (first.edition().equals(old.edition().id())) {
                statements
                        .computeIfAbsent(first.number(), n -> new java.util.ArrayList<>())
                        .add(own);
            }
        }
    }

    /** @param name how the new edition is cited */
    public static YamlFile of(
            Catalogue catalogue, ResolvedEdition old, EditionId next, String name, Renumbering renumbering) {
        NextEdition copy = new NextEdition(catalogue, old, renumbering);
        Edition.Head head = old.edition().head();
        List<Tree.Entries> items =
                old.edition().entries().stream().map(copy::entry).toList();
        Tree.Builder about = Tree.entries()
                .with("document", next.document())
                .with("edition", next.edition())
                .with("name", name)
                .with("title", both(head.title()))
                .with("status", "draft")
                .with(
                        "refersTo",
                        Tree.texts(head.refersTo().stream()
                                .map(EditionId::toString)
                                .toList()));
        Tree.Builder named = Tree.entries();
        copy.sources.forEach((source, key) -> named.with(key, both(source)));
        return new YamlFile(
                next.toString().replace('/', '-') + ".yaml",
                "Made of " + old.edition().id() + " by akashi criteria copy; lineage says what each item continues.",
                Tree.entries()
                        .with("edition", about.build())
                        .with("sources", named.build())
                        .with("items", Tree.items(items))
                        .build());
    }

    private Tree.Entries entry(Edition.Entry entry) {
        return switch (entry) {
            case Edition.SlotEntry(Slot slot) -> slot(slot);
            case Edition.Vacancy vacancy ->
                Tree.entries().with("vacant", renumbering.of(vacancy.number())).build();
            case RangeReference reference -> reference(reference);
        };
    }

    private Tree.Entries reference(RangeReference reference) {
        String first = renumbering.of(reference.here().first());
        String last = renumbering.of(reference.here().last());
        String here = first.equals(last) ? first : first + " … " + last;
        return Tree.entries()
                .with("same", reference.range().toString())
                .with("as", reference.target().toString())
                .with("numbered", here.equals(reference.range().toString()) ? "" : here)
                .build();
    }

    private Tree.Entries slot(Slot slot) {
        Tree.Builder item = Tree.entries()
                .with("number", renumbering.of(slot.number()))
                .with("printed", slot.printed().equals(slot.number()) ? "" : renumbering.of(slot.printed()))
                .with("level", kebab(slot.level()))
                .with("ja", slot.title().text().ja())
                .with("en", slot.title().text().en())
                .with("jaBy", unless(slot.title().ja(), TitleBy.FOUND))
                .with("enBy", unless(slot.title().en(), TitleBy.FOUND))
                .with("suffix", slot.suffix().printed())
                .with("addressee", unless(slot.addressee(), Addressee.BOTH))
                .with("object", unless(slot.object(), object(slot.level())))
                .with("status", unless(slot.status(), Status.PUBLISHED))
                .with("lineage", slot.number() + "@" + old.edition().id().edition())
                .with("group", slot.group())
                .with(
                        "clauses",
                        Tree.texts(
                                slot.clauses().stream().map(SlotKey::toString).toList()))
                .with("pattern", slot.pattern() == 0 ? "" : Integer.toString(slot.pattern()))
                .with("providerSide", unless(slot.providerSide(), Confidence.UNCONFIRMED))
                .with("source", source(slot.provenance().source()))
                .with("confidence", unless(slot.provenance().confidence(), Confidence.CONFIRMED));
        old.item(slot.number()).stream()
                .flatMap(resolved -> catalogue.imported(resolved).stream())
                .findFirst()
                .ifPresent(block -> official(block, item));
        return item.with(
                        "statements",
                        Tree.items(statements.getOrDefault(slot.number(), List.of()).stream()
                                .map(NextEdition::statement)
                                .toList()))
                .build();
    }

    private static void official(TextBlock block, Tree.Builder item) {
        item.with("text", both(block.text()))
                .with("origin", unless(block.origin(), Origin.DERIVED_FROM_STANDARD))
                .with("wording", kebab(block.wording()));
    }

    private static Tree.Entries statement(OwnItem own) {
        boolean detail = own.level() == Level.DETAIL;
        return Tree.entries()
                .with("id", own.id())
                .with("level", kebab(own.level()))
                .with("addressee", unless(own.addressee(), Addressee.BOTH))
                .with("object", unless(own.object(), object(own.level())))
                .with("confidence", unless(own.confidence(), Confidence.CONFIRMED))
                .with(
                        "origin",
                        unless(own.text().origin(), detail ? Origin.OWN_APPLICATION_GUIDANCE : Origin.OWN_SUPPLEMENT))
                .with("wording", kebab(own.text().wording()))
                .with("reason", unless(own.reason(), detail ? OwnReason.TOO_COARSE : OwnReason.MORE_ABSTRACT))
                .with("status", unless(own.status(), Status.PUBLISHED))
                .with("text", both(own.text().text()))
                .build();
    }

    private static AuditObject object(Level level) {
        return level == Level.GOVERNANCE ? AuditObject.MANAGEMENT_RESPONSIBILITY : AuditObject.PRACTICE;
    }

    private String source(Bilingual source) {
        return source.ja().isEmpty() ? "" : sources.computeIfAbsent(source, s -> "s" + (sources.size() + 1));
    }

    private static Tree.Entries both(Bilingual text) {
        return Tree.entries().with("ja", text.ja()).with("en", text.en()).build();
    }

    private static String unless(Enum<?> value, Enum<?> usual) {
        return value == usual ? "" : kebab(value);
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
