package org.akashi.evidence.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.Sha256;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.evidence.log.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of {@code capture.jsonl}. Units name what is asked for, such as one list of one service; an answer of many pages is many artefacts. */
public sealed interface CaptureRecord {

    /** Place in the file, from 0. */
    int seq();

    /** The capture it belongs to. */
    String session();

    /** What is asked for, such as {@code openstack/RegionOne/network/ports}. */
    String unit();

    /** Something that is going to be asked for. */
    record Planned(int seq, String session, String unit) implements CaptureRecord {}

    /**
     * Something that was not got, and stays away.
     *
     * @param reason a code, such as {@code http-403}
     * @param detail what the source said, without secrets
     */
    record Gap(int seq, String session, String unit, String reason, String detail, String time)
            implements CaptureRecord {}

    /**
     * An artefact.
     *
     * @param path path in the package
     * @param size bytes
     * @param sha256 hash of the bytes as kept
     * @param complete whether the unit is whole with it
     * @param origin where it is from and how it was asked for: source, request, collector, version, account, role …
     * @param started time of the request, with offset
     * @param ended time of the last byte, with offset
     * @param facts completeness: page, items, next, permission, status, clock offset …
     * @param redactions what was replaced, and how often
     */
    record Captured(
            int seq,
            String session,
            String unit,
            String path,
            long size,
            String sha256,
            boolean complete,
            SortedMap<String, String> origin,
            String started,
            String ended,
            SortedMap<String, String> facts,
            List<Redaction> redactions)
            implements CaptureRecord {
        public Captured {
            origin = Collections.unmodifiableSortedMap(new TreeMap<>(origin));
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
            redactions = List.copyOf(redactions);
        }
    }

    /**
     * Secrets that were replaced by their keyed digests.
     *
     * @param place where: a JSON pointer with {@code *} for array indices, or a name of a setting
     * @param count how often
     */
    record Redaction(String place, int count) {}

    /** The record on a line, if it is one. */
    static Optional<CaptureRecord> parse(String line) {
        return JsonText.parse(line)
                .flatMap(CaptureRecord::of)
                .filter(record -> record.line().equals(line));
    }

    private static Optional<CaptureRecord> of(ObjectNode json) {
        long number = JsonText.number(json, "seq");
        if (number < 0 || number > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int seq = (int) number;
        String session = JsonText.text(json, "session");
        String unit = JsonText.text(json, "unit");
        if (json.has("planned")) {
            return Optional.of(new Planned(seq, session, unit));
        }
        if (json.has("gap")) {
            return Optional.of(new Gap(
                    seq,
                    session,
                    unit,
                    JsonText.text(json, "gap"),
                    JsonText.text(json, "detail"),
                    JsonText.text(json, "time")));
        }
        String path = JsonText.text(json, "path");
        String hash = JsonText.text(json, "sha256");
        JsonNode complete = json.get("complete");
        if (!path.startsWith(BagPaths.PAYLOAD) || !BagPaths.isSafe(path) || !Sha256.isHex(hash) || complete == null) {
            return Optional.empty();
        }
        return Optional.of(new Captured(
                seq,
                session,
                unit,
                path,
                JsonText.number(json, "size"),
                hash,
                complete.asBoolean(false),
                JsonText.texts(json, "origin"),
                JsonText.text(json, "started"),
                JsonText.text(json, "ended"),
                JsonText.texts(json, "facts"),
                redactions(json.get("redactions"))));
    }

    private static List<Redaction> redactions(@Nullable JsonNode node) {
        List<Redaction> found = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            array.forEach(
                    one -> found.add(new Redaction(JsonText.text(one, "place"), (int) JsonText.number(one, "count"))));
        }
        return found;
    }

    /** The record as a line, without its end. */
    default String line() {
        ObjectNode json = JsonText.object();
        json.put("seq", seq()).put("session", session()).put("unit", unit());
        switch (this) {
            case Planned _ -> json.put("planned", true);
            case Gap gap ->
                json.put("gap", gap.reason()).put("detail", gap.detail()).put("time", gap.time());
            case Captured captured -> captured(json, captured);
        }
        return JsonText.print(json);
    }

    private static void captured(ObjectNode json, Captured captured) {
        json.put("path", captured.path()).put("size", captured.size()).put("sha256", captured.sha256());
        json.put("complete", captured.complete());
        JsonText.put(json, "origin", captured.origin());
        json.put("started", captured.started()).put("ended", captured.ended());
        JsonText.put(json, "facts", captured.facts());
        if (!captured.redactions().isEmpty()) {
            ArrayNode array = json.putArray("redactions");
            captured.redactions()
                    .forEach(r -> array.addObject().put("place", r.place()).put("count", r.count()));
        }
    }
}
