package org.akashi.criteria.scheme;

import java.util.List;

/**
 * What is owed under a scheme, and how complete a statement is.
 *
 * @param owed in the document's order, then the risks'
 * @param listMissing whether the scheme rests on a list of basic risks (JASA's) that is not loaded, so that nothing can be concluded
 * @param list the list of risks that is loaded, for which the completeness holds
 * @param coverage for each requirement on the statement, how much of it the choices cover
 */
public record OwedReport(Scheme scheme, List<Owed> owed, boolean listMissing, RiskList list, List<Coverage> coverage) {

    /**
     * @param covered items of {@code all} that a requirement asks for and the choices settle
     */
    public record Coverage(AssertionRequirement requirement, int covered, int all) {
        public boolean isComplete() {
            return covered == all;
        }
    }

    /** Whether the obligations are met. */
    public enum Outcome {
        MET,
        OWED,
        /** Nothing owed as far as it can be told, but the list of basic risks is not loaded. */
        UNDETERMINED
    }

    public OwedReport {
        owed = List.copyOf(owed);
        coverage = List.copyOf(coverage);
    }

    public Outcome outcome() {
        if (!owed.isEmpty() && !listMissing) {
            return Outcome.OWED;
        }
        return listMissing ? Outcome.UNDETERMINED : Outcome.MET;
    }
}
