package org.akashi.criteria;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong in a library, with its place.
 *
 * @param file path within the library, with {@code /}
 * @param line 1 for the first; 0 for the file as a whole
 */
public record Problem(Code code, String file, int line, List<String> arguments) implements Comparable<Problem> {

    /** The kinds of problems; in brackets, the arguments. */
    public enum Code {
        /** The index or another file names a file that is not there []. */
        MISSING_FILE,
        /** Not YAML [the parser's reason]. */
        NOT_YAML,
        /** A key that must be there is not [key]. */
        MISSING_KEY,
        /** A key that has no meaning here [key]. */
        UNKNOWN_KEY,
        /** A key that stands twice [key]. */
        DUPLICATE_KEY,
        /** Something else than text, a list or a mapping was expected [what was expected]. */
        WRONG_SHAPE,
        /** A text or list without content [key]. */
        EMPTY,
        /** A value that is none of the known ones [value, known values]. */
        UNKNOWN_VALUE,
        /** A number, key or id that was used before [number, file and line of the first]. */
        DUPLICATE_NUMBER,
        /** A reference to what the library does not have [what, id]. */
        UNKNOWN_REFERENCE,
        /** A number that does not belong under its parent [number, parent's number]. */
        MISPLACED_NUMBER,
        /** A range of numbers that cannot be followed [range, the number or word at which it breaks]. */
        BROKEN_RANGE,
        /** References that lead back to where they began [the way]. */
        CYCLIC_REFERENCE,
        /** Bytes that are no UTF-8, first in this line []. */
        NOT_UTF_8
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparing(Problem::code)
                .thenComparing(p -> String.join("\u0000", p.arguments()))
                .compare(this, other);
    }

    /** {@code guides/C.8/13.1.3.yaml:12: missing-key(origin)}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + code.name().toLowerCase(Locale.ROOT).replace('_', '-') + "("
                + String.join(", ", arguments) + ")";
    }
}
