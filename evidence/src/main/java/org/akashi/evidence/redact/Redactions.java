package org.akashi.evidence.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akashi.evidence.capture.CaptureRecord;

/** What was replaced so far, by place. */
final class Redactions {

    /** Places that are told apart, at most; the others are counted together. */
    private static final int MOST = 200;

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    void count(String place) {
        String shown = counts.containsKey(place) || counts.size() < MOST ? place : "…";
        counts.merge(shown, 1, Integer::sum);
    }

    List<CaptureRecord.Redaction> all() {
        List<CaptureRecord.Redaction> all = new ArrayList<>();
        counts.forEach((place, count) -> all.add(new CaptureRecord.Redaction(place, count)));
        return all;
    }
}
