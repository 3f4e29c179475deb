package org.akashi.synth.plan;

import java.util.List;

/**
 * A security group.
 *
 * @param rules filled while its part is drafted
 */
public record Group(String id, String name, Project owner, List<Rule> rules) {

    /** Where the other end may be. */
    public sealed interface Remote {

        /** Anywhere, without a word about it. */
        record Anywhere() implements Remote {}

        record Prefix(String cidr) implements Remote {}

        record Members(String group) implements Remote {}

        record Listed(String addressGroup) implements Remote {}
    }

    /**
     * A rule.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, or empty for any
     * @param first lowest port, or -1
     * @param last highest port, or -1
     */
    public record Rule(String id, boolean ingress, boolean v6, String protocol, int first, int last, Remote remote) {}
}
