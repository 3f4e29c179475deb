package org.akashi.report.json;

import java.io.IOException;
import java.io.OutputStream;
import org.akashi.isolation.IsolationResult;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.text.Names;

/** The answer of {@code isolate}, alone or as a part of {@code result.json}. Its form is described in
 * {@code docs/isolate.md} and checked by {@code docs/isolate.schema.json}. */
public final class IsolationJson {

    private final CrossingJson crossings;
    private final EvidenceJson evidence;
    private final Names names;

    IsolationJson(Names names, EvidenceJson evidence) {
        this.names = names;
        this.evidence = evidence;
        this.crossings = new CrossingJson(names, evidence);
    }

    /**
     * Writes the whole document, in UTF-8, as it goes: crossings are never all in memory as text. Equal arguments give equal bytes.
     *
     * @param to stays open
     * @throws IOException what the stream throws
     */
    public static void write(IsolationReport report, OutputStream to) throws IOException {
        IsolationJson writer = new IsolationJson(
                Names.of(report.cloud()), new EvidenceJson(report.cloud().evidence()));
        JsonText.write(to, json -> {
            json.object("evidence", members -> writer.evidence.summary(json));
            json.code("owners", report.owners());
            report.asOf().ifPresentOrElse(day -> json.text("as_of", day.toString()), () -> json.nothing("as_of"));
            writer.members(json, report.isolation());
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
