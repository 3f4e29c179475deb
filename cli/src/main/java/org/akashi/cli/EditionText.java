package org.akashi.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.akashi.criteria.Origin;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Title;
import org.akashi.criteria.item.TitleBy;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/** A document with its references filled in, as plain text in one language; own text indented and marked. */
final class EditionText {

    private final StringBuilder text = new StringBuilder();
    private final Catalogue catalogue;
    private final Texts texts;

    EditionText(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    String of(ResolvedEdition edition, Collection<ResolvedItem> items) {
        line(edition.edition().head().name() + "  (" + edition.edition().id() + ")");
        if (items.stream().anyMatch(this::showsOurs)) {
            line(catalogue.ownTextNotice().ja());
            line(catalogue.ownTextNotice().en());
        }
        line("");
        items.forEach(this::item);
        return text.toString();
    }

    private boolean showsOurs(ResolvedItem item) {
        return catalogue.own(item).stream().anyMatch(own -> own.text().wording() == Wording.AKASHI);
    }

    private void item(ResolvedItem item) {
        StringBuilder heading = new StringBuilder(item.slot().printed());
        heading.append("  ").append(title(item.slot().title(), texts));
        if (item.isReferred()) {
            heading.append("  = ").append(item.slot().key());
        }
        marks(item, heading);
        line(heading.toString());
        for (TextBlock block : catalogue.imported(item)) {
            line("    " + anyLanguage(block));
        }
        List<OwnItem> own = catalogue.own(item);
        own.forEach(this::own);
    }

    private void marks(ResolvedItem item, StringBuilder heading) {
        if (item.slot().provenance().isUnconfirmed()) {
            heading.append("  [").append(texts.say(CriteriaLabel.UNCONFIRMED)).append(']');
        }
    }

    private void own(OwnItem own) {
        CriteriaLabel mark = own.text().origin() == Origin.OWN_APPLICATION_GUIDANCE
                ? CriteriaLabel.GUIDANCE
                : CriteriaLabel.SUPPLEMENT;
        line("        ［" + texts.say(mark) + " " + own.id() + "］"
                + texts.in(own.text().text()));
    }

    private String anyLanguage(TextBlock block) {
        String here = texts.in(block.text());
        return here.isEmpty() ? block.text().ja() + block.text().en() : here;
    }

    /** A title in the language, with a mark if it is not the publisher's. */
    static String title(Title title, Texts texts) {
        if (title.isNone()) {
            return texts.say(CriteriaLabel.NO_TITLE).toString();
        }
        TitleBy by = texts.language() == Language.JA ? title.ja() : title.en();
        return texts.in(title.text()) + (by == TitleBy.OWN ? " *" : "");
    }

    /** A constant as the library writes it. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
