package org.akashi.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The audit sheet of one control: technical supplement, implementation standards, and their audit guides.
 *
 * @param key stable: chapter of the audit guide and control, such as {@code C.8/13.1.3}
 * @param display the number and heading to show, as stored; never derived
 * @param displaySource whose display number it is
 */
public record AuditSheet(
        String key,
        Bilingual display,
        DisplaySource displaySource,
        ControlReference control,
        List<Correspondence> correspondences,
        TextBlock supplement,
        List<ImplementationStandard> standards) {

    /** Whose a display number is. */
    public enum DisplaySource {
        /** The METI report's of 2015. */
        REPORT,
        /** Ours, made in the report's manner, and shown as ours. */
        AKASHI
    }

    public AuditSheet {
        correspondences = List.copyOf(correspondences);
        standards = List.copyOf(standards);
    }

    /** All guides, in order. */
    public List<AuditGuide> guides() {
        return standards.stream()
                .flatMap(standard -> standard.guides().stream())
                .toList();
    }

    /** Every text of the sheet, in order. */
    public List<TextBlock> texts() {
        List<TextBlock> texts = new ArrayList<>(List.of(supplement));
        for (ImplementationStandard standard : standards) {
            standard.cases().forEach(one -> texts.add(one.what()));
            texts.add(standard.explanation());
            for (AuditGuide guide : standard.guides()) {
                guide.confirmations().forEach(confirmation -> texts.add(confirmation.what()));
                guide.evidence().forEach(evidence -> texts.add(evidence.what()));
            }
        }
        return List.copyOf(texts);
    }

    /** Whether words of ours stand under the official heading, so that {@link CriteriaLibrary#ownTextNotice} is shown with them. */
    public boolean owesNotice() {
        return texts().stream().anyMatch(text -> text.wording() == Wording.AKASHI);
    }

    public Optional<AuditGuide> guide(String number) {
        return guides().stream().filter(guide -> guide.number().equals(number)).findFirst();
    }
}
