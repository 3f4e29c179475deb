package org.akashi.isolation;

import java.util.List;
import java.util.Optional;
import org.akashi.model.EvidenceRef;

/**
 * A relation between two owners, grouped over the endpoints that share owner, relation and cause.
 *
 * @param id stable: derived from owners, relation and cause, not from order of discovery
 * @param traffic short forms such as {@code tcp 22}, sorted; at {@code from}'s own packet before any translation
 * @param passages what lets which traffic through, one for each admitting rule and traffic, sorted; at most 50
 * @param declaration id of the declaration that covers it, if any
 */
public record Crossing(
        String id,
        Kind kind,
        Relation relation,
        Side from,
        Side to,
        List<String> traffic,
        List<Passage> passages,
        Witness witness,
        Cause cause,
        Fix fix,
        Optional<String> declaration)
        implements Comparable<Crossing> {

    /** How a crossing is to be seen. */
    public enum Kind {
        /** A declaration names it. */
        SANCTIONED,
        /** Over an external network to an address its owner published: the tenant's public surface. */
        EXPOSED,
        /** One end is a management endpoint. */
        MANAGEMENT,
        /** To a service of the provider. */
        SERVICE,
        /** Anything else. */
        BACKDOOR
    }

    /** What crosses. */
    public enum Relation {
        /** IP unicast or multicast on a new connection. */
        DELIVERY,
        /** Frames of other types, ARP, ND and RA. */
        LINK,
        /** One-way, with a forged source. */
        INJECT,
        /** Answering ARP or ND for an address of another. */
        CLAIM,
        /** A guest with interfaces on both sides could forward: possible, not proved. */
        RELAY,
        /** DHCP, metadata, DNS. */
        SERVICE
    }

    /**
     * One end.
     *
     * @param endpoints port ids, sorted, at most 100
     * @param count how many there are
     */
    public record Side(Owner owner, List<String> endpoints, int count) {

        /** The longest list of endpoints that is written out. */
        public static final int LISTED = 100;

        public Side {
            endpoints = List.copyOf(endpoints);
        }

        static Side of(Owner owner, java.util.Collection<String> endpoints) {
            List<String> sorted = endpoints.stream().distinct().sorted().toList();
            return new Side(owner, sorted.subList(0, Math.min(LISTED, sorted.size())), sorted.size());
        }
    }

    /**
     * Traffic and the rule that lets it in at the receiver.
     *
     * @param rule id of the admitting rule, empty where nothing filters
     * @param ruleText the rule as its product writes it
     * @param evidence place of the rule, or of the receiver where nothing filters
     */
    public record Passage(String traffic, String rule, String ruleText, EvidenceRef evidence, Witness witness)
            implements Comparable<Passage> {

        /** The longest list of passages that is kept. */
        public static final int LISTED = 50;

        @Override
        public int compareTo(Passage other) {
            int byTraffic = traffic.compareTo(other.traffic);
            return byTraffic != 0 ? byTraffic : rule.compareTo(other.rule);
        }
    }

    public Crossing {
        traffic = List.copyOf(traffic);
        passages = List.copyOf(passages);
    }

    @Override
    public int compareTo(Crossing other) {
        int byKind = other.kind.compareTo(kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
