package org.akashi.cli;

import java.util.stream.Collectors;
import org.akashi.criteria.AuditGuide;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Confirmation;
import org.akashi.criteria.EvidenceTerm;
import org.akashi.criteria.ExpectedEvidence;
import org.akashi.criteria.ImplementationStandard;
import org.akashi.criteria.StandardCase;
import org.akashi.report.text.Label;
import org.akashi.report.text.Language;
import org.akashi.report.text.Texts;

/** An audit sheet as plain text, one language. */
final class SheetText {

    private final StringBuilder text = new StringBuilder();
    private final Language language;
    private final Texts texts;

    private final Bilingual notice;

    private SheetText(Bilingual notice, Language language) {
        this.notice = notice;
        this.language = language;
        this.texts = Texts.in(language);
    }

    /**
     * @param notice what is to be shown where our words stand under an official heading
     */
    static String of(AuditSheet sheet, Bilingual notice, Language language) {
        SheetText written = new SheetText(notice, language);
        written.sheet(sheet);
        return written.text.toString();
    }

    private void sheet(AuditSheet sheet) {
        line(in(sheet.display()));
        line(sheet.control() + "  " + in(sheet.control().title()) + "  (" + sheet.key() + ")");
        if (sheet.owesNotice()) {
            line(in(notice));
        }
        section(Label.TECHNICAL_SUPPLEMENT, in(sheet.supplement().text()));
        for (ImplementationStandard standard : sheet.standards()) {
            line("");
            line(texts.say(Label.STANDARD) + " " + standard.number() + "  (" + standard.id() + ")");
            for (StandardCase one : standard.cases()) {
                item(one.number() + ". " + in(one.title()));
                line("      " + in(one.what().text()));
            }
            section(Label.TECHNICAL_EXPLANATION, in(standard.explanation().text()));
            standard.guides().forEach(this::guide);
        }
        line("");
    }

    private void guide(AuditGuide guide) {
        line("");
        String cases = guide.cases().stream().map(String::valueOf).collect(Collectors.joining(", "));
        line(texts.say(Label.GUIDE) + " " + guide.number() + "  (" + texts.say(Label.CASE) + " " + cases + ")");
        line("  " + texts.say(Label.CONFIRM));
        for (Confirmation confirmation : guide.confirmations()) {
            item(in(confirmation.what().text()));
            line("      " + String.join(", ", confirmation.procedures()));
        }
        line("  " + texts.say(Label.EXPECTED_EVIDENCE));
        for (ExpectedEvidence evidence : guide.evidence()) {
            item(in(evidence.what().text()));
            line("      "
                    + evidence.kinds().stream().map(EvidenceTerm::usualFile).collect(Collectors.joining(", ")));
        }
        String techniques =
                guide.techniques().stream().map(t -> texts.name(t).toString()).collect(Collectors.joining(", "));
        line("  " + texts.say(Label.TECHNIQUES) + ": " + techniques);
    }

    private void section(Label heading, String body) {
        line("");
        line(texts.say(heading).toString());
        line("  " + body);
    }

    private void item(String body) {
        line("    - " + body);
    }

    private void line(String body) {
        text.append(body.stripTrailing()).append('\n');
    }

    private String in(Bilingual both) {
        return (language == Language.JA ? both.ja() : both.en()).strip();
    }
}
