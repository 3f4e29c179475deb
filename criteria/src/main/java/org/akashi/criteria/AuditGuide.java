package org.akashi.criteria;

import java.util.List;

/**
 * An audit guide (監査実施ガイド): what to confirm, from what evidence, how.
 *
 * @param number {@code n.m}: the m-th guide of the n-th implementation standard
 * @param cases numbers of the standard's cases that it serves
 * @param roles who acts: the roles that produce the evidence and answer for the setting
 * @param cells the cells of the implementation model it touches
 * @param components the components of ISO/IEC 17789 it concerns
 */
public record AuditGuide(
        String number,
        List<Integer> cases,
        List<Confirmation> confirmations,
        List<ExpectedEvidence> evidence,
        List<TechniqueUse> techniques,
        List<Term> roles,
        List<ModelCell> cells,
        List<Term> components) {

    public AuditGuide {
        cases = List.copyOf(cases);
        confirmations = List.copyOf(confirmations);
        evidence = List.copyOf(evidence);
        techniques = List.copyOf(techniques);
        roles = List.copyOf(roles);
        cells = List.copyOf(cells);
        components = List.copyOf(components);
    }

    /** Ids of the automated procedures that serve it, in order of its confirmations, each once. */
    public List<String> procedures() {
        return confirmations.stream()
                .flatMap(confirmation -> confirmation.procedures().stream())
                .distinct()
                .toList();
    }
}
