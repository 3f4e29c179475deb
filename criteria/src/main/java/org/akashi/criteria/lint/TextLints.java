package org.akashi.criteria.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Wording;
import org.akashi.criteria.catalogue.Catalogue;
import org.akashi.criteria.glossary.Term;
import org.akashi.criteria.glossary.WordingRule;
import org.akashi.criteria.item.Addressee;
import org.akashi.criteria.item.EditionId;
import org.akashi.criteria.item.Level;
import org.akashi.criteria.item.OwnItem;
import org.akashi.criteria.item.ResolvedEdition;
import org.akashi.criteria.item.ResolvedItem;
import org.akashi.criteria.item.Slot;
import org.akashi.criteria.item.SlotKey;
import org.akashi.criteria.item.Suffix;

/** Checks of own statements. */
final class TextLints {

    /** Statements more alike than this are one statement. */
    static final double ALIKE = 0.8;

    private final Catalogue catalogue;
    private final Consumer<LintFinding> found;
    private final Set<String> defined = new HashSet<>();

    /** @param found takes findings in any order, from several threads */
    TextLints(Catalogue catalogue, Consumer<LintFinding> found) {
        this.catalogue = catalogue;
        this.found = found;
        for (Term term : catalogue.terms()) {
            defined.addAll(TextRules.abbreviations(term.form()));
        }
    }

    void check() {
        catalogue.own().parallelStream().forEach(this::statement);
        likeness(catalogue.own());
        catalogue.editions().forEach(this::wording);
    }

    /** The rules of wording of a document, over its titles and the official text that the user imported. */
    private void wording(ResolvedEdition edition) {
        List<WordingRule> rules = catalogue.wordingRules().stream()
                .filter(rule -> rule.scope().equals(edition.edition().id().toString())
                        || rule.scope().equals(edition.edition().id().document()))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        for (ResolvedItem item : edition.items()) {
            List<Bilingual> texts = new ArrayList<>(List.of(item.slot().title().text()));
            catalogue.imported(item).forEach(block -> texts.add(block.text()));
            for (WordingRule rule : rules) {
                if (!item.isReferred() && texts.stream().anyMatch(rule::isBrokenBy)) {
                    found.accept(LintFinding.of(
                            Lint.TERM_VARIANT,
                            item.key().toString(),
                            item.slot().place(),
                            rule.from(),
                            rule.to()));
                }
            }
        }
    }

    private void statement(OwnItem item) {
        Bilingual text = item.text().text();
        if (item.level() != Level.OBJECTIVE) {
            TextRules.secondObligation(text).ifPresent(sign -> report(Lint.TWO_OBLIGATIONS, item, sign));
        }
        if (item.level() == Level.DETAIL) {
            TextRules.vagueWord(text).ifPresent(word -> report(Lint.NOT_AUDITABLE, item, word));
            if (!TextRules.hasSubject(text)) {
                report(Lint.NO_SUBJECT, item);
            }
        }
        catalogue.wordingRules().stream()
                .filter(rule -> rule.scope().equals("own"))
                .filter(rule -> rule.isBrokenBy(text))
                .forEach(rule -> report(Lint.TERM_VARIANT, item, rule.from(), rule.to()));
        TextRules.abbreviations(text).stream()
                .filter(term -> !defined.contains(term))
                .forEach(term -> report(Lint.TERM_UNDEFINED, item, term));
        TextRules.missingLanguage(text).ifPresent(language -> report(Lint.TRANSLATION_MISSING, item, language));
        if (item.text().wording() == Wording.OFFICIAL || !item.text().origin().isOwn()) {
            report(Lint.UNMARKED, item);
        }
        for (SlotKey key : item.slots()) {
            catalogue.item(key).map(ResolvedItem::slot).ifPresent(slot -> against(slot, item, key));
        }
    }

    private void against(Slot slot, OwnItem item, SlotKey key) {
        Bilingual title = slot.title().text();
        if (TextRules.restates(item.text().text(), title)) {
            report(Lint.RESTATES_TITLE, item, title.ja());
        }
        boolean forProviders =
                slot.addressee() == Addressee.PROVIDER || slot.suffix() == Suffix.P || slot.suffix() == Suffix.PB;
        if (item.addressee() == Addressee.PROVIDER && slot.addressee() == Addressee.CUSTOMER
                || item.addressee() == Addressee.CUSTOMER && forProviders) {
            report(Lint.WRONG_SIDE, item, key.toString());
        }
    }

    private void likeness(List<OwnItem> items) {
        alike(
                items,
                items.stream().map(item -> Grams.of(item.text().text().ja(), 2)).toList(),
                "ja");
        alike(
                items,
                items.stream().map(item -> Grams.of(item.text().text().en(), 3)).toList(),
                "en");
    }

    private void alike(List<OwnItem> items, List<Grams> texts, String language) {
        AlikePairs.find(texts, ALIKE, (one, other, likeness) -> {
            OwnItem first = items.get(one);
            OwnItem second = items.get(other);
            if (first.object() == second.object() && !inOtherEdition(first, second)) {
                report(Lint.ALIKE, second, first.id(), Long.toString(Math.round(likeness * 100)), language);
            }
        });
    }

    /** Statements that stand with two editions of one document: that they are alike is as it should be. */
    private static boolean inOtherEdition(OwnItem first, OwnItem second) {
        EditionId one = first.slots().getFirst().edition();
        EditionId other = second.slots().getFirst().edition();
        return one.document().equals(other.document()) && !one.equals(other);
    }

    private void report(Lint lint, OwnItem item, String... arguments) {
        found.accept(LintFinding.of(lint, item.id(), item.place(), arguments));
    }
}
