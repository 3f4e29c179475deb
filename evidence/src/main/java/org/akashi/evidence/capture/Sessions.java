package org.akashi.evidence.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akashi.evidence.log.CustodyEvent;

/** Captures as the log of a package tells them. */
public final class Sessions {

    /** What may differ between a capture and the one that takes it up: another person may, at another time. */
    private static final Set<String> PERSONAL = Set.of("session", "names", "performer", "version");

    private Sessions() {}

    /** Captures that began and did not end, by session, with the events that began them, in order. */
    public static Map<String, CustodyEvent> unfinished(List<String> events) {
        Map<String, CustodyEvent> open = new LinkedHashMap<>();
        for (String line : events) {
            CustodyEvent.parse(line).ifPresent(event -> {
                String session = event.detail().getOrDefault("session", "");
                switch (event.kind()) {
                    case CAPTURE_STARTED -> open.put(session, event);
                    case CAPTURE_ENDED -> open.remove(session);
                    default -> {}
                }
            });
        }
        return open;
    }

    static boolean continues(CustodyEvent begun, Map<String, String> detail) {
        Map<String, String> before = new LinkedHashMap<>(begun.detail());
        Map<String, String> now = new LinkedHashMap<>(detail);
        before.keySet().removeAll(PERSONAL);
        now.keySet().removeAll(PERSONAL);
        return before.equals(now);
    }
}
