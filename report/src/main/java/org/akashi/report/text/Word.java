package org.akashi.report.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Arguments that are no names but stand for a word, which every language has its own for. */
enum Word {
    EVERYONE,
    YES,
    NO,
    ON_LINK,
    PROVIDER,
    OUTSIDE;

    private static final Map<String, Word> BY_ARGUMENT = Map.of(
            "*", EVERYONE, "true", YES, "false", NO, "on-link", ON_LINK, "provider", PROVIDER, "outside", OUTSIDE);

    private static final String SEPARATOR = ", ";

    /** The argument, or each of several that it lists, as the word it stands for. */
    static String inWords(String argument, Function<Word, String> words) {
        return Arrays.stream(argument.split(SEPARATOR, -1))
                .map(one -> Optional.ofNullable(BY_ARGUMENT.get(one)).map(words).orElse(one))
                .collect(Collectors.joining(SEPARATOR));
    }
}
