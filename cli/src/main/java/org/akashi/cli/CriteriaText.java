package org.akashi.cli;

import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.scheme.RiskList;
import org.akashi.criteria.scheme.Scheme;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Texts;

/** What there is in the criteria, in one language. */
final class CriteriaText {

    private final Catalogue catalogue;
    private final Texts texts;

    CriteriaText(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    String list() {
        StringBuilder text = new StringBuilder();
        for (ResolvedEdition edition : catalogue.editions()) {
            text.append(edition.edition().id())
                    .append("  ")
                    .append(edition.edition().head().name());
            if (edition.edition().head().user()) {
                text.append("  ").append(texts.say(CriteriaLabel.YOURS));
            }
            text.append("\n    ").append(counts(edition)).append('\n');
        }
        text.append('\n').append(texts.say(CriteriaLabel.MAPS)).append('\n');
        for (CriteriaMap map : catalogue.maps()) {
            text.append(map.id()).append("  ").append(texts.in(map.head().title()));
            text.append("\n    ")
                    .append(texts.say(
                            CriteriaLabel.MAP_COUNTS,
                            map.rows().size(),
                            map.gaps().size()))
                    .append('\n');
        }
        schemes(text);
        return text.toString();
    }

    private void schemes(StringBuilder text) {
        text.append('\n').append(texts.say(CriteriaLabel.SCHEMES)).append('\n');
        for (Scheme scheme : catalogue.schemes()) {
            text.append(scheme.id()).append("  ").append(texts.in(scheme.title()));
            text.append("  (").append(scheme.edition()).append(")\n");
        }
        RiskList risks = catalogue.risks();
        text.append('\n').append(texts.say(CriteriaLabel.RISK_LIST, texts.in(risks.title())));
        text.append("\n    ")
                .append(texts.say(CriteriaLabel.RISK_COUNT, risks.risks().size()))
                .append('\n');
        text.append(texts.say(
                        CriteriaLabel.TERM_COUNT,
                        catalogue.terms().size(),
                        catalogue.wordingRules().size()))
                .append('\n');
    }

    private String counts(ResolvedEdition edition) {
        long slots = edition.edition().slots().count();
        long unconfirmed = edition.edition()
                .slots()
                .filter(slot -> slot.provenance().isUnconfirmed())
                .count();
        long referred =
                edition.items().stream().filter(ResolvedItem::isReferred).count();
        long own = edition.items().stream()
                .flatMap(item -> catalogue.own(item).stream())
                .distinct()
                .count();
        long imported = edition.items().stream()
                .filter(item -> !catalogue.imported(item).isEmpty())
                .count();
        return texts.say(CriteriaLabel.COUNTS, slots, unconfirmed, referred, own, imported)
                .toString();
    }
}
