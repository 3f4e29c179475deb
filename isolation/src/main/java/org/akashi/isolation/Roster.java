package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.akashi.isolation.Endpoints.Endpoint;
import org.akashi.isolation.sets.Kept;
import org.akashi.isolation.walk.Attachment;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Family;
import org.akashi.model.net.IpAddress;
import org.akashi.model.network.Port;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Numbers for all endpoints, so that sets of them are bitmaps: endpoints of an owner have neighbouring numbers, and so have the
 * members of a class.
 */
final class Roster {

    private final List<Endpoint> classes;
    private final Quotient quotient;
    private final int[] first;
    /** Indices of classes, in the order of their numbers. */
    private final int[] order;

    /** Of every number, where in {@link #order} its class stands. */
    private final int[] places;

    /** Of every place in {@link #order}, the rank of the class's owner among all owners, from 1. */
    private final int[] ownerRanks;

    private final Map<Owner, int[]> owners = new HashMap<>();
    private final RoaringBitmap[] all;
    private final Map<Integer, Map<AddressSet, RoaringBitmap>> known = new ConcurrentHashMap<>();
    private final RoaringBitmap services = new RoaringBitmap();
    private final Kept kept = new Kept();
    private final Map<RoaringBitmap, Integer> counted = new IdentityHashMap<>();

    Roster(Endpoints endpoints, Quotient quotient) {
        this.classes = endpoints.all();
        this.quotient = quotient;
        List<Endpoint> sorted = new ArrayList<>(classes);
        sorted.sort(Comparator.comparing(Endpoint::owner).thenComparingInt(Endpoint::index));
        this.first = new int[classes.size()];
        this.order = new int[classes.size()];
        this.places = new int[classes.stream().mapToInt(this::count).sum()];
        this.ownerRanks = new int[classes.size()];
        int next = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Endpoint one = sorted.get(i);
            order[i] = one.index();
            first[one.index()] = next;
            int[] range = owners.computeIfAbsent(one.owner(), o -> new int[] {0, 0});
            range[0] = range[1] == 0 ? next : range[0];
            Arrays.fill(places, next, next + count(one), i);
            ownerRanks[i] = owners.size();
            next += count(one);
            range[1] = next;
        }
        this.all = new RoaringBitmap[classes.size()];
        for (Endpoint one : classes) {
            all[one.index()] = RoaringBitmap.bitmapOfRange(first(one), (long) first(one) + count(one));
            if (one.isService()) {
                services.or(all[one.index()]);
            }
        }
    }

    int size() {
        return places.length;
    }

    /** The number of a class's first member. */
    int first(Endpoint one) {
        return first[one.index()];
    }

    int count(Endpoint one) {
        return Math.max(1, quotient.members(one.id()).size());
    }

    /** All members of a class; the same object every time, which nobody may change. */
    RoaringBitmap all(Endpoint one) {
        return all[one.index()];
    }

    /** The sets of endpoints that are kept; for one thread. */
    Kept kept() {
        return kept;
    }

    /** The provider's services; nobody may change it. */
    RoaringBitmap services() {
        return services;
    }

    /** Those members of a class that have an address in a set, not to be changed; all, if it holds an address that everybody may use. */
    RoaringBitmap having(Endpoint one, AddressSet addresses) {
        if (count(one) == 1 || addresses.contains(IpAddress.lowest(addresses.family()))) {
            return all(one);
        }
        AddressSet held = one.attachment().orElseThrow().held(addresses.family());
        if (addresses.containsAll(held)) {
            return all(one);
        }
        return known.computeIfAbsent(one.index(), c -> new ConcurrentHashMap<>())
                .computeIfAbsent(addresses, set -> some(one, set));
    }

    private RoaringBitmap some(Endpoint one, AddressSet addresses) {
        RoaringBitmap bits = new RoaringBitmap();
        List<Port> members = quotient.members(one.id());
        for (int i = 0; i < members.size(); i++) {
            if (hasOne(members.get(i), addresses)) {
                bits.add(first(one) + i);
            }
        }
        return bits;
    }

    private static boolean hasOne(Port port, AddressSet addresses) {
        for (IpAddress address : port.addresses()) {
            if (addresses.contains(address)) {
                return true;
            }
        }
        return addresses.family() == Family.V6
                && port.mac().filter(m -> addresses.contains(m.linkLocal())).isPresent();
    }

    /** A port's own addresses of a family, with IPv6 the link-local one of its MAC too. */
    List<IpAddress> addresses(int number, Family family) {
        List<IpAddress> addresses = new ArrayList<>();
        port(number).ifPresent(port -> {
            for (IpAddress address : port.addresses()) {
                if (address.family() == family) {
                    addresses.add(address);
                }
            }
            if (family == Family.V6) {
                port.mac().ifPresent(m -> addresses.add(m.linkLocal()));
            }
        });
        return addresses;
    }

    /** The class a number belongs to. */
    Endpoint endpoint(int number) {
        return classes.get(order[places[number]]);
    }

    /** Tells of every class some of the numbers belong to, once. */
    void classes(RoaringBitmap numbers, Consumer<Endpoint> told) {
        PeekableIntIterator members = numbers.getIntIterator();
        while (members.hasNext()) {
            Endpoint one = endpoint(members.next());
            told.accept(one);
            members.advanceIfNeeded(first(one) + count(one));
        }
    }

    Owner owner(int number) {
        return endpoint(number).owner();
    }

    String id(int number) {
        Endpoint one = endpoint(number);
        return port(number).map(Port::id).orElse(one.id());
    }

    /** The port with a number, if it is a port on a known segment. */
    Optional<Port> port(int number) {
        Endpoint one = endpoint(number);
        List<Port> members = quotient.members(one.id());
        return members.isEmpty()
                ? one.attachment().map(Attachment::port)
                : Optional.of(members.get(number - first(one)));
    }

    Set<Owner> owners() {
        return owners.keySet();
    }

    /** How many owners a set of endpoints has; remembered by its content, so that nobody may change it. */
    int owners(RoaringBitmap numbers) {
        return counted.computeIfAbsent(kept.of(numbers), this::countOwners);
    }

    /** Lets go of sets of endpoints that are kept. */
    void forget() {
        kept.forget();
        counted.clear();
    }

    /** An owner's numbers follow each other: a new rank is a new owner. */
    private int countOwners(RoaringBitmap numbers) {
        int[] found = {0};
        int[] last = {0};
        numbers.forEach((int number) -> {
            int rank = ownerRanks[places[number]];
            if (rank != last[0]) {
                found[0]++;
                last[0] = rank;
            }
        });
        return found[0];
    }

    /** How many of a set are an owner's. */
    int count(RoaringBitmap numbers, Owner owner) {
        int[] range = range(owner);
        return (int) numbers.rangeCardinality(range[0], range[1]);
    }

    /** The classes of some numbers, of whole owners, in order. */
    List<Endpoint> between(int from, int to) {
        List<Endpoint> found = new ArrayList<>();
        int end = to < size() ? places[to] : order.length;
        for (int i = from < size() ? places[from] : end; i < end; i++) {
            found.add(classes.get(order[i]));
        }
        return found;
    }

    /** The owners of some numbers, of whole owners, in order. */
    List<Owner> ownersBetween(int from, int to) {
        List<Owner> found = new ArrayList<>();
        for (int next = from; next < to; next = ownerEnd(found.getLast())) {
            found.add(owner(next));
        }
        return found;
    }

    /** The lowest number of an owner's endpoints; its endpoints end before {@link #ownerEnd}. */
    int ownerFirst(Owner owner) {
        return range(owner)[0];
    }

    int ownerEnd(Owner owner) {
        return range(owner)[1];
    }

    private int[] range(Owner owner) {
        return owners.getOrDefault(owner, new int[] {0, 0});
    }

    /** How many ordered pairs have different owners. */
    long pairs() {
        long n = size();
        return n * n
                - owners.values().stream()
                        .mapToLong(r -> (long) (r[1] - r[0]) * (r[1] - r[0]))
                        .sum();
    }
}
