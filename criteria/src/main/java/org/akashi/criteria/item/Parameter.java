package org.akashi.criteria.item;

import java.util.List;

/**
 * A place in an official text that the organization fills in.
 *
 * @param label what is to be filled in, or empty
 * @param choices what may be filled in, or none if anything may
 * @param howMany {@code one}, {@code one-or-more}, or empty
 * @param guidelines what to mind
 */
public record Parameter(String id, String label, List<String> choices, String howMany, List<String> guidelines) {

    public Parameter {
        choices = List.copyOf(choices);
        guidelines = List.copyOf(guidelines);
    }
}
