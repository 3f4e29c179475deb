package org.akashi.audit;

import java.util.List;
import org.akashi.model.EvidenceRef;
import org.akashi.model.Verdict;
import org.akashi.model.reach.Reason;

/**
 * What one automated procedure concluded for one guide of one control.
 *
 * @param item key of the control, such as {@code C.8/13.1.3}
 * @param guide number of the guide, such as {@code 1.1}
 * @param procedure stable id of the procedure, such as {@code isolation.no-backdoor}
 * @param verdict not applicable where there is nothing to judge: the evidence is complete and the population empty
 * @param population how many objects the statement is about
 * @param examined how many of them were examined; less than the population only if undetermined
 * @param findings ids, sorted
 * @param missing kinds of evidence whose absence leaves it undetermined, by usual file name, sorted
 * @param reasons why it is undetermined, beyond missing evidence
 */
public record ProcedureResult(
        String item,
        String guide,
        String procedure,
        Verdict verdict,
        long population,
        long examined,
        List<String> findings,
        List<String> missing,
        List<Reason> reasons,
        List<EvidenceRef> evidence)
        implements Comparable<ProcedureResult> {

    public ProcedureResult {
        findings = findings.stream().sorted().toList();
        missing = missing.stream().sorted().toList();
        reasons = List.copyOf(reasons);
        evidence = evidence.stream().sorted().distinct().toList();
    }

    @Override
    public int compareTo(ProcedureResult other) {
        int byItem = item.compareTo(other.item);
        if (byItem != 0) {
            return byItem;
        }
        int byGuide = guide.compareTo(other.guide);
        return byGuide != 0 ? byGuide : procedure.compareTo(other.procedure);
    }
}
