package org.akashi.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
    private final int[] order;
    private final int[] starts;
    private final Map<Owner, int[]> owners = new HashMap<>();
    private final int[] ownerEnds;
    private final RoaringBitmap[] all;
    private final Map<Integer, Map<AddressSet, RoaringBitmap>> known = new ConcurrentHashMap<>();
    private final RoaringBitmap services = new RoaringBitmap();
    private final Kept kept = new Kept();
    private final int size;

    Roster(Endpoints endpoints, Quotient quotient) {
        this.classes = endpoints.all();
        this.quotient = quotient;
        List<Endpoint> sorted = new ArrayList<>(classes);
        sorted.sort(Comparator.comparing(Endpoint::owner).thenComparingInt(Endpoint::index));
        this.first = new int[classes.size()];
        this.order = new int[classes.size()];
        this.starts = new int[classes.size()];
        int next = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Endpoint one = sorted.get(i);
            order[i] = one.index();
            starts[i] = next;
            first[one.index()] = next;
            int[] range = owners.computeIfAbsent(one.owner(), o -> new int[] {0, 0});
            range[0] = range[1] == 0 ? next : range[0];
            next += count(one);
            range[1] = next;
        }
        this.size = next;
        this.ownerEnds =
                owners.values().stream().mapToInt(range -> range[1]).sorted().toArray();
        this.all = new RoaringBitmap[classes.size()];
        for (Endpoint one : classes) {
            all[one.index()] = RoaringBitmap.bitmapOfRange(first(one), (long) first(one) + count(one));
            if (one.isService()) {
                services.or(all[one.index()]);
            }
        }
    }

    int size() {
        return size;
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
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return classes.get(order[low]);
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

    /** How many owners a set of endpoints has. */
    int owners(RoaringBitmap numbers) {
        int found = 0;
        PeekableIntIterator all = numbers.getIntIterator();
        while (all.hasNext()) {
            found++;
            int owner = Arrays.binarySearch(ownerEnds, all.next() + 1);
            all.advanceIfNeeded(ownerEnds[owner < 0 ? -owner - 1 : owner]);
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
        long n = size;
        return n * n
                - owners.values().stream()
                        .mapToLong(r -> (long) (r[1] - r[0]) * (r[1] - r[0]))
                        .sum();
    }
}
