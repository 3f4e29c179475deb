package org.akashi.isolation;

import java.util.List;
import org.akashi.model.EvidenceRef;

/**
 * The smallest change that closes a crossing, applied and proved again.
 *
 * @param object id of the object to change
 * @param arguments ids that say the change exactly; their meaning is stated at each {@link Code}
 * @param proved whether the crossing was gone when the change was applied to the model
 * @param alsoCuts what else the change would cut: same-owner or sanctioned deliveries, as {@code from > to}, sorted, at most 20
 */
public record Fix(
        Code code, String object, List<String> arguments, boolean proved, List<String> alsoCuts, EvidenceRef evidence) {

    /** The kinds of changes; in brackets, the arguments. */
    public enum Code {
        /** Take the interface off the router; object: the interface [router id, segment id]. */
        REMOVE_ROUTER_INTERFACE,
        /** Delete the sharing policy; object: the policy [segment id, target]. */
        REMOVE_SHARE,
        /** Detach the port; object: the port [segment id]. */
        DETACH_PORT,
        /** Remove or narrow the rule; object: the rule [filter id]. */
        NARROW_RULE,
        /** Disassociate the published address; object: the translation or balancer [external address]. */
        UNPUBLISH_ADDRESS,
        /** Give the segment a wire of its own; object: the segment [wire]. */
        SEPARATE_WIRE,
        /** Filter at the router's gateway, or keep private prefixes off the external network; object: the router []. */
        FILTER_GATEWAY,
        /** Declare it with purpose, approver and expiry, if it is intended; object: the cause's object []. */
        DECLARE
    }

    public Fix {
        arguments = List.copyOf(arguments);
        alsoCuts = List.copyOf(alsoCuts);
    }
}
