package org.akashi.criteria.lint;

import java.util.Comparator;
import java.util.List;
import org.akashi.criteria.item.Place;

/**
 * Something a check found.
 *
 * @param item what it is about, as an allowance would name it
 */
public record LintFinding(Lint lint, String item, Place place, List<String> arguments)
        implements Comparable<LintFinding> {

    public LintFinding {
        arguments = List.copyOf(arguments);
    }

    static LintFinding of(Lint lint, String item, Place place, String... arguments) {
        return new LintFinding(lint, item, place, List.of(arguments));
    }

    @Override
    public int compareTo(LintFinding other) {
        return Comparator.comparing(LintFinding::place)
                .thenComparing(LintFinding::lint)
                .thenComparing(LintFinding::item)
                .thenComparing(finding -> String.join("\u0000", finding.arguments()))
                .compare(this, other);
    }

    /** {@code own/isms-criteria/2016/13.yaml:12: text.alike AK-13.1.3-02 (AK-13.1.3-01, 92, ja)}. */
    @Override
    public String toString() {
        return place + ": " + lint.id() + " " + item + " (" + String.join(", ", arguments) + ")";
    }
}
