package org.akashi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.criteria.AuditGuide;
import org.akashi.criteria.AuditSheet;
import org.akashi.criteria.CriteriaDocument;
import org.akashi.isolation.IsolationProver;
import org.akashi.isolation.IsolationResult;
import org.akashi.isolation.Ownership;
import org.akashi.model.Cloud;
import org.akashi.model.declaration.Declarations;
import org.akashi.model.reach.Reason;

/**
 * Judges a cloud by a criteria document: runs the automated procedures that the guides of its audit sheets name, and draws
 * verdicts.
 *
 * <pre>{@code
 * CriteriaDocument document = switch (CriteriaLibrary.bundled().select("iso-27017")) {
 *     case Selection.Found found -> found.document();
 *     case Selection.Unknown unknown -> throw new IllegalArgumentException(unknown.asked());
 * };
 * AuditResult result = new AuditRunner(document).audit(cloud, Declarations.none(), 2);
 * result.cases();        // which case of the standard applies, per tenant; said first
 * result.procedures();   // a verdict for each procedure of each guide, with population and missing evidence
 * result.findings();     // worst first
 * }</pre>
 *
 * <p>What a finding says is given as code and arguments ({@link FindingCode}); sentences are made elsewhere. Who counts as tenant
 * and as provider is said at {@code Sides}, how a verdict is drawn at {@code Judgement}, how bad what is at {@code Severities};
 * {@code docs/audit.md} has them all. Equal input gives equal results.
 */
public final class AuditRunner {

    private final CriteriaDocument document;

    public AuditRunner(CriteriaDocument document) {
        this.document = document;
    }

    /**
     * Proves who reaches whom in a cloud's network, and judges it.
     *
     * @param threads for the proof, at least 1; the result does not depend on it
     */
    public AuditResult audit(Cloud cloud, Declarations declarations, int threads) {
        Ownership owners = Ownership.byProject(cloud.identity(), cloud.resources());
        return judge(cloud, IsolationProver.prove(cloud, owners, declarations, threads), declarations);
    }

    /** Judges a cloud, given what was proved about its network under the same declarations. */
    public AuditResult judge(Cloud cloud, IsolationResult isolation, Declarations declarations) {
        AuditContext context = AuditContext.of(cloud, isolation, declarations);
        Map<String, Outcome> outcomes = new HashMap<>();
        List<ProcedureResult> results = new ArrayList<>();
        FindingBook findings = new FindingBook();
        for (AuditSheet sheet : document.sheets()) {
            for (AuditGuide guide : sheet.guides()) {
                for (String id : guide.procedures()) {
                    Procedure procedure = Procedures.all().get(id);
                    if (procedure == null) {
                        results.add(unknown(sheet, guide, id));
                        continue;
                    }
                    Outcome outcome = outcomes.computeIfAbsent(id, key -> procedure.run(context));
                    results.add(Judgement.of(sheet.key(), guide.number(), procedure, outcome, cloud.coverage()));
                    outcome.findings().forEach(finding -> findings.add(finding, sheet.key() + "#" + guide.number()));
                }
            }
        }
        return new AuditResult(
                document.id(),
                document.edition(),
                cloud,
                isolation,
                TenantCases.of(context),
                results,
                findings.findings());
    }

    /** A guide of somebody's own library may name a procedure that this version does not have: nothing is concluded. */
    private static ProcedureResult unknown(AuditSheet sheet, AuditGuide guide, String procedure) {
        return new ProcedureResult(
                sheet.key(),
                guide.number(),
                procedure,
                org.akashi.model.Verdict.UNDETERMINED,
                0,
                0,
                List.of(),
                List.of(),
                List.of(Reason.of(Reason.Code.UNMODELLED, procedure, "procedure")),
                List.of());
    }
}
