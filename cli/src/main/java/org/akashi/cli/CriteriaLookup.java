package org.akashi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.glossary.Term;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.map.CriteriaMap;
import org.akashi.criteria.scheme.BasicAssertionRequirement;
import org.akashi.criteria.scheme.Risk;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Texts;

/** Finds what an id means: an edition, the key of an item, a number in any edition, a statement of ours, a map. */
final class CriteriaLookup {

    private final Catalogue catalogue;
    private final Texts texts;

    CriteriaLookup(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** What there is to show; empty if nothing has the id. */
    List<String> find(String id) {
        List<String> shown = new ArrayList<>();
        Optional<ResolvedEdition> edition = EditionId.parse(id).flatMap(catalogue::edition);
        if (edition.isPresent()) {
            return List.of(new EditionText(catalogue, texts)
                    .of(edition.get(), edition.get().items()));
        }
        ItemText items = new ItemText(catalogue, texts);
        SlotKey.parse(id).flatMap(catalogue::item).ifPresent(item -> shown.add(items.of(item)));
        for (OwnItem own : catalogue.own()) {
            if (own.id().equals(id)) {
                shown.add(items.of(own));
            }
        }
        for (CriteriaMap map : catalogue.maps()) {
            if (map.id().equals(id)) {
                shown.add(new MapText(texts).of(map));
            }
        }
        catalogue.risks().risk(id).ifPresent(risk -> shown.add(risk(risk)));
        catalogue.terms().stream()
                .filter(term -> term.id().equals(id)
                        || term.form().ja().equals(id)
                        || term.form().en().equals(id))
                .forEach(term -> shown.add(term(term)));
        if (shown.isEmpty()) {
            for (ResolvedEdition one : catalogue.editions()) {
                Optional<ResolvedItem> item = one.item(id);
                item.ifPresent(found -> shown.add(items.of(found)));
            }
        }
        return shown;
    }

    private String risk(Risk risk) {
        StringBuilder text = new StringBuilder();
        text.append(risk.id()).append("  ").append(texts.in(risk.title())).append('\n');
        text.append("  ").append(texts.in(catalogue.risks().title())).append('\n');
        if (!risk.description().ja().isEmpty()) {
            text.append("  ").append(texts.in(risk.description())).append('\n');
        }
        text.append("  ").append(texts.say(CriteriaLabel.CONTROLS)).append(": ");
        text.append(risk.controls().stream().map(SlotKey::toString).collect(Collectors.joining(", ")));
        text.append("\n  ").append(texts.say(CriteriaLabel.REQUIREMENTS)).append(":\n");
        for (BasicAssertionRequirement requirement : risk.requirements()) {
            text.append("    ").append(requirement.id()).append("  ");
            text.append(texts.in(requirement.text())).append('\n');
        }
        return text.toString();
    }

    private String term(Term term) {
        return term.form().ja() + " / " + term.form().en() + "\n  " + texts.say(CriteriaLabel.DEFINITION) + ": "
                + texts.in(term.definition()) + "\n";
    }
}
