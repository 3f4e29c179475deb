package org.akashi.evidence.log;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened to a package. On a line of a log:
 * {@code {"seq":0,"time":"2026-11-23T18:00:00+09:00","event":"created","by":"…","detail":{…}}}.
 *
 * @param seq place in the log, from 0; the log after sealing counts on
 * @param time with its offset from UTC, ISO 8601
 * @param by who says so
 * @param detail further facts, such as hashes
 */
public record CustodyEvent(int seq, String time, Kind kind, String by, SortedMap<String, String> detail) {

    /** What happened. */
    public enum Kind {
        /** The package was made. */
        CREATED,
        /** A capture began; detail: session, performer, collector, version, source, account. */
        CAPTURE_STARTED,
        /** It ended by itself; detail: session, artifacts, gaps. */
        CAPTURE_ENDED,
        /** It was found to have ended without that; detail: session. */
        CAPTURE_INTERRUPTED,
        /** It was taken up again; detail: session. */
        CAPTURE_RESUMED,
        /** The package was closed; detail: hashes of the tag files, numbers of artefacts and bytes, the signer. */
        SEALED,
        /** It was handed to somebody. */
        TRANSFERRED,
        /** It was received from somebody. */
        RECEIVED,
        /** It was opened to be read. */
        OPENED,
        /** Something was concluded from it; detail: hash of the result. */
        JUDGED,
        /** Somebody signed for it. */
        SIGNED;

        /** The name in a log. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of that name. */
        public static Optional<Kind> parse(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public CustodyEvent {
        detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
    }

    /** The event on a line, if it is one, exactly. */
    public static Optional<CustodyEvent> parse(String line) {
        return JsonText.parse(line)
                .flatMap(CustodyEvent::of)
                .filter(event -> event.line().equals(line));
    }

    static Optional<CustodyEvent> of(ObjectNode json) {
        long seq = JsonText.number(json, "seq");
        return Kind.parse(JsonText.text(json, "event"))
                .filter(_ -> seq >= 0 && seq <= Integer.MAX_VALUE)
                .map(kind -> new CustodyEvent(
                        (int) seq,
                        JsonText.text(json, "time"),
                        kind,
                        JsonText.text(json, "by"),
                        JsonText.texts(json, "detail")));
    }

    /** The event as a line, without its end. */
    public String line() {
        return JsonText.print(json());
    }

    ObjectNode json() {
        ObjectNode json = JsonText.object();
        json.put("seq", seq).put("time", time).put("event", kind.code()).put("by", by);
        JsonText.put(json, "detail", detail);
        return json;
    }
}
