package org.akashi.evidence.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who performed a capture; this decides what the evidence is worth.
 *
 * @param names the people, as they sign
 */
public record Performer(Kind kind, List<String> names) {

    /** In whose hands it was. */
    public enum Kind {
        /** The auditor. */
        AUDITOR,
        /** The audited side, an auditor watching. */
        OBSERVED,
        /** The audited side alone. */
        AUDITED;

        /** The name in a log and on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
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

    public Performer {
        names = List.copyOf(names);
    }
}
