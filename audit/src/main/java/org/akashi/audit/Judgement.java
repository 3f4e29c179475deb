package org.akashi.audit;

import java.util.List;
import java.util.stream.Stream;
import org.akashi.model.Coverage;
import org.akashi.model.EvidenceKind;
import org.akashi.model.EvidenceRef;
import org.akashi.model.Verdict;

/**
 * The one rule by which an outcome becomes a verdict: a finding (beyond a note) makes nonconformity, whatever is missing; without
 * one, evidence that is missing, incomplete or undecided leaves it undetermined; an empty population has nothing to judge; what
 * remains is conformity. Absence of evidence is never conformity.
 */
final class Judgement {

    private Judgement() {}

    static ProcedureResult of(String item, String guide, Procedure procedure, Outcome outcome, Coverage coverage) {
        List<String> missing = Stream.concat(
                        procedure.needs().stream()
                                .filter(kind -> !coverage.complete(kind))
                                .map(EvidenceKind::usualFile),
                        outcome.further().stream().map(FurtherEvidence::usualFile))
                .distinct()
                .toList();
        return new ProcedureResult(
                item,
                guide,
                procedure.id(),
                verdict(outcome, missing.isEmpty()),
                outcome.population(),
                outcome.examined(),
                outcome.findings().stream().map(Finding::id).distinct().toList(),
                missing,
                outcome.open(),
                evidence(procedure, outcome, coverage));
    }

    private static Verdict verdict(Outcome outcome, boolean complete) {
        if (outcome.findings().stream().anyMatch(finding -> finding.severity() != Finding.Severity.NOTE)) {
            return Verdict.NONCONFORMITY;
        }
        if (!complete || !outcome.open().isEmpty() || outcome.examined() < outcome.population()) {
            return Verdict.UNDETERMINED;
        }
        return outcome.population() == 0 ? Verdict.NOT_APPLICABLE : Verdict.CONFORMITY;
    }

    private static List<EvidenceRef> evidence(Procedure procedure, Outcome outcome, Coverage coverage) {
        return Stream.concat(
                        procedure.needs().stream()
                                .flatMap(kind -> coverage.artifacts(kind).stream())
                                .map(EvidenceRef::whole),
                        outcome.evidence().stream())
                .toList();
    }
}
