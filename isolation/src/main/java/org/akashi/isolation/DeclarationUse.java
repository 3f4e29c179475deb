package org.akashi.isolation;

import java.util.List;
import org.akashi.model.declaration.Interconnection;

/**
 * What became of a declared interconnection: how much of it the cloud lets through.
 *
 * @param unknown names in it that no owner with an endpoint and no segment has, sorted
 * @param crossings ids of the crossings it covers, sorted
 * @param unusedTraffic what it allows and nothing crosses with, whatever the IP version, in short forms such as {@code tcp 443}, sorted
 * @param unusedPairs pairs of owners it allows between which nothing crosses, as {@code from > to} by name, sorted; at most
 *     {@value #LISTED}
 * @param unusedPairCount how many such pairs there are
 */
public record DeclarationUse(
        Interconnection declared,
        State state,
        List<String> unknown,
        List<String> crossings,
        List<String> unusedTraffic,
        List<String> unusedPairs,
        long unusedPairCount) {

    /** The longest list of pairs that is written out. */
    public static final int LISTED = 20;

    /** What is to be said of a declaration. */
    public enum State {
        /** Past its last day: it sanctions nothing. */
        EXPIRED,
        /** Nothing crosses that it covers. */
        UNUSED,
        /** It allows traffic, or pairs of owners, that the cloud does not let through. */
        TOO_WIDE,
        /** Everything it allows crosses. */
        FITTING
    }

    public DeclarationUse {
        unknown = List.copyOf(unknown);
        crossings = List.copyOf(crossings);
        unusedTraffic = List.copyOf(unusedTraffic);
        unusedPairs = List.copyOf(unusedPairs);
    }
}
