package org.akashi.isolation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.akashi.isolation.Crossing.Detail;
import org.akashi.isolation.Crossing.Kind;
import org.akashi.isolation.Crossing.Passage;
import org.akashi.isolation.Crossing.Relation;
import org.akashi.isolation.Crossing.Side;
import org.akashi.isolation.walk.Trail;
import org.akashi.model.EvidenceRef;
import org.akashi.model.reach.Hop;
import org.akashi.model.reach.Reason;

/** Relations that share kind, relation, owners, cause and declaration, made into crossings. */
final class Groups {

    /** The relations of one crossing, in order of discovery. */
    record Group(
            Kind kind,
            Relation relation,
            Owner from,
            Owner to,
            Cause cause,
            Optional<String> declaration,
            List<Fact> facts) {

        /** Stable over runs and over unrelated changes: made of what the crossing is, not of where it was found. */
        String id() {
            String name = String.join(
                    "\n",
                    kind.name(),
                    relation.name(),
                    from.id(),
                    to.id(),
                    cause.code().name(),
                    cause.object(),
                    declaration.orElse(""));
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
                return "X-" + HexFormat.of().formatHex(hash, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private Groups() {}

    static Collection<Group> of(List<Fact> facts) {
        Map<Key, Group> groups = new HashMap<>();
        for (Fact fact : facts) {
            Key key = new Key(
                    fact.kind(),
                    fact.relation(),
                    fact.from().owner(),
                    fact.to().owner(),
                    fact.cause().code(),
                    fact.cause().object(),
                    Optional.ofNullable(fact.declaration()));
            groups.computeIfAbsent(
                            key,
                            k -> new Group(
                                    k.kind(),
                                    k.relation(),
                                    k.from(),
                                    k.to(),
                                    fact.cause(),
                                    k.declaration(),
                                    new ArrayList<>()))
                    .facts()
                    .add(fact);
        }
        return groups.values().stream().sorted(Comparator.comparing(Group::id)).toList();
    }

    /** What the relations of a group share. */
    private record Key(
            Kind kind,
            Relation relation,
            Owner from,
            Owner to,
            Cause.Code cause,
            String object,
            Optional<String> declaration) {}

    static Crossing crossing(Group group, Witnesses witnesses, Fixes fixes) {
        return new Crossing(
                group.id(),
                group.kind(),
                group.relation(),
                Side.of(
                        group.from(),
                        group.facts().stream().map(f -> f.from().id()).toList()),
                Side.of(group.to(), group.facts().stream().map(f -> f.to().id()).toList()),
                group.cause(),
                group.declaration(),
                () -> detail(group, witnesses, fixes));
    }

    private static Detail detail(Group group, Witnesses witnesses, Fixes fixes) {
        List<Passage> passages = passages(group, witnesses);
        List<String> traffic = Traffic.texts(
                group.facts().stream().map(Fact::box).filter(Objects::nonNull).toList());
        Witness witness = passages.isEmpty() ? witnesses.of(group.facts().getFirst()) : shortest(passages);
        return new Detail(traffic, passages, witness, fixes.of(group));
    }

    /** The witness with the fewest hops. */
    static Witness shortest(List<Passage> passages) {
        return passages.stream()
                .map(Passage::witness)
                .min(Comparator.comparingInt((Witness w) -> w.hops().size())
                        .thenComparing(Witness::from)
                        .thenComparing(Witness::to))
                .orElseThrow();
    }

    private static List<Passage> passages(Group group, Witnesses witnesses) {
        Map<String, List<Fact>> byRule = new TreeMap<>();
        for (Fact fact : group.facts()) {
            if (fact.box() != null && fact.trail() != null) {
                Reason rule = admission(fact.trail());
                String key = rule.arguments().size() == 2 ? rule.arguments().getFirst() : "";
                byRule.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
            }
        }
        return byRule.values().stream()
                .limit(Passage.LISTED)
                .map(facts -> passage(facts, witnesses))
                .sorted()
                .toList();
    }

    private static Passage passage(List<Fact> facts, Witnesses witnesses) {
        Fact shortest = facts.stream().reduce(Groups::better).orElseThrow();
        Trail trail = Objects.requireNonNull(shortest.trail());
        Reason rule = admission(trail);
        boolean named = rule.arguments().size() == 2;
        EvidenceRef place =
                trail.latest(s -> s.reason().equals(rule)).map(Trail::evidence).orElse(trail.evidence());
        return new Passage(
                String.join(
                        ", ",
                        Traffic.texts(facts.stream()
                                .map(Fact::box)
                                .filter(Objects::nonNull)
                                .toList())),
                named ? rule.arguments().getFirst() : "",
                named ? rule.arguments().get(1) : "",
                place,
                witnesses.of(shortest));
    }

    private static Fact better(Fact a, Fact b) {
        Trail ofA = a.trail();
        Trail ofB = b.trail();
        if (ofA == null || ofB == null) {
            return ofA == null ? b : a;
        }
        return Comparator.comparingInt((Trail t) -> t.steps().size()).compare(ofB, ofA) < 0 ? b : a;
    }

    /** The receiver's filter step: which rule let the packets in, or that none was asked. */
    static Reason admission(Trail trail) {
        return trail.latest(s -> s.type() == Hop.Type.FILTER && s.reason().code() == Reason.Code.INGRESS_ALLOWED)
                .map(Trail::reason)
                .orElse(trail.reason());
    }
}
