package org.akashi.audit;

import java.util.List;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.Cloud;
import org.akashi.model.Verdict;

/**
 * Everything an audit run concluded, with what it concluded from. Equal evidence, criteria and declarations give equal results.
 *
 * @param criteria key of the criteria document, such as {@code iso-27017}
 * @param edition its edition, such as {@code 2015}
 * @param procedures sorted
 * @param findings sorted, worst first
 */
public record AuditResult(
        String criteria,
        String edition,
        Cloud cloud,
        IsolationResult isolation,
        List<TenantCase> cases,
        List<ProcedureResult> procedures,
        List<Finding> findings) {

    public AuditResult {
        cases = List.copyOf(cases);
        procedures = procedures.stream().sorted().toList();
        findings = findings.stream().sorted().toList();
    }

    /** The verdict over all procedures. */
    public Verdict verdict() {
        return procedures.stream().map(ProcedureResult::verdict).reduce(Verdict.NOT_APPLICABLE, Verdict::and);
    }
}
