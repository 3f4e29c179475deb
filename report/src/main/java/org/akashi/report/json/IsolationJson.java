package org.akashi.report.json;

import org.akashi.isolation.IsolationResult;
import org.akashi.model.Cloud;
import org.akashi.report.text.Names;

/** The answer of {@code isolate}, alone or as a part of {@code result.json}. Its form is described in {@code docs/report.md}. */
public final class IsolationJson {

    private final CrossingJson crossings;
    private final EvidenceJson evidence;
    private final Names names;

    IsolationJson(Names names, EvidenceJson evidence) {
        this.names = names;
        this.evidence = evidence;
        this.crossings = new CrossingJson(names, evidence);
    }

    /** The whole document, in UTF-8. Equal arguments give equal bytes. */
    public static byte[] bytes(Cloud cloud, IsolationResult result) {
        IsolationJson writer = new IsolationJson(Names.of(cloud), new EvidenceJson(cloud.evidence()));
        return JsonText.bytes(json -> {
            json.object("evidence", members -> writer.evidence.summary(json));
            writer.members(json, result);
        });
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
        json.objects("crossings", result.crossings(), crossing -> crossings.crossing(json, crossing));
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

    CrossingJson crossings() {
        return crossings;
    }
}
