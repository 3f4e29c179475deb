package org.akashi.isolation;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.akashi.model.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two owners, grouped over the endpoints that share owner, relation and cause. Where very many owners meet for one
 * cause, they are one side: {@link Owner#many}.
 *
 * <p>What kind of relation it is and whom it joins is known at once; its traffic, ways, witness and fix are worked out when they are
 * asked for, and may be forgotten again when memory is short.
 */
public final class Crossing implements Comparable<Crossing> {

    /**
     * What makes a crossing understood and closed.
     *
     * @param traffic short forms such as {@code tcp 22}, sorted; at {@code from}'s own packet before any translation
     * @param passages what lets which traffic through, one for each admitting rule and traffic, sorted; at most 50
     */
    public record Detail(List<String> traffic, List<Passage> passages, Witness witness, Fix fix) {
        public Detail {
            traffic = List.copyOf(traffic);
            passages = List.copyOf(passages);
        }
    }

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

    private final String id;
    private final Kind kind;
    private final Relation relation;
    private final Side from;
    private final Side to;
    private final Cause cause;
    private final Optional<String> declaration;
    private final Supplier<Detail> work;
    private SoftReference<Detail> remembered = new SoftReference<>(null);

    Crossing(
            String id,
            Kind kind,
            Relation relation,
            Side from,
            Side to,
            Cause cause,
            Optional<String> declaration,
            Supplier<Detail> work) {
        this.id = id;
        this.kind = kind;
        this.relation = relation;
        this.from = from;
        this.to = to;
        this.cause = cause;
        this.declaration = declaration;
        this.work = work;
    }

    /** A crossing of which everything is known. */
    public static Crossing of(
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
            Optional<String> declaration) {
        Detail all = new Detail(traffic, passages, witness, fix);
        return new Crossing(id, kind, relation, from, to, cause, declaration, () -> all);
    }

    /** Stable: derived from owners, relation and cause, not from order of discovery. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Relation relation() {
        return relation;
    }

    public Side from() {
        return from;
    }

    public Side to() {
        return to;
    }

    /**
     * All of what makes it understood and closed, for somebody who asks for it once: it is not remembered. Several threads may ask for
     * several crossings at once.
     */
    public Detail detail() {
        Detail known = remembered();
        return known == null ? work.get() : known;
    }

    private synchronized @Nullable Detail remembered() {
        return remembered.get();
    }

    /** Short forms such as {@code tcp 22}, sorted; at {@code from}'s own packet before any translation. */
    public List<String> traffic() {
        return known().traffic();
    }

    /** What lets which traffic through, one for each admitting rule and traffic, sorted; at most {@link Passage#LISTED}. */
    public List<Passage> passages() {
        return known().passages();
    }

    public Witness witness() {
        return known().witness();
    }

    public Cause cause() {
        return cause;
    }

    public Fix fix() {
        return known().fix();
    }

    /** Id of the declaration that covers it, if any. */
    public Optional<String> declaration() {
        return declaration;
    }

    private synchronized Detail known() {
        Detail known = remembered.get();
        if (known == null) {
            known = work.get();
            remembered = new SoftReference<>(known);
        }
        return known;
    }

    @Override
    public int compareTo(Crossing other) {
        int byKind = other.kind.compareTo(kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crossing crossing && id.equals(crossing.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + kind + " " + relation + " " + from.owner().name() + " > "
                + to.owner().name() + " " + cause.code() + " " + cause.object();
    }
}
