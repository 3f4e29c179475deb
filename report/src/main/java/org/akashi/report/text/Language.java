package org.akashi.report.text;

import java.util.Locale;
import java.util.Optional;

/** The languages Akashi speaks, in the order in which they are written side by side. */
public enum Language {
    JA,
    EN;

    /** The tag of BCP 47: {@code ja} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a tag, in either case. */
    public static Optional<Language> parse(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
