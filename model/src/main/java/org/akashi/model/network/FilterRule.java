package org.akashi.model.network;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.TrafficMatch;

/**
 * One rule of a filter.
 *
 * <p>Addresses are compared with the packet as it arrives at the filter, after address translation: a remote group is a set of
 * source addresses, never the sender's identity.
 *
 * @param id the declared rule's id where one is known, else the implementation's
 * @param priority higher is looked at first; rules of one priority must not contradict each other
 * @param match union of matches; empty matches nothing
 * @param opaque why the match could not be interpreted; then {@code match} says nothing and the rule is undetermined
 * @param remoteGroup id of the filter whose members' addresses the match contains
 * @param text the rule as its product writes it, for people
 */
public record FilterRule(
        String id,
        Direction direction,
        int priority,
        Action action,
        List<TrafficMatch> match,
        Optional<String> opaque,
        Optional<String> remoteGroup,
        String text,
        EvidenceRef evidence) {

    /** Seen from the endpoint. */
    public enum Direction {
        /** From the endpoint into the network. */
        EGRESS,
        /** From the network to the endpoint. */
        INGRESS
    }

    /** What happens to a new connection that matches. */
    public enum Action {
        /** Admitted, and so are its replies. */
        ALLOW,
        /** Admitted without connection tracking; replies need rules of their own. */
        ALLOW_STATELESS,
        /** Dropped silently. */
        DROP,
        /** Dropped, and the sender told. */
        REJECT;

        public boolean admits() {
            return this == ALLOW || this == ALLOW_STATELESS;
        }
    }

    public FilterRule {
        match = List.copyOf(match);
    }
}
