package org.akashi.criteria.lint;

import java.util.List;
import org.akashi.criteria.catalogue.Allowance;

/**
 * What the checks found.
 *
 * @param findings sorted by file and line; without those that are allowed
 * @param allowances what was let pass, as the library states it
 */
public record LintReport(List<LintFinding> findings, List<Allowance> allowances) {

    public LintReport {
        findings = List.copyOf(findings);
        allowances = List.copyOf(allowances);
    }

    /** What has to be put right. */
    public List<LintFinding> faults() {
        return findings.stream().filter(finding -> !finding.lint().isNote()).toList();
    }

    /** What remains to be done. */
    public List<LintFinding> notes() {
        return findings.stream().filter(finding -> finding.lint().isNote()).toList();
    }
}
