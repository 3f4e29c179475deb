package org.akashi.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.DeclarationUse;
import org.akashi.isolation.IsolationResult;
import org.akashi.model.certificate.Certificate;
import org.akashi.model.declaration.Interconnection;
import org.akashi.report.isolation.BaselineChanges;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.isolation.OwnersSetting;
import org.akashi.report.text.Names;

/** The answer of {@code isolate}, alone or as a part of {@code result.json}. Its form is described in
 * {@code docs/isolate.md} and checked by {@code docs/isolate.schema.json}. */
public final class IsolationJson {

    private final CrossingJson crossings;
    private final EvidenceJson evidence;
    private final Names names;
    private final int threads;

    /**
     * @param threads on how many crossings are worked out
     */
    IsolationJson(Names names, EvidenceJson evidence, int threads) {
        this.names = names;
        this.threads = threads;
        this.evidence = evidence;
        this.crossings = new CrossingJson(names, evidence);
    }

    /**
     * Writes the whole document, in UTF-8, as it goes: crossings are never all in memory as text. Equal arguments give equal bytes.
     *
     * @param threads at least 1
     * @param to stays open
     * @throws IOException what the stream throws
     */
    public static void write(IsolationReport report, int threads, OutputStream to) throws IOException {
        IsolationJson writer = new IsolationJson(
                Names.of(report.cloud()), new EvidenceJson(report.cloud().evidence()), threads);
        JsonText.write(to, json -> {
            json.object("evidence", members -> writer.evidence.summary(json));
            json.object("owners", members -> owners(json, report.owners()));
            optional(json, "as_of", report.asOf().map(Object::toString));
            report.changes()
                    .ifPresentOrElse(
                            changes -> json.object("baseline", members -> baseline(json, changes)),
                            () -> json.nothing("baseline"));
            writer.members(json, report.isolation());
            report.certificate()
                    .ifPresentOrElse(
                            made -> json.object("certificate", members -> certificate(json, made)),
                            () -> json.nothing("certificate"));
            json.objects("diagnostics", report.cloud().diagnostics(), each -> EvidenceJson.diagnostic(json, each));
        });
    }

    private static void baseline(JsonText json, BaselineChanges changes) {
        json.text("root_hash", changes.baseline().rootHash());
        json.texts("new", changes.fresh().stream().map(Crossing::id).toList());
        json.objects(
                "gone",
                changes.gone(),
                known -> json.text("id", known.id())
                        .text("kind", known.kind())
                        .text("relation", known.relation())
                        .text("from", known.from())
                        .text("to", known.to())
                        .text("cause", known.cause()));
        json.number("same", changes.same());
        json.objects(
                "undetermined",
                changes.freshUndetermined(),
                open -> json.text("object", open.object())
                        .text("reason", open.reason().toString()));
    }

    private static void certificate(JsonText json, Certificate made) {
        json.number("zones", made.zones().size())
                .number("hubs", made.hubs().size())
                .number("doors", made.doors().size())
                .number("certified", made.pairs().certified());
    }

    private static void owners(JsonText json, OwnersSetting owners) {
        json.code("by", owners.by());
        optional(json, "sha256", owners.sha256());
        json.texts("unlisted", owners.unlisted());
    }

    void members(JsonText json, IsolationResult result) {
        json.number("tenants", result.tenants())
                .number("endpoints", result.endpoints())
                .number("segments", result.segments())
                .number("components", result.components());
        json.object(
                "pairs",
                members -> json.number("total", result.pairs().total())
                        .number("isolated", result.pairs().isolated())
                        .number("crossing", result.pairs().crossing())
                        .number("undetermined", result.pairs().undetermined()));
        json.objects(
                "crossings",
                result.crossings(),
                threads,
                Crossing::detail,
                (crossing, detail) -> crossings.crossing(json, crossing, detail));
        json.objects("declarations", result.declarations(), use -> declaration(json, use));
        json.objects(
                "assumptions",
                result.assumptions(),
                assumption -> json.code("code", assumption).sentence("text", texts -> texts.say(assumption)));
        json.objects(
                "undetermined",
                result.undetermined(),
                open -> json.text("object", open.object())
                        .text("name", names.label(open.object()))
                        .text("reason", open.reason().toString())
                        .number("pairs", open.pairs())
                        .sentence(
                                "text",
                                texts -> texts.say(
                                        open.reason().code(),
                                        names.labels(open.reason().arguments()))));
    }

    private void declaration(JsonText json, DeclarationUse use) {
        Interconnection declared = use.declared();
        json.text("id", declared.id())
                .text("from", declared.from())
                .text("to", declared.to())
                .texts("traffic", declared.trafficText());
        optional(json, "segment", declared.segment());
        json.text("purpose", declared.purpose()).text("approver", declared.approver());
        optional(json, "expires", declared.expires().map(Object::toString));
        json.code("state", use.state())
                .texts("unknown", use.unknown())
                .texts("crossings", use.crossings())
                .texts("unused_traffic", use.unusedTraffic())
                .texts("unused_pairs", use.unusedPairs())
                .number("unused_pair_count", use.unusedPairCount())
                .sentence("text", texts -> texts.say(use));
        evidence.place(json, declared.evidence());
    }

    private static void optional(JsonText json, String member, Optional<String> value) {
        value.ifPresentOrElse(text -> json.text(member, text), () -> json.nothing(member));
    }

    CrossingJson crossings() {
        return crossings;
    }
}
