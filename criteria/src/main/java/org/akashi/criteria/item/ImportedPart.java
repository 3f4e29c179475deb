package org.akashi.criteria.item;

import java.util.List;
import java.util.stream.Stream;
import org.akashi.criteria.Bilingual;

/**
 * A part of an official text that has parts: a statement, an item of it, guidance.
 *
 * @param id its own, or empty
 * @param name what it is, such as {@code statement} or {@code guidance}
 * @param label as printed before it, or empty
 * @param text each language empty if there is none; {@code {{ insert: param, ID }}} stands for a parameter
 */
public record ImportedPart(String id, String name, String label, Bilingual text, List<ImportedPart> parts) {

    public ImportedPart {
        parts = List.copyOf(parts);
    }

    /** This part and all parts of it, in order. */
    public List<ImportedPart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(part -> part.all().stream()))
                .toList();
    }
}
