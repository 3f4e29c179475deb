package org.akashi.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akashi.report.text.Problem;

/** Names of formats as they are typed: those of the constants, in any case of letters. */
final class Formats {

    private Formats() {}

    /** The format that a name means; one that is unknown is a problem that names all of them. */
    static <E extends Enum<E>> E parse(Class<E> formats, String name) {
        return Arrays.stream(formats.getEnumConstants())
                .filter(format -> code(format).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandProblem(
                        Problem.UNKNOWN_FORMAT,
                        name,
                        Arrays.stream(formats.getEnumConstants())
                                .map(Formats::code)
                                .collect(Collectors.joining(", "))));
    }

    private static String code(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
