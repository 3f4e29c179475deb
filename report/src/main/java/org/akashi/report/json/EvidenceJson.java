package org.akashi.report.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akashi.model.Artifact;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceRef;
import org.akashi.model.EvidenceSummary;

/** The evidence, and places in it with the hash of the artefact they are in. */
final class EvidenceJson {

    private final EvidenceSummary evidence;
    private final Map<String, String> hashes;

    EvidenceJson(EvidenceSummary evidence) {
        this.evidence = evidence;
        this.hashes = evidence.artifacts().stream()
                .collect(Collectors.toMap(Artifact::path, Artifact::sha256, (first, second) -> first));
    }

    void summary(JsonText json) {
        json.text("root_hash", evidence.rootHash());
        json.flag("sealed", evidence.sealed());
        json.objects(
                "artifacts",
                evidence.artifacts(),
                artifact -> json.text("path", artifact.path())
                        .number("size", artifact.size())
                        .text("sha256", artifact.sha256())
                        .flag("read", artifact.read()));
    }

    void places(JsonText json, List<EvidenceRef> places) {
        json.objects("evidence", places, place -> members(json, place));
    }

    void place(JsonText json, EvidenceRef place) {
        json.object("evidence", members -> members(json, place));
    }

    /** The hash is missing only for what is no artefact of the evidence, such as a file of declarations. */
    private void members(JsonText json, EvidenceRef place) {
        json.text("artifact", place.artifact()).text("pointer", place.pointer());
        String hash = hashes.get(place.artifact());
        if (hash == null) {
            json.nothing("sha256");
        } else {
            json.text("sha256", hash);
        }
    }

    /** What the evidence got wrong or left out. */
    static void diagnostic(JsonText json, Diagnostic diagnostic) {
        json.code("code", diagnostic.code())
                .code("severity", diagnostic.code().severity())
                .text("artifact", diagnostic.place().artifact())
                .text("pointer", diagnostic.place().pointer())
                .texts("arguments", diagnostic.arguments())
                .sentence("text", texts -> texts.say(diagnostic));
    }
}
