package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.sets.RunIndex;
import org.akashi.isolation.sets.Union;
import org.akashi.isolation.walk.Gate;
import org.akashi.model.net.AddressSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * The senders of one {@link Emission} onto one hub. Those who came onto it from below are its own; those of other crowds whom a
 * router passes on are lent to it, all of them at once.
 */
final class Crowd {

    /**
     * Senders with the same sources.
     *
     * @param from their class, where the sources are their own addresses; empty where a router gave them all the same
     * @param source as seen on the hub
     * @param sent the sources as they send them, and perhaps more
     * @param destination as seen on the hub; the emission's without what the sending router keeps for itself
     * @param over the hubs they came over before, in order
     * @param out the router interface that sends; empty if they stand on the hub
     */
    record Span(
            Optional<Endpoint> from,
            AddressSet source,
            AddressSet sent,
            AddressSet destination,
            Optional<Gate> out,
            RoaringBitmap members,
            List<Transit> over) {}

    /**
     * Own senders of another crowd, passed on with their sources as they were.
     *
     * @param source only those in it
     */
    record Loan(
            Crowd lender,
            AddressSet source,
            AddressSet destination,
            Optional<Gate> out,
            RoaringBitmap members,
            List<Transit> over) {

        /** Those with a source in a set. */
        RoaringBitmap having(AddressSet sources) {
            return RoaringBitmap.and(members, lender.own.having(source.intersect(sources)));
        }

        /** What one of them is told among. */
        private Optional<Span> spanOf(int member, AddressSet sources) {
            return lender.ownSpanOf(member, source.intersect(sources), AddressSet.all(source.family()))
                    .map(s -> new Span(
                            s.from(),
                            s.source().intersect(source),
                            s.sent(),
                            destination,
                            out,
                            members,
                            Stream.concat(s.over().stream(), over.stream()).toList()));
        }
    }

    /** Senders that a router gave the same source, and who go on alike. */
    private record Alike(AddressSet source, AddressSet sent, AddressSet destination, Gate out, List<Transit> over) {}

    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Emission emission;
    private final Roster roster;
    private final List<Span> spans = new ArrayList<>();
    private final List<Loan> loans = new ArrayList<>();
    private final Map<Alike, RoaringBitmap> merged = new HashMap<>();
    private final Sources own;
    private final Union all = new Union();
    private final Map<Gate, Union> byOut = new LinkedHashMap<>();
    private final Map<AddressSet, RoaringBitmap> selected = new HashMap<>();
    private RunIndex byMember = new RunIndex();
    private RoaringBitmap several = new RoaringBitmap();
    private int version;
    private int indexed = -1;
    private int counted = -1;

    Crowd(Emission emission, Roster roster) {
        this.emission = emission;
        this.roster = roster;
        this.own = new Sources(roster);
    }

    Emission emission() {
        return emission;
    }

    /** The crowd's own. */
    List<Span> spans() {
        return spans;
    }

    List<Loan> loans() {
        return loans;
    }

    /** Everybody in it; not to be changed. */
    RoaringBitmap all() {
        return all.whole();
    }

    /** The crowd's own senders with a source in a set; not to be changed. */
    RoaringBitmap ownHaving(AddressSet sources) {
        return own.having(sources);
    }

    /** Grows with everybody who is added. */
    int version() {
        return version;
    }

    void add(Span span) {
        if (span.members().isEmpty()) {
            return;
        }
        grow(span.members(), span.out());
        if (span.from().isEmpty() && span.out().isPresent() && !emission.forged()) {
            Alike alike = new Alike(
                    span.source(), span.sent(), span.destination(), span.out().get(), span.over());
            RoaringBitmap known = merged.get(alike);
            if (known != null) {
                known.or(span.members());
                own.changed();
                return;
            }
            RoaringBitmap together = span.members().clone();
            merged.put(alike, together);
            keep(new Span(
                    span.from(), span.source(), span.sent(), span.destination(), span.out(), together, span.over()));
            return;
        }
        keep(span);
    }

    private void keep(Span span) {
        spans.add(span);
        own.add(span);
    }

    void add(Loan loan) {
        grow(loan.members(), loan.out());
        loans.add(loan);
    }

    private void grow(RoaringBitmap members, Optional<Gate> out) {
        version++;
        all.add(members);
        out.ifPresent(gate -> byOut.computeIfAbsent(gate, g -> new Union()).add(members));
        selected.clear();
    }

    /** Lets go of what was found for those who asked; it is found again if somebody asks. */
    void forget() {
        selected.clear();
        own.forget();
    }

    /** Those of one of its own spans with a source in a set. */
    RoaringBitmap of(Span span, AddressSet sources) {
        return own.of(span, sources);
    }

    /** Those with a source in a set; equal sets give the same object, which nobody may change. */
    RoaringBitmap having(AddressSet sources) {
        if (sources.isAll()) {
            return all.whole();
        }
        if (loans.isEmpty()) {
            return own.having(sources);
        }
        return selected.computeIfAbsent(sources, this::select);
    }

    private RoaringBitmap select(AddressSet sources) {
        RoaringBitmap found = own.having(sources).clone();
        loans.forEach(loan -> found.or(loan.having(sources)));
        return roster.kept().of(found);
    }

    /** Those spans of many sources that hold all sources of another, of the same class or of senders who may use any. */
    List<Span> covering(Span other) {
        return Stream.concat(
                        other.from().map(this::ofClass).orElse(List.of()).stream(),
                        spans.stream()
                                .filter(s -> s.from()
                                        .filter(e -> e.uplinked().isEmpty())
                                        .isEmpty()))
                .filter(s -> !Sources.isFewPoints(s) && s.source().containsAll(other.source()))
                .toList();
    }

    /** The senders a member is told among, where its packets go a certain way. */
    Optional<Span> spanOf(int member, AddressSet sources, AddressSet destinations) {
        return Stream.concat(
                        ownSpanOf(member, sources, destinations).stream(),
                        loans.stream()
                                .filter(l -> l.members().contains(member)
                                        && l.source().overlaps(sources)
                                        && l.destination().overlaps(destinations))
                                .flatMap(l -> l.spanOf(member, sources).stream()))
                .min(Comparator.comparingInt((Span s) -> s.over().size()));
    }

    private Optional<Span> ownSpanOf(int member, AddressSet sources, AddressSet destinations) {
        return holding(member, member + 1).stream()
                .filter(s -> s.source().overlaps(sources) && s.destination().overlaps(destinations))
                .min(Comparator.comparingInt((Span s) -> s.over().size()));
    }

    /** The crowd's own spans that hold members of a class. */
    List<Span> ofClass(Endpoint one) {
        int first = roster.first(one);
        return holding(first, first + roster.count(one));
    }

    /** The crowd's own spans with some of the members from one to before another. */
    private List<Span> holding(int first, int end) {
        if (indexed != version) {
            indexed = version;
            byMember = new RunIndex();
            for (int i = 0; i < spans.size(); i++) {
                byMember.add(i, spans.get(i).members());
            }
        }
        return Arrays.stream(byMember.of(first, end)).mapToObj(spans::get).toList();
    }

    /** Those who come by a router interface, and perhaps by others; not to be changed. */
    RoaringBitmap by(Gate gate) {
        Union coming = byOut.get(gate);
        return coming == null ? NOBODY : coming.whole();
    }

    /** The crowd's own spans that hold some of those members. */
    Collection<Span> spansOf(RoaringBitmap members) {
        Set<Span> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Span> inOrder = new ArrayList<>();
        roster.classes(
                members,
                one -> ofClass(one).forEach(span -> {
                    if (found.add(span)) {
                        inOrder.add(span);
                    }
                }));
        return inOrder;
    }

    /** Those who come by several router interfaces; not to be changed. */
    RoaringBitmap several() {
        if (counted != version) {
            counted = version;
            RoaringBitmap once = new RoaringBitmap();
            several = new RoaringBitmap();
            for (Union coming : byOut.values()) {
                RoaringBitmap ways = coming.whole();
                several.or(RoaringBitmap.and(once, ways));
                once.or(ways);
            }
        }
        return several;
    }
}
