package org.akashi.isolation;

import java.util.List;
import org.akashi.model.reach.Reason;

/**
 * What was proved about a network.
 *
 * @param tenants owners that are tenants and have an endpoint
 * @param segments broadcast domains
 * @param components groups of segments between which nothing can pass, whatever the filters say
 * @param crossings sorted, worst kind first
 * @param declarations what became of every declared interconnection, in the order they were declared
 */
public record IsolationResult(
        int tenants,
        int endpoints,
        int segments,
        int components,
        Pairs pairs,
        List<Crossing> crossings,
        List<Undetermined> undetermined,
        List<Assumption> assumptions,
        List<DeclarationUse> declarations) {

    /**
     * Ordered pairs of endpoints of different owners. The three counts add up to the total; a pair that crosses is counted as
     * crossing even if more about it is undetermined.
     */
    public record Pairs(long total, long isolated, long crossing, long undetermined) {}

    /**
     * What could not be decided.
     *
     * @param object id of the port, segment or router
     * @param pairs how many undetermined pairs have a sender whose packets met it; a pair may depend on several objects
     */
    public record Undetermined(String object, Reason reason, long pairs) {}

    /** What the proof takes for granted; the sentences are the report's. */
    public enum Assumption {
        FABRIC_KEEPS_SEGMENTS_APART,
        HYPERVISORS_ENFORCE_FLOWS,
        FILTER_DRIVER_AS_READ,
        CAPTURE_IS_ONE_MOMENT,
        OUTSIDE_IS_NOT_IN_EVIDENCE
    }

    public IsolationResult {
        crossings = List.copyOf(crossings);
        undetermined = List.copyOf(undetermined);
        assumptions = List.copyOf(assumptions);
        declarations = List.copyOf(declarations);
    }
}
