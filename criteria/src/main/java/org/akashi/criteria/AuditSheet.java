package org.akashi.criteria;

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

    public Optional<AuditGuide> guide(String number) {
        return guides().stream().filter(guide -> guide.number().equals(number)).findFirst();
    }
}
