package org.akashi.report.isolation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An earlier answer of {@code isolate}, as far as a later one is compared with it.
 *
 * @param rootHash of the evidence it was about
 * @param owners who counted as one owner, as the file says it, such as {@code project}
 * @param list SHA-256 of the list of owners, empty where there was none
 * @param crossings by id
 * @param undetermined what could not be decided: object and reason
 */
public record Baseline(
        String rootHash,
        String owners,
        String list,
        SortedMap<String, Known> crossings,
        SortedSet<String> undetermined) {

    /**
     * A crossing of the earlier answer.
     *
     * @param kind as the file says it, such as {@code backdoor}
     * @param from the owner's name
     * @param to the owner's name
     * @param cause code of its cause, such as {@code shared-segment}
     */
    public record Known(String id, String kind, String relation, String from, String to, String cause) {}

    public Baseline {
        crossings = Collections.unmodifiableSortedMap(new TreeMap<>(crossings));
        undetermined = Collections.unmodifiableSortedSet(new TreeSet<>(undetermined));
    }
}
