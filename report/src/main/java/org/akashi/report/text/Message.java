package org.akashi.report.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence in one language, in parts: our own words, and values that come from evidence or counting. Whoever shows it can set
 * values apart and treat them as the strangers they are; {@link #toString} simply joins them.
 */
public record Message(List<Part> parts) {

    /** A piece of a sentence. */
    public sealed interface Part {
        String text();
    }

    /** Words of the bundle. */
    public record Words(String text) implements Part {}

    /** A value that was filled in. */
    public record Value(String text) implements Part {}

    public Message {
        parts = List.copyOf(parts);
    }

    /** A value alone, in no language. */
    public static Message ofValue(String text) {
        return new Message(List.of(new Value(text)));
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
