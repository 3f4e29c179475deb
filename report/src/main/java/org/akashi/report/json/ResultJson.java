package org.akashi.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.audit.AuditResult;
import org.akashi.audit.Finding;
import org.akashi.audit.ProcedureResult;
import org.akashi.audit.TenantCase;
import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.report.text.Names;

/**
 * {@code result.json}: everything an audit concluded, for programs. Its form is described in {@code docs/report.md} and checked
 * by {@code docs/result.schema.json}.
 */
public final class ResultJson {

    private final String version;
    private final AuditResult result;
    private final Names names;
    private final EvidenceJson evidence;
    private final IsolationJson isolation;
    private final Map<String, Crossing> crossings;

    private ResultJson(String version, AuditResult result) {
        this.version = version;
        this.result = result;
        this.names = Names.of(result.cloud());
        this.evidence = new EvidenceJson(result.cloud().evidence());
        this.isolation = new IsolationJson(names, evidence, 1);
        this.crossings = result.isolation().crossings().stream()
                .collect(Collectors.toMap(Crossing::id, crossing -> crossing, (first, second) -> first));
    }

    /**
     * The document in UTF-8. Equal arguments give equal bytes.
     *
     * @param version of Akashi, such as {@code 0.1.0}
     */
    public static byte[] bytes(String version, AuditResult result) {
        ResultJson writer = new ResultJson(version, result);
        return JsonText.bytes(writer::members);
    }

    private void members(JsonText json) {
        json.text("akashi", version);
        json.object("evidence", members -> evidence.summary(json));
        json.object("criteria", members -> json.text("id", result.criteria()).text("edition", result.edition()));
        json.text("verdict", result.verdict().code());
        json.objects("verdicts", result.procedures(), procedure -> verdict(json, procedure));
        json.objects("findings", result.findings(), finding -> finding(json, finding));
        json.objects("cases", result.cases(), applies -> tenantCase(json, applies));
        json.object("isolation", members -> isolation.members(json, result.isolation()));
        json.objects("diagnostics", result.cloud().diagnostics(), each -> EvidenceJson.diagnostic(json, each));
    }

    private void verdict(JsonText json, ProcedureResult procedure) {
        json.text("item", procedure.item())
                .text("guide", procedure.guide())
                .text("procedure", procedure.procedure())
                .text("verdict", procedure.verdict().code())
                .number("population", procedure.population())
                .number("examined", procedure.examined())
                .texts("findings", procedure.findings())
                .texts("missing", procedure.missing());
        json.objects(
                "reasons",
                procedure.reasons(),
                reason -> json.text("reason", reason.toString())
                        .sentence("text", texts -> texts.say(reason.code(), names.labels(reason.arguments()))));
        evidence.places(json, procedure.evidence());
    }

    private void finding(JsonText json, Finding finding) {
        json.text("id", finding.id())
                .code("severity", finding.severity())
                .code("code", finding.code())
                .sentence("title", texts -> texts.title(finding))
                .text("subject", finding.subject())
                .text("subject_name", names.label(finding.subject()))
                .texts("items", finding.items());
        causeOf(finding.crossings())
                .ifPresentOrElse(
                        cause -> json.object(
                                "cause", members -> isolation.crossings().cause(json, cause)),
                        () -> json.nothing("cause"));
        finding.fix()
                .ifPresentOrElse(
                        fix -> json.object(
                                "fix", members -> isolation.crossings().fix(json, fix)),
                        () -> json.nothing("fix"));
        json.sentence("remedy", texts -> texts.remedy(finding.code()));
        json.texts("crossings", finding.crossings());
        evidence.places(json, finding.evidence());
        finding.witness()
                .ifPresentOrElse(
                        witness -> json.object(
                                "witness", members -> isolation.crossings().witness(json, witness)),
                        () -> json.nothing("witness"));
    }

    private Optional<Cause> causeOf(List<String> ids) {
        return Causes.common(
                ids.stream().filter(crossings::containsKey).map(crossings::get).toList());
    }

    private void tenantCase(JsonText json, TenantCase applies) {
        json.text("tenant", applies.tenant())
                .text("name", applies.name())
                .code("case", applies.applies())
                .code("ground", applies.ground())
                .texts("arguments", applies.arguments())
                .sentence("text", texts -> texts.ground(applies));
        evidence.places(json, applies.evidence());
    }
}
