package org.akashi.report.text;

import java.util.Map;
import java.util.Optional;

/** Arguments that are no names but stand for a word, which every language has its own for. */
enum Word {
    EVERYONE,
    YES,
    NO,
    ON_LINK;

    private static final Map<String, Word> BY_ARGUMENT =
            Map.of("*", EVERYONE, "true", YES, "false", NO, "on-link", ON_LINK);

    static Optional<Word> of(String argument) {
        return Optional.ofNullable(BY_ARGUMENT.get(argument));
    }
}
