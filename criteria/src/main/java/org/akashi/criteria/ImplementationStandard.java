package org.akashi.criteria;

import java.util.List;

/**
 * A security implementation standard (セキュリティ実装基準): the detailed control itself, the hinge between criteria and guide.
 *
 * @param id of our own item, such as {@code AK-13.1.3-01}; never an official number
 * @param number the {@code n} of its guides {@code n.m}
 * @param cases at least one
 * @param explanation the technical explanation
 */
public record ImplementationStandard(
        String id, int number, List<StandardCase> cases, TextBlock explanation, List<AuditGuide> guides) {
    public ImplementationStandard {
        cases = List.copyOf(cases);
        guides = List.copyOf(guides);
    }
}
