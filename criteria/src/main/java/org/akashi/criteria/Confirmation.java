package org.akashi.criteria;

import java.util.List;

/**
 * One thing a guide wants confirmed. Of several, all are needed.
 *
 * @param number 1 for the first of its guide
 * @param procedures ids of the automated procedures that serve it; at least one
 */
public record Confirmation(int number, TextBlock what, List<String> procedures) {
    public Confirmation {
        procedures = List.copyOf(procedures);
    }
}
