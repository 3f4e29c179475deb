package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.sets.Union;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts ordered pairs of endpoints with different owners, each once, however many ways there are between them: pairs on one broadcast
 * domain by their numbers, all others receiver by receiver as unions of sets of senders.
 */
final class Tally {

    /** Senders that reach some members of a class of receivers. */
    private record Hit(RoaringBitmap senders, RoaringBitmap members, boolean certain) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        /** Never of what is in the sets: they are large. */
        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Gets the senders that may reach some receivers of a class but are not known to. */
    interface Blame {
        void of(RoaringBitmap senders, Endpoint to, int receivers);
    }

    private final Roster roster;
    private final boolean keeps;
    private final List<List<Hit>> hits;
    private final Map<RoaringBitmap, Integer> ids = new IdentityHashMap<>();
    private final Map<List<Integer>, RoaringBitmap> unions = new HashMap<>();
    private final Map<String, List<Endpoint>> byWire;
    private final Map<String, RoaringBitmap> wires = new HashMap<>();
    private long crossing;
    private long doubtful;

    /**
     * @param keeps whether pairs can be asked for one by one when they are counted
     */
    Tally(Roster roster, Endpoints endpoints, boolean keeps) {
        this.roster = roster;
        this.keeps = keeps;
        this.byWire = endpoints.byWire();
        this.hits = new ArrayList<>(endpoints.all().size());
        for (int i = 0; i < endpoints.all().size(); i++) {
            hits.add(new ArrayList<>(0));
        }
    }

    /** Notes that senders reach some members of a class; the sets are kept and must not change any more. */
    void reach(RoaringBitmap senders, Endpoint to, RoaringBitmap members, boolean certain) {
        if (senders.isEmpty() || members.isEmpty()) {
            return;
        }
        List<Hit> known = hits.get(to.index());
        for (Hit hit : known) {
            if (hit.senders() == senders
                    && hit.certain() == certain
                    && hit.members().contains(members)) {
                return;
            }
        }
        known.add(new Hit(senders, members, certain));
    }

    /** Counts those who share a broadcast domain; their packets need no hub. */
    void countDomains() {
        for (List<Endpoint> domain : byWire.values()) {
            crossing += onOneWire(domain);
        }
    }

    /**
     * Counts the pairs of some receivers; everything that reaches them must be noted.
     *
     * @param doubts gets what is undetermined
     */
    void count(List<Endpoint> receivers, Blame doubts) {
        for (Endpoint to : receivers) {
            List<Hit> known = hits.get(to.index());
            if (!known.isEmpty()) {
                receiver(to, known, doubts);
            }
            if (!keeps) {
                hits.set(to.index(), List.of());
            }
        }
        unions.clear();
        ids.clear();
    }

    /** Of what stands nobody knows where, nothing is known with anybody. */
    void countUnplaced(List<Endpoint> all) {
        Map<Owner, Long> owners = new HashMap<>();
        long number = 0;
        for (Endpoint one : all) {
            if (!one.placed()) {
                doubtful += 2L * (roster.size() - roster.ownerEnd(one.owner()) + roster.ownerFirst(one.owner()));
                owners.merge(one.owner(), 1L, Long::sum);
                number++;
            }
        }
        doubtful -=
                number * number - owners.values().stream().mapToLong(n -> n * n).sum();
    }

    private long onOneWire(List<Endpoint> domain) {
        Map<Owner, Long> sizes = new HashMap<>();
        long n = 0;
        for (Endpoint one : domain) {
            int count = roster.count(one);
            n += count;
            sizes.merge(one.owner(), (long) count, Long::sum);
        }
        return n * n - sizes.values().stream().mapToLong(s -> s * s).sum();
    }

    private void receiver(Endpoint to, List<Hit> known, Blame doubts) {
        int size = roster.count(to);
        List<Hit> whole = new ArrayList<>();
        RoaringBitmap special = new RoaringBitmap();
        for (Hit hit : known) {
            if (hit.members().getCardinality() == size) {
                whole.add(hit);
            } else {
                special.or(hit.members());
            }
        }
        int rest = size - special.getCardinality();
        if (rest > 0) {
            add(to, whole, rest, doubts);
        }
        Map<List<Hit>, Integer> alike = new HashMap<>();
        IntIterator members = special.getIntIterator();
        while (members.hasNext()) {
            int member = members.next();
            alike.merge(known.stream().filter(h -> h.members().contains(member)).toList(), 1, Integer::sum);
        }
        alike.forEach((those, count) -> add(to, those, count, doubts));
    }

    private void add(Endpoint to, List<Hit> those, int receivers, Blame doubts) {
        RoaringBitmap sure = union(those.stream().filter(Hit::certain).toList());
        long foreign = foreign(sure, to);
        crossing += foreign * receivers;
        if (those.stream().allMatch(Hit::certain)) {
            return;
        }
        RoaringBitmap unsure = union(those).clone();
        unsure.andNot(sure);
        unsure.remove((long) roster.ownerFirst(to.owner()), roster.ownerEnd(to.owner()));
        unsure.andNot(wire(to));
        if (!unsure.isEmpty()) {
            doubtful += unsure.getLongCardinality() * receivers;
            doubts.of(unsure, to, receivers);
        }
    }

    private RoaringBitmap union(List<Hit> those) {
        if (those.size() == 1) {
            return those.getFirst().senders();
        }
        int[] key = those.stream()
                .mapToInt(hit -> id(hit.senders()))
                .sorted()
                .distinct()
                .toArray();
        return unions.computeIfAbsent(
                Arrays.stream(key).boxed().toList(),
                k -> roster.kept().of(Union.of(those.stream().map(Hit::senders).toList())));
    }

    private int id(RoaringBitmap senders) {
        return ids.computeIfAbsent(senders, s -> ids.size());
    }

    /** How many of a set are of another owner than a receiver, and on another broadcast domain. */
    private long foreign(RoaringBitmap senders, Endpoint to) {
        RoaringBitmap near = RoaringBitmap.and(senders, wire(to));
        return others(senders, to) - others(near, to);
    }

    private long others(RoaringBitmap senders, Endpoint to) {
        return senders.getLongCardinality() - roster.count(senders, to.owner());
    }

    private RoaringBitmap wire(Endpoint to) {
        return wires.computeIfAbsent(to.wire(), id -> {
            RoaringBitmap bits = new RoaringBitmap();
            byWire.getOrDefault(id, List.of()).forEach(e -> bits.or(roster.all(e)));
            return bits;
        });
    }

    /** Whether a sender may reach a receiver of another owner, as far as is known. */
    boolean mayCross(int from, int to) {
        return !crosses(from, to)
                && !roster.owner(from).equals(roster.owner(to))
                && (!roster.endpoint(from).placed() || !roster.endpoint(to).placed() || isHit(from, to));
    }

    private boolean isHit(int from, int to) {
        return kept(roster.endpoint(to)).stream()
                .anyMatch(h -> h.members().contains(to) && h.senders().contains(from));
    }

    /** Whether a sender is known to reach a receiver of another owner. */
    boolean crosses(int from, int to) {
        Endpoint receiver = roster.endpoint(to);
        if (roster.owner(from).equals(receiver.owner())) {
            return false;
        }
        String wire = receiver.wire();
        return !wire.isEmpty() && roster.endpoint(from).wire().equals(wire)
                || kept(receiver).stream()
                        .anyMatch(h -> h.certain()
                                && h.members().contains(to)
                                && h.senders().contains(from));
    }

    private List<Hit> kept(Endpoint to) {
        if (!keeps) {
            throw new IllegalStateException("pairs are not kept");
        }
        return hits.get(to.index());
    }

    long crossing() {
        return crossing;
    }

    long doubtful() {
        return doubtful;
    }
}
