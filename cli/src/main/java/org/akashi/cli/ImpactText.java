package org.akashi.cli;

import org.akashi.criteria.impact.Impact;
import org.akashi.report.text.CriteriaLabel;
import org.akashi.report.text.Texts;

/** What an upgrade would touch, as plain text in one language. */
final class ImpactText {

    private final StringBuilder text = new StringBuilder();
    private final Texts texts;

    ImpactText(Texts texts) {
        this.texts = texts;
    }

    String of(Impact impact) {
        line(impact.from() + " -> " + impact.to());
        line(texts.say(
                        CriteriaLabel.FATES,
                        count(impact, Impact.Kind.KEPT),
                        count(impact, Impact.Kind.RENUMBERED),
                        count(impact, Impact.Kind.REPLACED),
                        count(impact, Impact.Kind.GONE),
                        count(impact, Impact.Kind.NEW))
                .toString());
        impact.fates().stream().filter(fate -> fate.kind() != Impact.Kind.KEPT).forEach(this::fate);
        line("");
        line(texts.say(CriteriaLabel.REFERENCES).toString());
        impact.references().forEach(this::reference);
        if (impact.references().isEmpty()) {
            line("  " + texts.say(CriteriaLabel.REFERENCES_HOLD));
        }
        line("");
        line(texts.say(CriteriaLabel.TOUCHED).toString());
        impact.touched()
                .forEach(touched -> line(
                        "  " + texts.say(label(touched.namer())) + " " + touched.what() + ": " + touched.number()));
        if (impact.touched().isEmpty()) {
            line("  " + texts.say(CriteriaLabel.TOUCHED_NOTHING));
        }
        return text.toString();
    }

    private static long count(Impact impact, Impact.Kind kind) {
        return impact.fates().stream().filter(fate -> fate.kind() == kind).count();
    }

    private void fate(Impact.Fate fate) {
        CriteriaLabel label = switch (fate.kind()) {
            case KEPT -> CriteriaLabel.KEPT;
            case RENUMBERED -> CriteriaLabel.RENUMBERED;
            case REPLACED -> CriteriaLabel.REPLACED;
            case GONE -> CriteriaLabel.GONE;
            case NEW -> CriteriaLabel.NEW;
        };
        String heirs = fate.successors().isEmpty() ? "" : " -> " + String.join(" ", fate.successors());
        line("  " + fate.number() + heirs + "  " + texts.say(label));
    }

    private void reference(Impact.ReferenceFate fate) {
        String range = fate.reference().in() + " " + fate.reference().range();
        String said = switch (fate.trouble()) {
            case BROKEN ->
                texts.say(CriteriaLabel.REFERENCE_BROKEN, range, fate.number()).toString();
            case OTHER_ITEM ->
                texts.say(CriteriaLabel.REFERENCE_OTHER, range, fate.number()).toString();
            case COLLISION ->
                texts.say(CriteriaLabel.REFERENCE_COLLISION, range, fate.number(), fate.own())
                        .toString();
        };
        line("  " + fate.reference().place() + ": " + said);
    }

    private static CriteriaLabel label(Impact.Namer namer) {
        return switch (namer) {
            case OWN_ITEM -> CriteriaLabel.TOUCHED_OWN_ITEM;
            case SLOT -> CriteriaLabel.TOUCHED_SLOT;
            case MAP -> CriteriaLabel.TOUCHED_MAP;
            case AUDIT_SHEET -> CriteriaLabel.TOUCHED_AUDIT_SHEET;
        };
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }
}
