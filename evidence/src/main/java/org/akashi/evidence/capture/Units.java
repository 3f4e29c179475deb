package org.akashi.evidence.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the records of a package say about each unit, whichever capture they belong to. */
final class Units {

    private static final class Known {
        private final List<CaptureRecord.Captured> pages = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private final Set<String> planned = new HashSet<>();
        private boolean whole;
    }

    private final Map<String, Known> units = new HashMap<>();

    /**
     * Takes a record in.
     *
     * @param now whether it has just been made: what could not be got some time ago is asked for again
     */
    void add(CaptureRecord record, boolean now) {
        Known known = units.computeIfAbsent(record.unit(), _ -> new Known());
        known.planned.add(record.session());
        switch (record) {
            case CaptureRecord.Captured captured -> {
                known.pages.add(captured);
                known.whole |= captured.complete();
            }
            case CaptureRecord.Gap gap when now -> known.refused.add(gap.session());
            case CaptureRecord.Gap _ -> {}
            case CaptureRecord.Planned _ -> {}
        }
    }

    /** Whether a unit is whole, or a capture knows that it is not to be got. */
    boolean isDone(String unit, String session) {
        Known known = units.get(unit);
        return known != null && (known.whole || known.refused.contains(session));
    }

    boolean isWhole(String unit) {
        Known known = units.get(unit);
        return known != null && known.whole;
    }

    boolean isKnown(String unit, String session) {
        Known known = units.get(unit);
        return known != null && (known.whole || known.planned.contains(session));
    }

    List<CaptureRecord.Captured> pages(String unit) {
        Known known = units.get(unit);
        return known == null ? List.of() : known.pages;
    }
}
