package org.akashi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.CriteriaLibrary;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.TitleBy;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.map.MapRow;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/** Everything known of one item, as plain text in one language. */
final class ItemText {

    private final Catalogue catalogue;
    private final Texts texts;

    ItemText(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    String of(ResolvedItem item) {
        StringBuilder text = new StringBuilder();
        Slot slot = item.slot();
        line(text, item.key() + "  " + EditionText.title(slot.title(), texts));
        if (item.isReferred()) {
            line(text, "  " + texts.say(CriteriaLabel.SAME_AS) + ": " + slot.key());
        }
        field(text, CriteriaLabel.LEVEL, texts.name(slot.level()).toString());
        field(text, CriteriaLabel.ADDRESSEE, texts.name(slot.addressee()).toString());
        field(text, CriteriaLabel.SOURCE, source(slot));
        TitleBy by = texts.language() == Language.JA
                ? slot.title().ja()
                : slot.title().en();
        if (by != TitleBy.FOUND) {
            CriteriaLabel label = by == TitleBy.OWN ? CriteriaLabel.OWN_TITLE : CriteriaLabel.LATER_TITLE;
            line(text, "  * " + texts.say(label));
        }
        field(text, CriteriaLabel.LINEAGE, String.join(", ", slot.lineage()));
        field(
                text,
                CriteriaLabel.CLAUSES,
                slot.clauses().stream().map(SlotKey::toString).collect(Collectors.joining(", ")));
        field(text, CriteriaLabel.PATTERN, slot.pattern() == 0 ? "" : Integer.toString(slot.pattern()));
        correspondences(text, item);
        guides(text, item);
        field(text, CriteriaLabel.STANDS_AT, slot.place().toString());
        official(text, item);
        own(text, catalogue.own(item));
        return text.toString();
    }

    String of(OwnItem own) {
        StringBuilder text = new StringBuilder();
        own(text, List.of(own));
        field(text, CriteriaLabel.LEVEL, texts.name(own.level()).toString());
        field(text, CriteriaLabel.ADDRESSEE, texts.name(own.addressee()).toString());
        String slots = own.slots().stream().map(SlotKey::toString).collect(Collectors.joining(", "));
        field(text, CriteriaLabel.CORRESPONDS, slots + unconfirmed(own.confidence()));
        field(text, CriteriaLabel.STANDS_AT, own.place().toString());
        return text.toString();
    }

    private String source(Slot slot) {
        return texts.in(slot.provenance().source())
                + unconfirmed(slot.provenance().confidence());
    }

    private String unconfirmed(Confidence confidence) {
        return confidence == Confidence.UNCONFIRMED ? "  [" + texts.say(CriteriaLabel.UNCONFIRMED) + "]" : "";
    }

    private void correspondences(StringBuilder text, ResolvedItem item) {
        List<String> found = new ArrayList<>();
        for (SlotKey key : item.identities()) {
            for (CriteriaMap map : catalogue.maps()) {
                if (map.head().from().equals(key.edition())) {
                    map.from(key.number()).forEach(row -> found.add(row(map, row)));
                }
                if (map.head().to().equals(key.edition())) {
                    CriteriaMap back = map.inverse();
                    back.from(key.number()).forEach(row -> found.add(row(back, row)));
                }
            }
        }
        if (!found.isEmpty()) {
            line(text, "  " + texts.say(CriteriaLabel.CORRESPONDS) + ":");
            found.forEach(row -> line(text, "    " + row));
        }
    }

    private String row(CriteriaMap map, MapRow row) {
        return map.head().to() + " " + String.join(" ", row.to()) + "  " + texts.name(row.relation())
                + unconfirmed(row.confidence());
    }

    private void guides(StringBuilder text, ResolvedItem item) {
        List<String> keys = CriteriaLibrary.bundled().documents().stream()
                .flatMap(document -> document.sheets().stream()
                        .filter(sheet -> item.identities()
                                .contains(new SlotKey(
                                        new org.akashi.criteria.item.EditionId(document.id(), document.edition()),
                                        sheet.control().clause()))))
                .map(sheet -> sheet.key())
                .toList();
        field(text, CriteriaLabel.GUIDES, String.join(", ", keys));
    }

    private void official(StringBuilder text, ResolvedItem item) {
        List<TextBlock> imported = catalogue.imported(item);
        if (imported.isEmpty()) {
            line(text, "  " + texts.say(CriteriaLabel.NO_OFFICIAL_TEXT));
        } else {
            line(text, "  " + texts.say(CriteriaLabel.OFFICIAL_TEXT) + ":");
            for (TextBlock block : imported) {
                String here = texts.in(block.text());
                line(
                        text,
                        "    "
                                + (here.isEmpty()
                                        ? block.text().ja() + block.text().en()
                                        : here));
            }
        }
    }

    private void own(StringBuilder text, List<OwnItem> items) {
        if (items.stream().anyMatch(own -> own.text().wording() == Wording.AKASHI)) {
            line(text, "  " + catalogue.ownTextNotice().ja());
            line(text, "  " + catalogue.ownTextNotice().en());
        }
        for (OwnItem own : items) {
            CriteriaLabel mark = switch (own.text().origin()) {
                case OWN_APPLICATION_GUIDANCE -> CriteriaLabel.GUIDANCE;
                case OWN_SUPPLEMENT, DERIVED_FROM_STANDARD, DERIVED_REWORDED -> CriteriaLabel.SUPPLEMENT;
            };
            line(
                    text,
                    "    ［" + texts.say(mark) + " " + own.id() + "］"
                            + texts.in(own.text().text()));
        }
    }

    private void field(StringBuilder text, CriteriaLabel label, String value) {
        if (!value.isEmpty()) {
            line(text, "  " + texts.say(label) + ": " + value);
        }
    }

    private static void line(StringBuilder text, String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
