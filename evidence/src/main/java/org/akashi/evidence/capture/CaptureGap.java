package org.akashi.evidence.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a package does not hold although somebody asked for it, or was going to, and nobody has got since. Of several refusals
 * of one unit, the last is told.
 *
 * @param unit what was asked for, such as {@code openstack/RegionOne/network/ports}; what stands behind a {@code #} is the part of it
 * @param reason the code of the refusal; {@value #MISSING} and {@value #UNFINISHED} where there was none
 * @param detail what the source said
 * @param line the line of {@code capture.jsonl} that says so, counted from 1
 */
public record CaptureGap(String unit, String reason, String detail, int line) {

    /** Planned, and never settled. */
    public static final String MISSING = "missing";

    /** Pages of it are there, the last is not. */
    public static final String UNFINISHED = "unfinished";

    /** The reason of a refusal that concerns a source as a whole: who asks is nobody there. */
    public static final String NO_TOKEN = "no-token";

    /** Whether anybody refused it; otherwise the capture did not come to it. */
    public boolean refused() {
        return !reason.equals(MISSING) && !reason.equals(UNFINISHED);
    }

    /** The unit that it is, or is a part of. */
    public String whole() {
        int mark = unit.indexOf('#');
        return mark < 0 ? unit : unit.substring(0, mark);
    }

    /** The gaps that the lines of {@code capture.jsonl} leave, in order of line. */
    public static List<CaptureGap> of(List<String> lines) {
        Map<String, CaptureGap> open = new HashMap<>();
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<CaptureRecord> record = CaptureRecord.parse(lines.get(i));
            if (record.isEmpty()) {
                continue;
            }
            String unit = record.get().unit();
            switch (record.get()) {
                case CaptureRecord.Planned _ ->
                    open.merge(
                            unit,
                            new CaptureGap(unit, MISSING, "", i + 1),
                            (before, plan) -> before.reason().equals(NO_TOKEN) ? plan : before);
                case CaptureRecord.Gap gap -> open.put(unit, new CaptureGap(unit, gap.reason(), gap.detail(), i + 1));
                case CaptureRecord.Captured captured -> {
                    open.values().removeIf(gap -> gap.reason().equals(NO_TOKEN) && gap.sameSource(unit));
                    if (captured.complete()) {
                        whole.add(unit);
                    } else {
                        open.merge(unit, new CaptureGap(unit, UNFINISHED, "", i + 1), CaptureGap::later);
                    }
                }
            }
        }
        whole.forEach(open::remove);
        return open.values().stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }

    /** A page does not end a refusal of the unit. */
    private static CaptureGap later(CaptureGap before, CaptureGap page) {
        return before.refused() ? before : page;
    }

    private boolean sameSource(String other) {
        return other.startsWith(unit.substring(0, unit.indexOf('/') + 1));
    }
}
