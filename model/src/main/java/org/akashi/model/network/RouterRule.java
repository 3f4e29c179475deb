package org.akashi.model.network;

import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.EvidenceRef;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.TrafficMatch;

/**
 * What a router does to new connections besides routing them: its firewall, and translations that do not fit {@link NatRule}, such as
 * those of a host that forwards. Each stage has steps, taken in ascending order; within a step the rules are taken in the order of
 * {@link Router#rules} and the first that matches decides. What no rule of a step matches goes on unchanged.
 *
 * @param step place among the steps of the stage
 * @param in id of the interface the packet came in by; empty for any
 * @param out id of the interface it leaves by; empty for any, and at stages that have none
 * @param opaque why it is not known whether the rule matches, or what it does; then whatever matches is undetermined
 * @param text the rule as its product writes it, for people
 */
public record RouterRule(
        String id,
        Stage stage,
        int step,
        Optional<String> in,
        Optional<String> out,
        TrafficMatch match,
        Effect effect,
        Optional<String> opaque,
        String text,
        EvidenceRef evidence) {

    /** When a rule is looked at. */
    public enum Stage {
        /** Before the destination is looked up. */
        ARRIVAL,
        /** When the destination is the router itself. */
        LOCAL,
        /** When the destination is behind another interface, which is known then. */
        FORWARD,
        /** Before the packet leaves by that interface. */
        DEPARTURE
    }

    /** What a rule does. */
    public sealed interface Effect {

        /** Ends the step; the packet goes on. */
        record Admit() implements Effect {}

        record Drop() implements Effect {}

        /**
         * Gives the packet another destination and ends the step.
         *
         * @param port the new destination port, if it changes
         */
        record ToDestination(IpAddress address, OptionalInt port) implements Effect {}

        /** Gives the packet another source and ends the step. */
        record ToSource(IpAddress address) implements Effect {}
    }
}
